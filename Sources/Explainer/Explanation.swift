// SPDX-License-Identifier: GPL-3.0-or-later
import Allocator
import Eligibility
import Grants

/// How much is explained.
public enum ExplanationDepth: String, Sendable, CaseIterable {
  /// Decisions only: codes of eligibility, no further solves.
  case none
  /// Which reason holds, without swaps and margins.
  case brief
  /// Swaps, gaps, points missing, cushions, prices of the rules, what is possible with more, and what
  /// would be best with larger budgets.
  case full
  /// What would change each decision too.
  case all

  var asksForSwaps: Bool { self == .full || self == .all }
}

/// The reasons behind an allocation, application by application.
public struct Explanation: Sendable {
  package let applications: [ApplicationID: ApplicationExplanation]
  /// What doing without the balance would bring; nil where nothing was proved, or not asked.
  package let balancePrice: BalancePrice?
  /// In the order of the rules' rows; empty where nothing was proved, or not asked.
  package let prices: [RulePrice]
  /// Best first; empty where nothing was proved, or not asked.
  package let opportunities: [Opportunity]
  /// What would change the decision; empty where nothing was proved, or not asked.
  package let requirements: [ApplicationID: Requirement]
  /// By growing budget; empty where nothing was proved, or not asked.
  package let budgetSteps: [BudgetStep]
}

extension Explanation {
  /// Explains what came of a model.
  ///
  /// - Parameters:
  ///   - optimiser: asked for every swap and cushion; its limits hold for each question.
  ///   - singled: the one application of which everything is asked; of the others only the decision
  ///     then. nil: the depth holds for all.
  package init(
    of outcome: AllocationOutcome, model: AllocationModel, optimiser: Optimiser,
    depth: ExplanationDepth, singling singled: ApplicationID? = nil
  ) throws(AuditFailure) {
    let explainer = try ExplainedOutcome(
      outcome, model: model, optimiser: optimiser, depth: depth, singling: singled)
    let explained = model.round.applications.concurrentMap { application in
      (application.id, explainer.explain(application))
    }
    let byID = Dictionary(uniqueKeysWithValues: explained)
    applications = byID
    guard depth.asksForSwaps, let search = explainer.search, let proposed = explainer.allocation
    else {
      (balancePrice, prices, opportunities, requirements) = (nil, [], [], [:])
      budgetSteps = []
      return
    }
    balancePrice = explainer.onPoints.flatMap { BalancePrice(of: model, proposed, beside: $0) }
    prices = explainer.prices(beside: proposed)
    opportunities = explainer.opportunities(beside: proposed)
    budgetSteps = explainer.budgetSteps(beside: proposed)
    let asked = model.round.applications.filter { depth == .all || $0.id == singled }
    let found = asked.concurrentMap { application in
      byID[application.id].flatMap {
        search.requirement(of: application, $0, beside: proposed)
      }
    }
    requirements = Dictionary(
      uniqueKeysWithValues: zip(asked, found).compactMap { application, requirement in
        requirement.map { (application.id, $0) }
      })
  }
}

extension AllocationOutcome {
  /// What proves it; nil where nothing is proved optimal.
  package var proof: Proof? {
    switch self {
    case .decided(_, _, let proof): proof
    case .tied(let tie): tie.proof
    case .stopped, .infeasible: nil
    }
  }
}
