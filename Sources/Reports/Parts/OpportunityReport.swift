// SPDX-License-Identifier: GPL-3.0-or-later
import Explainer
import Foundation
import Grants

/// A good idea that failed only for lack of money or of another resource, as a sentence and as figures.
public struct OpportunityReport: Sendable {
  public struct Lacking: Sendable {
    public var resource: ResourceID
    /// In the resource's unit, above 0.
    public var amount: Decimal
  }

  public var application: ApplicationID
  public var title: String
  public var applicant: String
  public var corridor: CorridorID
  /// The published score.
  public var score: Decimal?
  /// The smallest award on offer, and its level in percent.
  public var award: Money
  public var level: Decimal
  /// What is missing beyond what the allocation leaves over; with it nobody would lose anything.
  public var extraMoney: Money
  /// In the order of the round.
  public var extraResources: [Lacking]
  /// Whether nothing better could be done with the missing means; nil where that was not solved.
  public var isBestUse: Bool?
  /// From the proposed allocation to what would be best with the missing means; nil where that is just
  /// this application in addition, or was not solved.
  public var better: AwardChange?
  /// What it would take, and what would be best then.
  public var text: String
}
