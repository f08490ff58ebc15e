// SPDX-License-Identifier: GPL-3.0-or-later
import IntegerPrograms

extension IntegerProgram {
  /// A solution without any solver: what brings most for the scarcest means comes first, as long as it
  /// fits; nil where that leads to none.
  package var greedySolution: Solution? {
    var filling = GreedyFilling(self)
    filling.meetLowerSides()
    filling.finish()
    return Solution(filling.values, of: self)
  }
}

/// Fills points up: nothing is left out that simply fits.
package struct Completion: Sendable {
  private let start: GreedyFilling
  private let program: IntegerProgram

  package init(_ program: IntegerProgram) {
    self.program = program
    start = GreedyFilling(program)
  }

  /// A feasible point: what is too much is taken out, what brings least first, and what then fits is put
  /// in; nil where none was found.
  ///
  /// - Parameter point: one value a variable, within their bounds.
  package func complete(_ point: [Int64]) -> [Int64]? {
    var filling = start
    filling.move(to: point)
    filling.meetUpperSides()
    filling.meetLowerSides()
    filling.finish()
    return program.isFeasible(filling.values) ? filling.values : nil
  }

  /// The best point that is found by taking one thing out and filling up, again and again.
  ///
  /// - Parameters:
  ///   - point: a feasible one.
  ///   - mostSteps: how much may be tried, counted in nonzeros.
  package func improve(_ point: [Int64], mostSteps: Int = 3_000_000) -> [Int64] {
    var best = start
    best.move(to: point)
    best.finish()
    guard program.isFeasible(best.values) else { return point }
    var (objective, left) = (program.objectiveValue(at: best.values), mostSteps)
    var isBetter = true
    while isBetter {
      isBetter = false
      for column in best.taken {
        left -= best.size
        guard left > 0 else { return best.values }
        var other = best
        other.lower(column)
        other.fill(except: column)
        other.finish()
        let found = program.objectiveValue(at: other.values)
        if found > objective, program.isFeasible(other.values) {
          (best, objective, isBetter) = (other, found, true)
        }
      }
    }
    return best.values
  }
}

/// A point on its way to being feasible.
private struct GreedyFilling: Sendable {
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

  mutating func move(to point: [Int64]) {
    for (column, value) in point.enumerated() where value != values[column] {
      let change = Int128(value - values[column])
      for (row, coefficient) in entries[column] { activity[row] += coefficient * change }
    }
    values = point
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

  mutating func fill(except column: Int) {
    for other in order where other != column { raise(other) }
  }

  /// Nothing that fits is left out, and no penalty is larger than it must be.
  mutating func finish() {
    // What requires something else may fit once that is in.
    for _ in 0..<2 { fill() }
    tightenPenalties()
  }

  /// What can be taken out, what brings least for the scarcest means first.
  var taken: [Int] {
    order.reversed().filter { values[$0] > program.columns[$0].lower }
  }

  /// How many numbers one filling looks at.
  var size: Int { entries.reduce(order.count) { $0 + $1.count } }

  /// Takes a step of a column back.
  mutating func lower(_ column: Int) {
    values[column] -= 1
    for (row, coefficient) in entries[column] { activity[row] -= coefficient }
  }

  /// Takes out what brings least until no upper side is exceeded.
  mutating func meetUpperSides() {
    for (row, constraint) in program.constraints.enumerated() {
      guard let upper = constraint.upper, activity[row] > Int128(upper) else { continue }
      let own = Set(
        constraint.expression.terms.filter { $0.coefficient > 0 }.map(\.variable.index))
      for column in taken where own.contains(column) && activity[row] > Int128(upper) {
        lower(column)
      }
    }
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
