// SPDX-License-Identifier: GPL-3.0-or-later
import IntegerPrograms

/// Optimal solutions that were seen on the way to a decision: one in full, and of each other one what
/// it changes. Many ties are swaps of two applications, so that is little.
package struct Witnesses: Sendable {
  package struct Change: Hashable, Sendable {
    package let variable: Variable
    package let value: Int64

    package init(variable: Variable, value: Int64) {
      self.variable = variable
      self.value = value
    }
  }

  package let origin: [Int64]
  /// By variable.
  package private(set) var changes: [[Change]] = []
  private var known: Set<[Change]> = []

  /// - Parameter origin: one value a variable.
  package init(origin: [Int64]) {
    self.origin = origin
  }

  /// Adds a solution of the same program that is not there yet.
  package mutating func add(_ values: [Int64]) {
    add(
      zip(origin, values).enumerated().filter { $0.element.0 != $0.element.1 }.map {
        Change(variable: Variable(index: $0.offset), value: $0.element.1)
      })
  }

  /// - Parameter changes: of variables that `origin` has.
  package mutating func add(_ changes: [Change]) {
    guard !changes.isEmpty, known.insert(changes).inserted else { return }
    self.changes.append(changes)
  }

  /// How many there are, the origin among them.
  package var count: Int { 1 + changes.count }

  /// One of them: the origin is the first, at 0. Made when it is asked for: all of them at once can be
  /// more than fits the memory.
  package func solution(at position: Int) -> [Int64] {
    var values = origin
    for change in position == 0 ? [] : changes[position - 1] {
      values[change.variable.index] = change.value
    }
    return values
  }

  /// All of them, the origin first.
  package var solutions: some Sequence<[Int64]> { (0..<count).lazy.map(solution) }
}
