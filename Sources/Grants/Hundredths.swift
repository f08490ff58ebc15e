// SPDX-License-Identifier: GPL-3.0-or-later
import Spelling

/// A published decimal with at most two decimals, held as a whole number of hundredths.
///
/// Scores, points, weights, shares, percentages and needs of a resource are all of this kind:
/// `Hundredths(7_430)` is 74.3.
public struct Hundredths: Hashable, Comparable, Codable, Sendable {
  /// How many hundredths: 74.3 has 7430.
  public var count: Int64

  public init(_ count: Int64) {
    self.count = count
  }

  public init(whole: Int64) {
    self.count = whole * 100
  }

  public static let zero = Hundredths(0)

  public static func < (left: Hundredths, right: Hundredths) -> Bool { left.count < right.count }
  public static func + (left: Hundredths, right: Hundredths) -> Hundredths {
    Hundredths(left.count + right.count)
  }
  public static func - (left: Hundredths, right: Hundredths) -> Hundredths {
    Hundredths(left.count - right.count)
  }
  public static func += (left: inout Hundredths, right: Hundredths) { left = left + right }
  public static prefix func - (value: Hundredths) -> Hundredths { Hundredths(-value.count) }
}

extension Hundredths: CustomStringConvertible {
  /// The shortest decimal with a point: `74.3`, `5`, `-0.25`.
  public var description: String { FixedPoint.shortest(count, decimals: 2) }
}

extension Hundredths: LosslessStringConvertible {
  /// Reads what `description` writes, and nothing else: one number has one spelling. At most 10¹³ either
  /// way.
  public init?(_ description: String) {
    let digits = description.split(separator: ".", omittingEmptySubsequences: false)
    guard (1...2).contains(digits.count), digits.allSatisfy({ (1...13).contains($0.count) }),
      digits.count == 1 || digits[1].count <= 2
    else { return nil }
    let decimals = digits.count == 2 ? digits[1] : ""
    let padded = digits[0] + decimals + String(repeating: "0", count: 2 - decimals.count)
    guard let count = Int64(padded) else { return nil }
    self.init(count)
    guard self.description == description else { return nil }
  }
}

extension Hundredths {
  /// A decimal as text: in many a reader of JSON, numbers with a point are binary and inexact.
  public init(from decoder: any Decoder) throws {
    let container = try decoder.singleValueContainer()
    guard let value = Hundredths(try container.decode(String.self)) else {
      throw DecodingError.dataCorruptedError(
        in: container, debugDescription: "not a decimal with at most two decimals")
    }
    self = value
  }

  public func encode(to encoder: any Encoder) throws {
    var container = encoder.singleValueContainer()
    try container.encode(description)
  }
}
