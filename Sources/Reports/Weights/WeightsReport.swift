// SPDX-License-Identifier: GPL-3.0-or-later
import Analysis
import Foundation
import Grants
import Scoring
import Solving
import Wording

/// The best allocation at every balance weight, ready for tables, JSON and pictures.
public struct WeightsReport: Sendable {
  public var language: Round.Language
  public var round: String
  public var scenario: String
  /// The balance weight that the round states.
  public var weight: Hundredths
  /// All that are not granted already, by id.
  public var applications: [NamedApplication]
  /// The round's own first, then those asked for beside it.
  public var curves: [WeightCurveReport]
  public var version = korridorVersion

  public init(
    language: Round.Language, round: String, scenario: String, weight: Hundredths,
    applications: [NamedApplication], curves: [WeightCurveReport]
  ) {
    self.language = language
    self.round = round
    self.scenario = scenario
    self.weight = weight
    self.applications = applications
    self.curves = curves
  }
}

/// One way of valuing and measuring, from weight 0 to infinity.
public struct WeightCurveReport: Sendable {
  public typealias Status = WeightCurveStatus

  /// `base`, or the setting that was asked for beside it, such as `funding.value=euro`.
  public var name: String
  public var value: FundingRules.Value
  public var measure: BalanceRule.Measure
  public var status: Status
  /// By rising weight.
  public var intervals: [WeightIntervalReport]
  public var unfinished: [WeightRange]
  /// What came first where the status is `stopped`.
  public var stop: StopReason?
  /// By falling points; nil unless asked for.
  public var frontier: [FrontierPointReport]?
  public var frontierIsComplete: Bool
  /// Rules that contradict each other; empty unless infeasible.
  public var conflict: [RuleReport]
}

public struct WeightIntervalReport: Sendable {
  public var span: WeightRange
  public var settled: SettledReport
  /// Against the interval before.
  public var change: AllocationChange
  /// Whether the round's own weight lies in it, its ends excluded (but for 0).
  public var holdsOwnWeight: Bool
}

public struct FrontierPointReport: Sendable {
  public var settled: SettledReport
  /// Whether some balance weight makes it the best.
  public var isSupported: Bool
}

/// One allocation of an analysis, in short.
public struct SettledReport: Sendable {
  public struct Award: Hashable, Sendable {
    public var id: ApplicationID
    /// Percent.
    public var level: Decimal
    public var award: Money
  }

  public var scores: Decimal
  /// Percentage points.
  public var imbalance: Decimal
  /// Granted money and awards together; of tied allocations that of the first.
  public var spent: Money
  /// Awards of all tied allocations, by id.
  public var awards: [Award]
  /// Applications on which tied allocations differ, by id.
  public var undecided: [ApplicationID]

  public var funded: [ApplicationID] { awards.map(\.id) }
}

extension WeightCurveReport {
  /// What sentences about the curve rest on.
  package var figures: WeightCurveFigures {
    WeightCurveFigures(
      status: status, intervals: intervals.count, greatest: intervals.last?.span.to,
      unfinished: unfinished, stop: stop)
  }
}

extension SettledReport {
  package var figures: AllocationFigures {
    AllocationFigures(spent: spent, scores: scores, imbalance: imbalance)
  }
}
