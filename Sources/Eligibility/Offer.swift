// SPDX-License-Identifier: GPL-3.0-or-later
import Grants

/// One award that an application could get.
public struct Offer: Hashable, Sendable {
  /// Percent of the eligible request.
  public var level: Hundredths
  public var award: Money

  public init(level: Hundredths, award: Money) {
    self.level = level
    self.award = award
  }
}
