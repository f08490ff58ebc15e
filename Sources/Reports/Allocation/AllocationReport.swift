// SPDX-License-Identifier: GPL-3.0-or-later
import Eligibility
import Foundation
import Grants
import RoundFiles
import Wording

/// Everything that any rendering of an allocation prints: figures and sentences, ready made.
///
/// Renderers only lay out; they compute nothing. Points, percentages and percentage points are exact
/// decimals. All lists have an order that does not depend on the order of the input.
public struct AllocationReport: Sendable {
  public typealias Status = AllocationStatus

  public struct Proved: Sendable {
    /// No allocation that keeps the rules is better.
    public var optimum: Bool
    /// It is known whether others are as good, and what the tie rules leave of them.
    public var ties: Bool
  }

  /// value = scores − imbalance, in points.
  public struct Objective: Sendable {
    public var value: Decimal
    public var scores: Decimal
    /// The imbalance times the balance weight.
    public var imbalance: Decimal
  }

  /// The language of every sentence.
  public var language: Round.Language
  public var round: String
  public var scenario: String
  public var status: Status
  /// The status in one plain sentence.
  public var summary: String
  public var available: Money
  public var granted: Money
  /// Granted money and awards together.
  public var spent: Money
  /// What nobody gets: available less spent, never below zero.
  public var left: Money
  /// nil where there is no allocation.
  public var objective: Objective?
  /// A proved upper bound on the objective's value; nil where none is known.
  public var bound: Decimal?
  /// How far the optimum can lie above the value; nil unless a limit was hit and a bound is known.
  public var gap: Decimal?
  /// What is proved of the allocation; nil where the rules contradict each other.
  public var proved: Proved?
  /// Proved to be the only optimum, before any tie rule.
  public var isUnique: Bool
  /// A suspected match, or a suspected duplicate, waits for a person's decision.
  public var isProvisional: Bool
  /// False where nobody said what the association funds: provisional for that alone.
  public var isDoubleFundingChecked: Bool
  /// How the round calls the association; nil: the partnership association.
  public var associationName: String?
  /// nil where the optimum is unique or nothing is proved.
  public var tie: TieReport?
  /// In the order of round.yaml.
  public var corridors: [CorridorReport]
  /// In the order of round.yaml.
  public var resources: [ResourceReport]
  /// By id.
  public var applications: [ApplicationReport]
  /// With how many decimals scores are published, 0 to 2.
  public var scoreDecimals: Int
  public var suspectedMatches: [SuspectedMatchReport]
  public var suspectedDuplicates: [SuspectedDuplicateReport]
  /// What the balance and every other rule cost: the balance first, then the rules in the order of the
  /// program. Empty where nothing was proved, or it was not asked for.
  public var prices: [PriceReport]
  /// Good ideas that failed only for lack of money or of another resource: the highest score first.
  public var opportunities: [OpportunityReport]
  /// What is left over and who comes nearest to fitting in; nil where there is nothing to say.
  public var leftover: String?
  /// What would be best with larger budgets, and who enters there and drops out again.
  public var budgetSteps: [BudgetStepReport]
  public var dropouts: [DropoutReport]
  /// What the association funds already.
  public var exclusions: [ExclusionReport]
  /// Rules that contradict each other; empty unless infeasible.
  public var conflict: [RuleReport]
  /// What a reader must know before trusting the figures.
  public var warnings: [Notice]
  public var inputs: [InputFile]
  public var version = korridorVersion
}
