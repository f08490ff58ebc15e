// SPDX-License-Identifier: GPL-3.0-or-later
import IntegerPrograms

/// A row that every solution keeps, as the root of a search knows it: one of the program, or a sum that was bounded.
struct KnownRow {
  let expression: LinearExpression
  let lower: Int64?
  let upper: Int64?
  /// Its number in the program with sums: of a sum, that of the row which defines it.
  let number: Int
}
