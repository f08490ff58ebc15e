// SPDX-License-Identifier: GPL-3.0-or-later
import Foundation
import Grants
import Wording

/// A round beside its what-ifs: who enters, who leaves, what a change cost or gained.
///
/// Renderers only lay it out; they compute nothing.
public struct ComparisonReport: Sendable {
  public var language: Round.Language
  public var round: String
  /// The round as its files have it comes first, then the what-ifs in the order asked for.
  public var scenarios: [ComparedScenario]
  /// What usual practices would give in the first scenario; empty unless asked for.
  public var baselines: [BaselineReport]
  public var version = korridorVersion

  package init(
    language: Round.Language, scenarios: [ComparedScenario], baselines: [BaselineReport] = []
  ) {
    self.language = language
    round = scenarios.first?.allocation.round ?? ""
    self.scenarios = scenarios
    self.baselines = baselines
  }
}

/// One scenario and how it differs from the first one.
public struct ComparedScenario: Sendable {
  /// Unique among the scenarios.
  public var name: String
  public var allocation: AllocationReport
  /// By the scenario's measure, in percentage points; nil where there is no allocation.
  public var imbalance: Decimal?
  /// Against the first scenario; of the first itself everything is empty and zero.
  public var change: AllocationChange
  /// What it cost or gained; nil where one of the two has no allocation.
  public var difference: Difference?
  /// Applications whose published score is another one than in the first scenario: where there are
  /// any, points of the two scenarios are not made the same way.
  public var rescored: [ApplicationID]

  /// What the scenario has less what the first one has.
  public struct Difference: Sendable {
    public var available: Money
    public var spent: Money
    /// Of the overall result: points less what missing balance costs at each scenario's own weight.
    public var value: Decimal
    public var scores: Decimal
    /// Percentage points.
    public var imbalance: Decimal
  }
}

/// What a usual practice would give: a yardstick, not a proposal.
public struct BaselineReport: Sendable {
  /// A stable name for programs: `ranking-list` or `first-come`.
  public var key: String
  public var name: String
  /// How the practice works and how far it came, in plain sentences.
  public var text: String
  /// By id.
  public var funded: [ApplicationID]
  /// The first application for which the money was not enough; nil where it lasted for all.
  public var stoppedAt: ApplicationID?
  public var spent: Money
  public var scores: Decimal
  /// Percentage points.
  public var imbalance: Decimal
  /// Against the proposed allocation.
  public var change: AllocationChange
  /// Rules of the round that it breaks.
  public var broken: [RuleReport]
}

extension ComparedScenario.Difference {
  package var figures: AllocationFigures {
    AllocationFigures(spent: spent, scores: scores, imbalance: imbalance)
  }
}

extension BaselineReport {
  package var figures: AllocationFigures {
    AllocationFigures(spent: spent, scores: scores, imbalance: imbalance)
  }
}
