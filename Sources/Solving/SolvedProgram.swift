// SPDX-License-Identifier: GPL-3.0-or-later
import IntegerPrograms

/// A program whose optimum is known, and near which others lie: the same variables and rows, with
/// other bounds and sides in a few places. "What if this project were in?" is such a neighbour.
public struct SolvedProgram: Sendable {
  public let program: IntegerProgram
  /// Points that are good in the program or in neighbours of it. None is trusted to be feasible.
  public var known: [[Int64]]
  /// How far below the program's relaxation its optimum lies; nil: nobody knows.
  public let gap: Int128?

  public init(_ program: IntegerProgram, known: [[Int64]], gap: Int128?) {
    self.program = program
    self.known = known
    self.gap = gap
  }
}

/// Where a program differs from one with the same variables, objective and rows.
package struct ProgramDifference: Sendable {
  /// Variables whose bounds differ.
  package let columns: [Int]
  /// Rows whose sides differ.
  package let rows: [Int]

  /// nil where more than bounds and sides differs.
  package init?(from base: IntegerProgram, to other: IntegerProgram) {
    guard base.columns.count == other.columns.count,
      base.constraints.count == other.constraints.count
    else { return nil }
    var columns: [Int] = []
    for (index, (left, right)) in zip(base.columns, other.columns).enumerated() {
      guard left.objective == right.objective else { return nil }
      if left.lower != right.lower || left.upper != right.upper { columns.append(index) }
    }
    var rows: [Int] = []
    for (row, (left, right)) in zip(base.constraints, other.constraints).enumerated() {
      guard left.expression == right.expression else { return nil }
      if left.lower != right.lower || left.upper != right.upper { rows.append(row) }
    }
    self.columns = columns
    self.rows = rows
  }
}
