// SPDX-License-Identifier: GPL-3.0-or-later

/// A published decimal with at most two decimals, held as a whole number of hundredths.
///
/// Scores, points, weights, shares, percentages and needs of a resource are all of this kind:
/// `Hundredths(7_430)` is 74.3.
public struct Hundredths: Hashable, Comparable, Sendable {
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
  public var description: String {
    let magnitude = count.magnitude
    let sign = count < 0 ? "-" : ""
    let whole = magnitude / 100
    let (tenth, hundredth) = (magnitude % 100 / 10, magnitude % 10)
    if hundredth != 0 { return "\(sign)\(whole).\(tenth)\(hundredth)" }
    if tenth != 0 { return "\(sign)\(whole).\(tenth)" }
    return "\(sign)\(whole)"
  }
}
