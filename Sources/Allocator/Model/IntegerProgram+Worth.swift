// SPDX-License-Identifier: GPL-3.0-or-later
import IntegerPrograms

extension IntegerProgram {
  /// Demands that its objective, as it is now, be at least `least`.
  ///
  /// - Throws: `ModelTooLarge` where the row does not fit 2⁵³.
  public mutating func demand(worth least: Int128) throws(ModelTooLarge) {
    guard let bound = Int64(exactly: least) else { throw ModelTooLarge(constraint: "worth") }
    let row = Constraint(name: "worth", objective, atLeast: bound).normalised()
    guard row.isRepresentable else { throw ModelTooLarge(constraint: "worth") }
    add(row)
  }
}
