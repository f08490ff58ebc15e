// SPDX-License-Identifier: GPL-3.0-or-later
import Allocator
import Eligibility
import Explainer
import Foundation
import Grants
import RoundFiles
import Wording

extension AllocationReport {
  /// - Parameters:
  ///   - reading: where the round came from; its scenario and input files are repeated.
  ///   - language: nil: the round's own.
  package init(
    of outcome: AllocationOutcome, explained explanation: Explanation, model: AllocationModel,
    reading: RoundReading, language: Round.Language? = nil
  ) {
    let round = model.round
    let catalogue = Catalogue(language ?? round.language, round: round)
    let allocation = outcome.allocation
    let weight = round.balance.weight

    self.language = language ?? round.language
    associationName = round.associationName
    self.round = round.name
    scenario = reading.scenario
    status = Status(outcome)
    summary = catalogue.summary(of: outcome)
    available = round.available
    granted = round.granted
    spent = allocation?.spent ?? round.granted
    left = max(.zero, available - spent)
    objective = allocation.map { Objective($0, weight: weight) }
    bound = outcome.bound(weight: weight).map { Decimal($0) }
    gap = outcome.gap(weight: weight).map { Decimal($0) }
    proved = Proved(outcome, weight: weight)
    isUnique = outcome.isUnique
    isProvisional =
      model.assessed.assessment.hasSuspicions || round.otherFunding == .unknown
    isDoubleFundingChecked = round.otherFunding != .unknown
    tie = TieReport(outcome)
    corridors = CorridorReport.all(of: allocation, model: model)
    resources = ResourceReport.all(of: allocation, model: model)
    applications = ApplicationReport.all(explanation, status: status, model: model, catalogue)
    scoreDecimals = model.assessed.publishedDecimals
    suspectedMatches = SuspectedMatchReport.all(of: model.assessed, catalogue)
    suspectedDuplicates = SuspectedDuplicateReport.all(of: model.assessed, catalogue)
    prices =
      (explanation.balancePrice.map { [PriceReport($0, catalogue)] } ?? [])
      + explanation.prices.map { PriceReport($0, catalogue) }
    opportunities = OpportunityReport.all(explanation.opportunities, model: model, catalogue)
    leftover = catalogue.leftover(left, beside: explanation.opportunities)
    budgetSteps = explanation.budgetSteps.map { BudgetStepReport($0, catalogue) }
    dropouts = DropoutReport.all(of: budgetSteps, catalogue)
    exclusions = ExclusionReport.all(of: model.assessed, catalogue)
    conflict = RuleReport.all(of: outcome.conflict, catalogue)
    warnings = Notice.all(of: outcome, model: model, catalogue)
    inputs = reading.inputs
  }
}

extension AllocationStatus {
  init(_ outcome: AllocationOutcome) {
    switch outcome {
    case .decided: self = .optimal
    case .tied: self = .tied
    case .stopped: self = .feasible
    case .infeasible: self = .infeasible
    }
  }
}

extension AllocationReport.Proved {
  /// nil where the rules contradict each other.
  init?(_ outcome: AllocationOutcome, weight: Hundredths) {
    if case .infeasible = outcome { return nil }
    optimum = outcome.isProved || outcome.gap(weight: weight) == .zero
    ties = outcome.isProved
  }
}

extension AllocationReport.Objective {
  init(_ allocation: Allocation, weight: Hundredths) {
    value = Decimal(allocation.value(weight: weight))
    scores = Decimal(allocation.scores)
    imbalance = Decimal(allocation.penalty(weight: weight))
  }
}

extension AllocationOutcome {
  /// The allocation whose figures are shown: of several tied ones the first.
  var allocation: Allocation? {
    switch self {
    case .decided(let allocation, _, _): allocation
    case .tied(let tie): tie.first
    case .stopped(_, let best, _): best
    case .infeasible: nil
    }
  }

  var isProved: Bool {
    switch self {
    case .decided, .tied: true
    case .stopped, .infeasible: false
    }
  }

  var isUnique: Bool {
    if case .decided(_, let tieBreak, _) = self { tieBreak.isUnique } else { false }
  }

  var conflict: Conflict? {
    if case .infeasible(let conflict) = self { conflict } else { nil }
  }

  /// A proved optimum is its own bound.
  func bound(weight: Hundredths) -> ObjectiveValue? {
    switch self {
    case .decided, .tied: allocation?.value(weight: weight)
    case .stopped(_, _, let bound): bound.map { ObjectiveValue(thousandths: $0) }
    case .infeasible: nil
    }
  }

  /// nil where something is proved or no bound is known.
  func gap(weight: Hundredths) -> ObjectiveValue? {
    guard case .stopped(_, let best?, _) = self, let bound = bound(weight: weight) else {
      return nil
    }
    return bound - best.value(weight: weight)
  }
}
