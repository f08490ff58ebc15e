// SPDX-License-Identifier: GPL-3.0-or-later
import Foundation
import Scoring
import Wording

/// How far apart the members are about one application, without saying who gave what.
public struct SpreadReport: Sendable {
  /// The lowest and the highest score that a single member alone would have given.
  public var lowest: Decimal
  public var highest: Decimal
  /// How many members gave points for every criterion.
  public var members: Int

  /// nil where too few members gave points for each to stay hidden.
  init?(_ scores: MemberScores?) {
    guard let scores, let published = scores.published else { return nil }
    lowest = Decimal(published.lowest)
    highest = Decimal(published.highest)
    members = scores.scores.count
  }
}
