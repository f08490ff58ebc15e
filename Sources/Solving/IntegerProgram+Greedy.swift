// SPDX-License-Identifier: GPL-3.0-or-later
import IntegerPrograms

extension IntegerProgram {
  /// A solution without any solver: what brings most for the scarcest means comes first, as long as it
  /// fits; nil where that leads to none.
  package var greedySolution: Solution? {
    var filling = GreedyFilling(self)
    filling.meetLowerSides()
    // What requires something else may fit once that is in.
    for _ in 0..<2 { filling.fill() }
    filling.tightenPenalties()
    return Solution(filling.values, of: self)
  }
}

/// A point on its way to being feasible.
private struct GreedyFilling {
  private let program: IntegerProgram
  private(set) var values: [Int64]
  private var activity: [Int128]
  /// By column: the rows in which it stands.
  private var entries: [[(row: Int, coefficient: Int128)]]
  /// Columns that bring something, the best first.
  private var order: [Int] = []

  init(_ program: IntegerProgram) {
    self.program = program
    // What counts against the objective, such as a shortfall, is as large as it can be at first.
    values = program.columns.map { $0.objective < 0 ? $0.upper : $0.lower }
    entries = program.columns.map { _ in [] }
    for (row, constraint) in program.constraints.enumerated() {
      for term in constraint.expression.terms {
        entries[term.variable.index].append((row, Int128(term.coefficient)))
      }
    }
    let start = values
    activity = program.constraints.map { $0.expression.value(at: start) }
    let needs = program.columns.indices.map(share)
    order = program.columns.indices
      .filter { program.columns[$0].objective > 0 && values[$0] < program.columns[$0].upper }
      .sorted { left, right in
        let sides = (
          Int128(program.columns[left].objective) * needs[right],
          Int128(program.columns[right].objective) * needs[left]
        )
        return sides.0 == sides.1 ? left < right : sides.0 > sides.1
      }
  }

  /// The largest part of any row's room that a step of the column takes, in millionths; at least 1.
  private func share(of column: Int) -> Int128 {
    entries[column].reduce(1) { most, entry in
      guard entry.coefficient > 0, let upper = program.constraints[entry.row].upper else {
        return most
      }
      let room = max(1, Int128(upper) - activity[entry.row])
      return max(most, entry.coefficient * 1_000_000 / room)
    }
  }

  mutating func meetLowerSides() {
    let position = Dictionary(uniqueKeysWithValues: order.enumerated().map { ($1, $0) })
    for (row, constraint) in program.constraints.enumerated() {
      guard let lower = constraint.lower, activity[row] < Int128(lower) else { continue }
      let helping = constraint.expression.terms
        .filter { $0.coefficient > 0 && position[$0.variable.index] != nil }
        .map(\.variable.index)
        .sorted { position[$0]! < position[$1]! }
      for column in helping where activity[row] < Int128(lower) { raise(column) }
    }
  }

  mutating func fill() {
    for column in order { raise(column) }
  }

  /// Raises a column by a step where that breaks no row that is kept.
  private mutating func raise(_ column: Int) {
    guard values[column] < program.columns[column].upper else { return }
    let fits = entries[column].allSatisfy { row, coefficient in
      let constraint = program.constraints[row]
      let raised = activity[row] + coefficient
      if coefficient > 0 { return constraint.upper.map { raised <= Int128($0) } ?? true }
      return constraint.lower.map { raised >= Int128($0) } ?? true
    }
    guard fits else { return }
    values[column] += 1
    for (row, coefficient) in entries[column] { activity[row] += coefficient }
  }

  /// Lowers what counts against the objective as far as the rows let it.
  mutating func tightenPenalties() {
    for (column, own) in program.columns.enumerated() where own.objective < 0 {
      let fall = entries[column].reduce(Int128(values[column] - own.lower)) { most, entry in
        let constraint = program.constraints[entry.row]
        let room =
          entry.coefficient > 0
          ? constraint.lower.map { activity[entry.row] - Int128($0) }
          : constraint.upper.map { Int128($0) - activity[entry.row] }
        return min(most, room.map { max(0, $0) / abs(entry.coefficient) } ?? most)
      }
      values[column] -= Int64(fall)
      for (row, coefficient) in entries[column] { activity[row] -= coefficient * fall }
    }
  }
}
