// SPDX-License-Identifier: GPL-3.0-or-later
import Foundation
import Grants
import RoundFiles

/// A decision as taken beside its proposal: figures and sentences, ready made.
///
/// Every difference is decision less proposal.
public struct ResolutionReport: Sendable {
  /// What a choice of awards comes to. Points and percentage points are exact.
  public struct Figures: Sendable {
    /// Granted money and awards together.
    public var spent: Money
    /// Applications with an award, granted ones not counted.
    public var funded: Int
    public var scores: Decimal
    /// By the round's measure, in percentage points.
    public var imbalance: Decimal
    /// Scores less imbalance times the balance weight.
    public var value: Decimal

    static func - (left: Figures, right: Figures) -> Figures {
      Figures(
        spent: left.spent - right.spent, funded: left.funded - right.funded,
        scores: left.scores - right.scores, imbalance: left.imbalance - right.imbalance,
        value: left.value - right.value)
    }
  }

  /// One corridor's money, granted money included.
  public struct CorridorMoney: Sendable {
    public var id: CorridorID
    public var name: String
    public var proposed: Money
    public var resolved: Money
    public var difference: Money
  }

  /// One application that gets money by the proposal or by the decision, and is not granted.
  public struct Award: Sendable {
    public var id: ApplicationID
    public var title: String
    public var proposed: Money
    public var resolved: Money
    public var difference: Money
    /// What the committee said of it.
    public var reason: String?
    public var deviates: Bool { difference != .zero }
  }

  public var proposed: Figures
  public var resolved: Figures
  public var difference: Figures
  /// By id.
  public var awards: [Award]
  /// In the order of round.yaml.
  public var corridors: [CorridorMoney]
  /// What the decision breaks, the gravest first.
  public var breaches: [RuleReport]
  /// Those of them that fund what the association funds.
  public var doubleFundings: [RuleReport]
  /// What was read.
  public var file: InputFile

  public var deviations: [Award] { awards.filter(\.deviates) }
}
