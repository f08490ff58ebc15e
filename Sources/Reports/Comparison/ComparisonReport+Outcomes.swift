// SPDX-License-Identifier: GPL-3.0-or-later
import Allocator
import Analysis
import Eligibility
import Foundation
import Grants
import Wording

extension ComparedScenario {
  /// - Parameter base: what the scenario is compared with; nil: it is the first itself.
  package init(
    name: String, _ allocation: AllocationReport, of outcome: AllocationOutcome,
    beside base: ComparedScenario?
  ) {
    self.name = name
    self.allocation = allocation
    imbalance = outcome.allocation.map { Decimal(tenths: $0.imbalance) }
    guard let base else {
      change = AllocationChange(from: allocation, to: allocation)
      rescored = []
      return
    }
    change = AllocationChange(from: base.allocation, to: allocation)
    let scores = Dictionary(
      uniqueKeysWithValues: base.allocation.applications.map { ($0.id, $0.score) })
    rescored = allocation.applications.filter { $0.score != scores[$0.id] }.map(\.id)
    if let before = base.allocation.objective, let after = allocation.objective,
      let imbalance, let other = base.imbalance
    {
      difference = Difference(
        available: allocation.available - base.allocation.available,
        spent: allocation.spent - base.allocation.spent, value: after.value - before.value,
        scores: after.scores - before.scores, imbalance: imbalance - other)
    }
  }
}

extension BaselineReport {
  /// - Parameter proposed: the allocation of the same model.
  package init(
    _ baseline: Baseline, in model: AllocationModel, beside proposed: AllocationReport
  ) {
    let catalogue = Catalogue(proposed.language, round: model.round)
    let awards = Dictionary(
      uniqueKeysWithValues: baseline.awards.map { ($0.application, $0.offer.award) })
    key = baseline.practice.rawValue
    name = catalogue.name(baseline.practice)
    text = catalogue.text(baseline)
    funded = awards.keys.sorted()
    stoppedAt = baseline.stoppedAt
    spent = baseline.spent
    scores = Decimal(baseline.scores)
    imbalance = Decimal(tenths: baseline.imbalance)
    broken = baseline.broken.map { RuleReport($0, catalogue) }
    change = AllocationChange()
    for application in proposed.applications where proposed.objective != nil {
      let award = awards[application.id]
      switch application.decision {
      case .granted, .undecided: continue
      case .funded, .partlyFunded:
        if award == nil { change.leaves.append(application.id) }
        if let award, award != application.award { change.changes.append(application.id) }
      case .notFunded, .ineligible:
        if award != nil { change.enters.append(application.id) }
      }
    }
  }
}
