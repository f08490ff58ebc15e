// SPDX-License-Identifier: GPL-3.0-or-later
import BigInt
import Grants

/// An exact quotient of whole numbers of any size, always in lowest terms with a positive denominator.
public struct Fraction: Hashable, Comparable, Sendable {
  public let numerator: BigInt
  public let denominator: BigInt

  /// - Precondition: `denominator` is not 0.
  public init(_ numerator: BigInt, _ denominator: BigInt = 1) {
    precondition(denominator != 0, "a fraction has no denominator 0")
    let divisor = Self.greatestCommonDivisor(numerator, denominator)
    let sign: BigInt = denominator < 0 ? -1 : 1
    self.numerator = sign * numerator / divisor
    self.denominator = sign * denominator / divisor
  }

  public init(_ value: Hundredths) {
    self.init(BigInt(value.count), 100)
  }

  /// Numbers of one machine word, which most are, are several times as fast with Euclid's algorithm as
  /// with the general one.
  private static func greatestCommonDivisor(_ left: BigInt, _ right: BigInt) -> BigInt {
    guard var a = UInt64(exactly: left.magnitude), var b = UInt64(exactly: right.magnitude)
    else { return left.greatestCommonDivisor(with: right) }
    while b != 0 { (a, b) = (b, a % b) }
    return BigInt(a)
  }

  public static func + (left: Fraction, right: Fraction) -> Fraction {
    Fraction(
      left.numerator * right.denominator + right.numerator * left.denominator,
      left.denominator * right.denominator)
  }
  public static func - (left: Fraction, right: Fraction) -> Fraction {
    Fraction(
      left.numerator * right.denominator - right.numerator * left.denominator,
      left.denominator * right.denominator)
  }
  public static func * (left: Fraction, right: Fraction) -> Fraction {
    Fraction(left.numerator * right.numerator, left.denominator * right.denominator)
  }
  public static func / (left: Fraction, right: Fraction) -> Fraction {
    Fraction(left.numerator * right.denominator, left.denominator * right.numerator)
  }
  public static func < (left: Fraction, right: Fraction) -> Bool {
    left.numerator * right.denominator < right.numerator * left.denominator
  }
}

extension Fraction {
  /// The whole number toward zero, and what is left over.
  package var parts: (whole: Fraction, rest: Fraction) {
    let (whole, rest) = numerator.quotientAndRemainder(dividingBy: denominator)
    return (Fraction(whole), Fraction(rest, denominator))
  }
}

extension Fraction {
  /// The nearest decimal with `decimals` places (0 to 2), halves toward +∞.
  public func rounded(decimals: Int) -> Hundredths {
    Hundredths(rounding: numerator, over: denominator, decimals: decimals)
  }
}

extension Hundredths {
  /// The decimal with `decimals` places (0 to 2) nearest to a quotient, halves toward +∞.
  ///
  /// The quotient need not be in lowest terms.
  /// - Precondition: `denominator` is positive.
  public init(rounding numerator: BigInt, over denominator: BigInt, decimals: Int) {
    precondition((0...2).contains(decimals) && denominator > 0)
    let unit = BigInt(10).power(decimals)
    let (twice, scale) = (2 * numerator * unit + denominator, 2 * denominator)
    var (quotient, remainder) = twice.quotientAndRemainder(dividingBy: scale)
    if remainder < 0 { quotient -= 1 }
    self.init(Int64(quotient * BigInt(10).power(2 - decimals)))
  }
}
