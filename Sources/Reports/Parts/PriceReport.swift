// SPDX-License-Identifier: GPL-3.0-or-later
import Allocator
import Explainer
import Foundation
import Wording

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

extension PriceReport {
  init(_ price: BalancePrice, _ catalogue: Catalogue) {
    self.init(
      key: "balance", points: Decimal(price.givenUp), text: catalogue.sentence(price),
      without: price.decision.change.isEmpty ? nil : price.decision,
      figures: [
        "scores": JSONValue(price.points),
        "scores_without": JSONValue(price.pointsWithout),
        "imbalance_pp": .decimal(Decimal(tenths: price.imbalance)),
        "imbalance_pp_without": .decimal(Decimal(tenths: price.imbalanceWithout)),
      ])
  }

  init(_ price: RulePrice, _ catalogue: Catalogue) {
    key = price.rule.key(in: catalogue.round)
    text = catalogue.sentence(price)
    figures = [:]
    (points, without) =
      switch price.finding {
      case .nothing: (0, nil)
      case .ties(let decision): (0, decision)
      case .costs(let points, let decision): (Decimal(points), decision)
      case .notProved: (nil, nil)
      }
  }
}
