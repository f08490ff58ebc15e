// SPDX-License-Identifier: GPL-3.0-or-later

/// The three ways in which Korridor turns an exact quotient into a whole number.
///
/// Numerators may be negative, denominators are positive. All arithmetic is in 128 bits; a product
/// that leaves them traps rather than wraps.
public enum Rounding {
  /// Rounds down, toward −∞: awards, caps.
  public static func down(_ numerator: Int128, _ denominator: Int128) -> Int128 {
    precondition(denominator > 0)
    let (quotient, remainder) = numerator.quotientAndRemainder(dividingBy: denominator)
    return remainder < 0 ? quotient - 1 : quotient
  }

  /// Rounds up, toward +∞: shortfalls, floors.
  public static func up(_ numerator: Int128, _ denominator: Int128) -> Int128 {
    -down(-numerator, denominator)
  }

  /// Rounds to the nearest whole number, halves toward +∞: published scores and values.
  public static func halfUp(_ numerator: Int128, _ denominator: Int128) -> Int128 {
    down(2 * numerator + denominator, 2 * denominator)
  }
}
