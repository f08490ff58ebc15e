// SPDX-License-Identifier: GPL-3.0-or-later

/// Division and multiples that round in one direction, whatever the signs; Swift's own round toward 0.
extension BinaryInteger {
  /// ⌊self / divisor⌋.
  ///
  /// - Precondition: `divisor` is not 0.
  @inlinable
  public func dividedRoundingDown(by divisor: Self) -> Self {
    let (quotient, remainder) = quotientAndRemainder(dividingBy: divisor)
    return remainder != 0 && (remainder < 0) != (divisor < 0) ? quotient - 1 : quotient
  }

  /// ⌈self / divisor⌉.
  ///
  /// - Precondition: `divisor` is not 0.
  @inlinable
  public func dividedRoundingUp(by divisor: Self) -> Self {
    let (quotient, remainder) = quotientAndRemainder(dividingBy: divisor)
    return remainder != 0 && (remainder < 0) == (divisor < 0) ? quotient + 1 : quotient
  }

  /// The greatest multiple of `step` that is not greater.
  @inlinable
  public func roundedDown(toMultipleOf step: Self) -> Self {
    dividedRoundingDown(by: step) * step
  }

  /// The least multiple of `step` that is not less.
  @inlinable
  public func roundedUp(toMultipleOf step: Self) -> Self {
    dividedRoundingUp(by: step) * step
  }
}
