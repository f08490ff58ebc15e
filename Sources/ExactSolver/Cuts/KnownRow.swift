// SPDX-License-Identifier: GPL-3.0-or-later
import IntegerPrograms

/// A row that every solution keeps, as the root of a search knows it: one of the program, or a sum that was bounded.
struct KnownRow {
  let expression: LinearExpression
  let lower: Int64?
  let upper: Int64?
  let origin: RowOrigin
}

/// What makes a row hold, whatever its number is in a program with more sums or fewer.
enum RowOrigin: Hashable {
  /// A row of the program, by its number there.
  case program(Int)
  /// A bound of a sum, by how many sums the root had bounded before.
  case sum(Int)
}

/// A row, so many times.
struct RowShare {
  let origin: RowOrigin
  /// Above 0 its upper side counts, below 0 its lower one.
  let times: Int128

  func times(_ factor: Int128) -> RowShare {
    RowShare(origin: origin, times: factor * times)
  }
}

/// Rows, so many times, in whose sum one column of a relaxation's optimum is between its bounds, and all others stand
/// at one or fall out.
typealias BasisRow = [(origin: RowOrigin, times: Double)]
