// SPDX-License-Identifier: GPL-3.0-or-later

/// An amount of money in whole cents of a euro.
///
/// Korridor never holds money in floating point. A single amount is at most 10¹² cents and a round
/// has at most 20,000 applications, so every sum of amounts fits 64 bits with room to spare;
/// products are formed in 128 bits where they occur.
public struct Money: Hashable, Comparable, Codable, Sendable {
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

extension Money {
  /// Whole cents: a number.
  public init(from decoder: any Decoder) throws {
    let container = try decoder.singleValueContainer()
    let cents = try container.decode(Int64.self)
    // Wide enough for every sum in a round, and far from overflowing one.
    guard cents.magnitude <= 1 << 56 else {
      throw DecodingError.dataCorruptedError(in: container, debugDescription: "too much money")
    }
    self.init(cents: cents)
  }

  public func encode(to encoder: any Encoder) throws {
    var container = encoder.singleValueContainer()
    try container.encode(cents)
  }
}

extension Sequence where Element == Money {
  /// The sum of all amounts; zero of an empty sequence.
  public func sum() -> Money { reduce(.zero, +) }
}
