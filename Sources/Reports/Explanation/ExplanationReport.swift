// SPDX-License-Identifier: GPL-3.0-or-later
import Allocator
import Eligibility
import Explainer
import Foundation
import Grants
import RoundFiles

/// Everything about one application, ready to be laid out.
public struct ExplanationReport: Sendable {
  /// The allocation that it belongs to. Of the other applications only the decision is told there.
  public var allocation: AllocationReport
  public var application: ApplicationReport
  /// `C Wirtschaftsförderung`.
  public var corridor: String
  /// min(requested, max-rate × total cost, max-award), rounded down to the cent.
  public var eligibleRequest: Money
  /// Percent and award, by falling level; empty where nothing is on offer.
  public var offers: [Offer]
  /// Whether the rules of eligibility hold, in one plain sentence.
  public var eligibility: String
  /// In the order of round.yaml; empty where the score was finished elsewhere.
  public var criteria: [CriterionReport]
  /// What each member gave; nil unless the readers may know.
  public var singlePoints: [MemberPoints]?
  /// What would happen to others and to the corridors with the other decision; nil where that was not
  /// solved or nothing would.
  public var otherwise: String?
  /// nil without a margin.
  public var firmness: Firmness?
  /// How firm the decision is, and what balance and ties had to do with it.
  public var deciders: [String]
  /// At which balance weights it is in, as far as that was examined: exact, by rising weight.
  package var weights: [WeightStanding] = []
  /// The same as a sentence; nil where nothing was examined.
  public var atWeights: String?
  /// Rules without which, one at a time, the decision would be another.
  public var rules: [PriceReport]
  /// Whether any single rule decides; nil where that was not solved.
  public var ruleSummary: String?
  /// What would change the decision, from the points that are missing to more money.
  public var changes: [String]
  public var opportunity: OpportunityReport?
  /// What the sentences take for known: what the overall result is, and which applications are meant.
  public var glossary: Glossary
  /// Suspected double funding of this application.
  public var suspectedMatches: [SuspectedMatchReport]
  /// Applications that may be the same as this one.
  public var suspectedDuplicates: [SuspectedDuplicateReport]
}

/// What the committee gave for one criterion.
public struct CriterionReport: Sendable {
  public var id: CriterionID
  public var name: String
  public var weight: Decimal
  public var max: Decimal
  public var minimum: Decimal?
  /// The aggregate as published; nil without any point, and for everybody below the quorum.
  public var points: Decimal?
  /// The lowest and the highest points that count; nil where too few members gave any.
  public var lowest: Decimal?
  public var highest: Decimal?
  /// How many members' points count.
  public var members: Int
}

/// What one member gave, as it was given.
public struct MemberPoints: Sendable {
  public var member: MemberID
  public var name: String
  /// Whether the member is recused, so that no points count.
  public var isRecused: Bool
  /// In the order of the criteria; nil: an abstention.
  public var points: [Decimal?]
  /// The same as they count: with the member's offsets, where members are evened out.
  public var counted: [Decimal?]
}
