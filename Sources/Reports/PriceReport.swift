// SPDX-License-Identifier: GPL-3.0-or-later
import Explainer
import Foundation

/// What one rule costs, as a sentence and as figures.
public struct PriceReport: Sendable {
  /// `balance`, or the rule's key as in conflicts: `floor:A`.
  public var key: String
  /// How much the overall result would gain without the rule, in points; of the balance, how many points of
  /// score it costs. Zero: the rule costs nothing. nil: a limit came before the proof.
  public var points: Decimal?
  /// One or two plain sentences.
  public var text: String
  /// From the proposed allocation to the best one without the rule; nil where there is no other.
  public var without: AwardChange?
  /// Further numbers behind the text, as JSON prints them.
  public var figures: [String: JSONValue]
}
