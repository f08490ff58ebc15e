// SPDX-License-Identifier: GPL-3.0-or-later
import IntegerPrograms

/// Sees at a glance that two applications cannot change places: a row would be broken of which no variable follows
/// from the awards. Whether they can takes a look at every row.
struct SwapScreen {
  private struct Row {
    let activity: Int128
    let lower: Int64?
    let upper: Int64?
  }

  private let columns: [IntegerProgram.Column]
  private let values: [Int64]
  private let rows: [Row]
  /// By variable: the rows in which it has a part, but for those in which another one follows.
  private let entries: [[(row: Int, coefficient: Int64)]]

  /// - Parameters:
  ///   - solution: of the program, from which applications would change places.
  ///   - following: variables that follow the awards wherever these go.
  init(
    _ program: IntegerProgram, at solution: Solution, following: some Sequence<Variable>
  ) {
    var follows = [Bool](repeating: false, count: program.columns.count)
    for variable in following { follows[variable.index] = true }
    var rows: [Row] = []
    var entries = [[(row: Int, coefficient: Int64)]](repeating: [], count: program.columns.count)
    for constraint in program.constraints {
      let terms = constraint.expression.terms
      guard !terms.contains(where: { follows[$0.variable.index] }) else { continue }
      for term in terms { entries[term.variable.index].append((rows.count, term.coefficient)) }
      rows.append(
        Row(
          activity: constraint.expression.value(at: solution.values), lower: constraint.lower,
          upper: constraint.upper))
    }
    columns = program.columns
    values = solution.values
    self.rows = rows
    self.entries = entries
  }

  /// - Returns: false where the awards of two applications cannot change places.
  func allows(_ own: [Award], _ others: [Award]) -> Bool {
    var changes: [Int: Int128] = [:]
    for (mine, theirs) in zip(own, others) {
      let (mine, theirs) = (mine.variable.index, theirs.variable.index)
      let change = values[theirs] - values[mine]
      guard change != 0 else { continue }
      guard columns[mine].allows(values[theirs]), columns[theirs].allows(values[mine]) else {
        return false
      }
      for (row, coefficient) in entries[mine] {
        changes[row, default: 0] += Int128(coefficient) * Int128(change)
      }
      for (row, coefficient) in entries[theirs] {
        changes[row, default: 0] -= Int128(coefficient) * Int128(change)
      }
    }
    return changes.allSatisfy { row, change in
      let activity = rows[row].activity + change
      return activity >= rows[row].lower.map { Int128($0) } ?? activity
        && activity <= rows[row].upper.map { Int128($0) } ?? activity
    }
  }
}

extension IntegerProgram.Column {
  fileprivate func allows(_ value: Int64) -> Bool { (lower...upper).contains(value) }
}
