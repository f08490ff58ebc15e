// SPDX-License-Identifier: GPL-3.0-or-later
import Allocator
import BigInt
import Grants
import Scoring

extension TradeOff {
  /// An exact balance weight w = p/q above 0, in points per percentage point.
  ///
  /// Scores S count hundredths of a point and the imbalance I tenths of a percentage point, so
  /// S/100 − w · I/10 has the same order as q · S − 10 p · I.
  init(weight: Fraction) {
    let (scores, imbalance) = (weight.denominator, 10 * weight.numerator)
    let divisor = scores.greatestCommonDivisor(with: imbalance)
    self.init(
      scoreFactor: Int64(scores / divisor), imbalanceFactor: Int64(imbalance / divisor))
  }
}

extension Fraction {
  /// The fraction with the smallest denominator between two others, both excluded; with no upper end,
  /// the next whole number. (Stern and Brocot: descend where both lie on one side.)
  static func simplest(above lower: Fraction, below upper: Fraction?) -> Fraction {
    let whole = Fraction(lower.numerator / lower.denominator)
    let next = whole + Fraction(1)
    guard let upper, upper <= next else { return next }
    guard lower != whole else {
      // Between a whole number and at most the next one: 1/n of the way, n as small as it can be.
      let reciprocal = Fraction(1) / (upper - whole)
      return whole + Fraction(1) / Fraction(reciprocal.numerator / reciprocal.denominator + 1)
    }
    return whole
      + Fraction(1)
      / simplest(above: Fraction(1) / (upper - whole), below: Fraction(1) / (lower - whole))
  }
}
