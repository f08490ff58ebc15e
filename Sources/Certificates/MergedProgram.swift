// SPDX-License-Identifier: GPL-3.0-or-later
import IntegerPrograms

/// A program in which variables that neither the objective nor any row tells apart are one variable,
/// their sum. A branch tree would look at each of their exchanges.
///
/// Rows that only keep such variables apart, like those that give each of many equal applications one
/// award at most, can be added up first. Every point of the whole program has a point here, with the
/// same objective, whatever is added up: so where nothing here reaches a goal, nothing there does.
package struct MergedProgram: Sendable {
  /// Has the rows of the whole program under the same numbers. Of rows that were added up, the first
  /// is the sum, and nothing is left of the others.
  package let program: IntegerProgram
  /// The variables of the whole program that each variable here is the sum of.
  package let members: [[Variable]]

  /// - Parameter sums: rows to be added up; each occurs once at most.
  package init(_ whole: IntegerProgram, adding sums: [[Int]] = []) {
    let rows = whole.constraints.adding(sums)
    let keys = Self.keys(of: whole, rows)
    var position: [[Int64]: Int] = [:]
    var members: [[Variable]] = []
    var merged = [Int](repeating: 0, count: keys.count)
    for (index, key) in keys.enumerated() {
      if let known = position[key] {
        members[known].append(Variable(index: index))
        merged[index] = known
      } else {
        position[key] = members.count
        merged[index] = members.count
        members.append([Variable(index: index)])
      }
    }
    var program = IntegerProgram()
    for group in members {
      let columns = group.map { whole.columns[$0.index] }
      _ = program.addVariable(
        name: columns[0].name, lower: columns.reduce(0) { $0 + $1.lower },
        upper: columns.reduce(0) { $0 + $1.upper }, objective: columns[0].objective)
    }
    program.replaceConstraints(
      rows.map { row in
        var row = row
        row.expression = LinearExpression(
          row.expression.terms.compactMap { term in
            let variable = Variable(index: merged[term.variable.index])
            let isFirst = members[variable.index][0] == term.variable
            return isFirst ? (variable, term.coefficient) : nil
          })
        return row
      })
    self.program = program
    self.members = members
  }

  /// What a variable is in the program: its objective, then rows and coefficients.
  private static func keys(of whole: IntegerProgram, _ rows: [Constraint]) -> [[Int64]] {
    var keys = whole.columns.map { [$0.objective] }
    for (number, row) in rows.enumerated() {
      for term in row.expression.terms {
        keys[term.variable.index] += [Int64(number), term.coefficient]
      }
    }
    return keys
  }
}

extension Constraint {
  /// At most one of some variables, where they are binaries. Only such rows are added up.
  package var isChoice: Bool {
    lower == nil && upper == 1 && !expression.terms.isEmpty
      && expression.terms.allSatisfy { $0.coefficient == 1 }
  }
}

extension [Constraint] {
  fileprivate func adding(_ sums: [[Int]]) -> [Constraint] {
    var rows = self
    for group in sums where group.count > 1 {
      let added = group.map { self[$0] }
      for row in group {
        rows[row] = Constraint(name: rows[row].name, LinearExpression(), lower: nil, upper: nil)
      }
      let terms = added.flatMap(\.expression.terms).map { ($0.variable, $0.coefficient) }
      // Choices have an upper side of 1 each and no lower one.
      rows[group[0]] = Constraint(
        name: added[0].name, LinearExpression(terms), atMost: Int64(added.count))
    }
    return rows
  }
}
