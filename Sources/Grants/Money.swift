// SPDX-License-Identifier: GPL-3.0-or-later

/// An amount of money in whole cents of a euro.
///
/// Korridor never holds money in floating point. A single amount is at most 10¹² cents and a round
/// has at most 20,000 applications, so every sum of amounts fits 64 bits with room to spare;
/// products are formed in 128 bits where they occur.
public struct Money: Hashable, Comparable, Sendable {
  public var cents: Int64

  public init(cents: Int64) {
    self.cents = cents
  }

  public static let zero = Money(cents: 0)

  /// The largest single amount that an input may state, in cents.
  public static let largest = Money(cents: 1_000_000_000_000)

  public static func < (left: Money, right: Money) -> Bool { left.cents < right.cents }
  public static func + (left: Money, right: Money) -> Money {
    Money(cents: left.cents + right.cents)
  }
  public static func - (left: Money, right: Money) -> Money {
    Money(cents: left.cents - right.cents)
  }
  public static func += (left: inout Money, right: Money) { left = left + right }
  public static func -= (left: inout Money, right: Money) { left = left - right }
}

extension Sequence where Element == Money {
  /// The sum of all amounts; zero of an empty sequence.
  public func sum() -> Money { reduce(.zero, +) }
}
