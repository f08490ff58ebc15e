// SPDX-License-Identifier: GPL-3.0-or-later
import Grants

/// The values that a decimal may take.
public struct DecimalRange: Hashable, Sendable {
  public var lower: Hundredths
  public var includesLower: Bool
  public var upper: Hundredths

  public init(from lower: Hundredths, through upper: Hundredths) {
    (self.lower, self.includesLower, self.upper) = (lower, true, upper)
  }

  public init(above lower: Hundredths, through upper: Hundredths) {
    (self.lower, self.includesLower, self.upper) = (lower, false, upper)
  }

  public func contains(_ value: Hundredths) -> Bool {
    (includesLower ? value >= lower : value > lower) && value <= upper
  }

  /// 0 to 10⁹: scores, weights, needs.
  public static let any = DecimalRange(from: .zero, through: Hundredths(whole: 1_000_000_000))
  public static let positive = DecimalRange(above: .zero, through: Hundredths(whole: 1_000_000_000))
  public static let percent = DecimalRange(from: .zero, through: Hundredths(whole: 100))
  public static let positivePercent = DecimalRange(above: .zero, through: Hundredths(whole: 100))
}
