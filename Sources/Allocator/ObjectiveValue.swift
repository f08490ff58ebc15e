// SPDX-License-Identifier: GPL-3.0-or-later
import Grants
import IntegerPrograms

/// What an allocation is worth at the published balance weight, or a difference of two such values: points
/// less the price of imbalance, in whole thousandths of a point.
///
/// Scores have two decimals, and so has a weight per percentage point of imbalance, of which tenths are
/// counted: their products are whole thousandths. Not to be confused with the points that a member gives.
package struct ObjectiveValue: Hashable, Sendable {
  /// 1,031.21 points are 1,031,210.
  package var thousandths: Int128

  package init(thousandths: Int128) {
    self.thousandths = thousandths
  }

  /// Points of score, without balance.
  package init(_ scores: Hundredths) {
    self.init(thousandths: 10 * Int128(scores.count))
  }

  /// Without its sign.
  package var magnitude: ObjectiveValue {
    ObjectiveValue(thousandths: Int128(thousandths.magnitude))
  }

  /// The smallest difference that there can be.
  package static let smallestStep = ObjectiveValue(thousandths: 1)
}

extension ObjectiveValue: Comparable, AdditiveArithmetic {
  package static let zero = ObjectiveValue(thousandths: 0)

  package static func < (left: ObjectiveValue, right: ObjectiveValue) -> Bool {
    left.thousandths < right.thousandths
  }

  package static func + (left: ObjectiveValue, right: ObjectiveValue) -> ObjectiveValue {
    ObjectiveValue(thousandths: left.thousandths + right.thousandths)
  }

  package static func - (left: ObjectiveValue, right: ObjectiveValue) -> ObjectiveValue {
    ObjectiveValue(thousandths: left.thousandths - right.thousandths)
  }

  package static prefix func - (value: ObjectiveValue) -> ObjectiveValue {
    ObjectiveValue(thousandths: -value.thousandths)
  }
}

extension Solution {
  /// Of a program whose objective counts thousandths of a point: at the published balance weight.
  package var value: ObjectiveValue { ObjectiveValue(thousandths: objective) }
}
