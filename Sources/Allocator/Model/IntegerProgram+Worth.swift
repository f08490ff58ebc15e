// SPDX-License-Identifier: GPL-3.0-or-later
import IntegerPrograms

extension IntegerProgram {
  /// Demands that its objective, as it is now, be at least `least`: at the published balance weight.
  ///
  /// - Throws: `ModelTooLarge` where the row does not fit 2⁵³.
  package mutating func demand(worth least: ObjectiveValue) throws(ModelTooLarge) {
    guard let bound = Int64(exactly: least.thousandths) else {
      throw ModelTooLarge(constraint: "worth")
    }
    let row = Constraint(name: "worth", objective, atLeast: bound).normalised()
    guard row.isRepresentable else { throw ModelTooLarge(constraint: "worth") }
    add(row)
  }
}
