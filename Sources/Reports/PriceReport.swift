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
  /// What would be decided without the rule; nil where nothing else.
  public var without: ChangedDecision?
  /// Further numbers behind the text, as JSON prints them.
  public var figures: [String: JSONValue]
}
