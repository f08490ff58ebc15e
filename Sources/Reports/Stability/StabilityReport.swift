// SPDX-License-Identifier: GPL-3.0-or-later
import Analysis
import Explainer
import Foundation
import Grants
import Wording

/// How firmly the decisions of a round stand: what other points, other methods and other weights would
/// give, and how much each decision is worth.
public struct StabilityReport: Sendable {
  public var language: Round.Language
  public var round: String
  public var scenario: String
  public var status: AllocationReport.Status
  /// The status in one plain sentence.
  public var summary: String
  /// Rules that contradict each other; empty unless infeasible.
  public var conflict: [RuleReport]
  /// All of the round, by id.
  public var applications: [NamedApplication]
  /// Of every application that is decided, by id; exact. Granted and ineligible ones are not among them.
  public var decisions: [DecisionReport]
  /// Leaving out each member in turn; exact.
  public var withoutMember: [VariantReport]
  /// Taking in the points of each member who gave some although recused; exact.
  public var recusedMember: [VariantReport]
  /// The other ways of making scores; exact.
  public var methods: [VariantReport]
  /// Over the intervals of the balance weight; exact.
  public var weights: IndexReport
  /// Over sampled points; nil where no sample was asked for.
  public var sample: SampleReport?
  public var version = korridorVersion

  /// One decision and how much hangs on it.
  public struct DecisionReport: Sendable {
    public var id: ApplicationID
    public var title: String
    public var decision: Decision
    /// Cushion (positive) or gap (negative) in points; nil where not applicable.
    public var margin: Decimal?
    /// nil where there is no margin.
    public var firmness: Firmness?
  }

  /// Core indices, as far as a limit left time for them.
  public struct IndexReport: Sendable {
    /// Empty where no case was finished.
    public var entries: [CoreIndex]
    public var isComplete: Bool

    public init(entries: [CoreIndex], isComplete: Bool) {
      (self.entries, self.isComplete) = (entries, isComplete)
    }
  }

  public enum Outcome: String, Sendable, CaseIterable {
    case proved
    /// The tie rules leave something open somewhere.
    case tied
    /// A limit came first: something is missing.
    case stopped
    /// The rules of the round as it is contradict each other.
    case infeasible
  }

  public var outcome: Outcome {
    sample.map { exactOutcome.joined(with: $0) } ?? exactOutcome
  }

  /// Of all that is not sampled.
  var exactOutcome: Outcome {
    let variants = withoutMember + recusedMember + methods
    if status == .infeasible { return .infeasible }
    if status == .feasible || !weights.isComplete
      || variants.contains(where: { $0.status == .feasible })
    {
      return .stopped
    }
    return status == .tied || variants.contains { $0.status == .tied }
      || weights.entries.contains { $0.undecided > 0 } ? .tied : .proved
  }
}

extension StabilityReport.Outcome {
  /// The same with a sample beside it.
  func joined(with sample: SampleReport) -> StabilityReport.Outcome {
    switch self {
    case .infeasible, .stopped: self
    case .tied: sample.isComplete ? .tied : .stopped
    case .proved: !sample.isComplete ? .stopped : sample.isTied ? .tied : .proved
    }
  }

  /// The status of an allocation that stands for the same exit code.
  public var status: AllocationReport.Status {
    switch self {
    case .proved: .optimal
    case .tied: .tied
    case .stopped: .feasible
    case .infeasible: .infeasible
    }
  }
}

/// What a variant of the round would decide.
public struct VariantReport: Sendable {
  public var variant: RoundVariant
  /// `feasible` where a limit came first.
  public var status: AllocationReport.Status
  /// Against the round as it is.
  public var change: AllocationChange
  /// Applications that the points of a recused member are about; empty for other variants.
  public var applications: [ApplicationID]
  /// Rules that contradict each other; empty unless infeasible.
  public var conflict: [RuleReport]
}

extension VariantReport {
  /// - Parameters:
  ///   - outcome: nil where a limit came first.
  ///   - base: what the round as it is decides.
  public init(
    _ variant: RoundVariant, _ outcome: VariantOutcome?, of round: Round,
    beside base: SettledReport, language: Round.Language
  ) {
    self.variant = variant
    if case .admitting(let member) = variant {
      applications = round.pointsGivenInSpiteOfRecusal(by: member)
    } else {
      applications = []
    }
    (change, conflict) = (AllocationChange(), [])
    switch outcome {
    case .settled(let settled):
      status = settled.undecided.isEmpty ? .optimal : .tied
      change = AllocationChange(from: base, to: SettledReport(settled))
    case .infeasible(let rules):
      status = .infeasible
      let catalogue = Catalogue(language, round: round)
      conflict = rules.map { RuleReport($0, catalogue) }
    case nil: status = .feasible
    }
  }
}

extension VariantReport {
  /// Whether the same applications are funded, whatever their amounts.
  fileprivate var keepsDecision: Bool {
    status != .infeasible && change.enters.isEmpty && change.leaves.isEmpty
      && change.undecided.isEmpty
  }
}

extension VariantTally {
  package init(_ variants: [VariantReport]) {
    self.init(
      count: variants.count,
      changing: variants.count { $0.status != .feasible && !$0.keepsDecision },
      isOpen: variants.contains { $0.status == .feasible })
  }
}
