// SPDX-License-Identifier: GPL-3.0-or-later
import Allocator
import Eligibility
import Explainer
import Foundation
import Grants
import Wording

extension AllocationReport {
  /// The report with the money as the committee gave it. What was proved, tied, priced and compared
  /// stays what it was for the proposal.
  package func taking(_ resolution: Resolution, of model: AllocationModel) -> AllocationReport {
    let catalogue = Catalogue(language, round: model.round)
    let tally = resolution.tally
    let weight = model.round.balance.weight
    var taken = self
    taken.spent = tally.spent
    taken.left = max(.zero, available - tally.spent)
    taken.objective = Objective(
      value: Decimal(tally.value(weight: weight)), scores: Decimal(tally.scores),
      imbalance: Decimal(tally.penalty(weight: weight)))
    for (position, result) in tally.corridors.enumerated() {
      taken.corridors[position].spent = result.spent
      taken.corridors[position].shortfall = Decimal(tenths: result.shortfall)
      taken.corridors[position].funded = result.funded
    }
    for (position, result) in tally.resources.enumerated() {
      taken.resources[position].used = Decimal(result.used)
    }
    let applications = Dictionary(
      uniqueKeysWithValues: model.round.applications.map { ($0.id, $0) })
    taken.applications = self.applications.map { reported in
      applications[reported.id].map {
        reported.taking(
          resolution, verdict: model.assessed.verdict(on: $0), catalogue)
      } ?? reported
    }
    return taken
  }
}

extension ApplicationReport {
  fileprivate func taking(
    _ resolution: Resolution, verdict: Verdict, _ catalogue: Catalogue
  ) -> ApplicationReport {
    guard decision != .granted else { return self }
    var taken = self
    let award = resolution.awards[id] ?? .zero
    let reason = resolution.reasons[id]
    guard award != self.award else {
      if let reason {
        taken.reasons.append(
          ReasonReport(
            .committeeRemark, catalogue.remark(reason), brief: reason,
            letter: catalogue.committeeReason(reason)))
      }
      return taken
    }
    let offer = verdict.offers.first { $0.award == award }
    taken.award = award
    taken.level = award == .zero ? 0 : offer.map { Decimal($0.level) }
    taken.decision =
      if award > .zero {
        (offer?.level ?? .zero) == Hundredths(whole: 100) || award >= verdict.eligibleRequest
          ? .funded : .partlyFunded
      } else {
        verdict.standing == .ineligible ? .ineligible : .notFunded
      }
    taken.margin = nil
    taken.requirements = []
    taken.reasons = [
      ReasonReport(
        .decidedOtherwise, catalogue.deviation(from: self.award, reason: reason ?? ""),
        ["proposed_cents": JSONValue(self.award)], brief: reason,
        letter: catalogue.committeeReason(reason ?? ""))
    ]
    return taken
  }
}
