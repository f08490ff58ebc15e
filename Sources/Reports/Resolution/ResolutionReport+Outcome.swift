// SPDX-License-Identifier: GPL-3.0-or-later
import Allocator
import Foundation
import Grants
import RoundFiles
import Wording

extension ResolutionReport {
  /// - Parameters:
  ///   - proposal: the report on the allocation that the committee had before it.
  ///   - model: of the same round, as the readers may see it.
  package init(
    _ resolution: Resolution, beside allocation: Allocation, reported proposal: AllocationReport,
    model: AllocationModel, file: InputFile
  ) {
    let catalogue = Catalogue(proposal.language, round: model.round)
    let weight = model.round.balance.weight
    proposed = Figures(allocation.tally, funded: allocation.awards.count, weight: weight)
    resolved = Figures(resolution.tally, funded: resolution.awards.count, weight: weight)
    difference = resolved - proposed
    awards = proposal.applications.filter { $0.decision != .granted }.compactMap { application in
      let award = resolution.awards[application.id] ?? .zero
      let reason = resolution.reasons[application.id]
      guard application.hasAward || resolution.awards[application.id] != nil else { return nil }
      return Award(
        id: application.id, title: application.title, proposed: application.award,
        resolved: award, difference: award - application.award, reason: reason)
    }
    corridors = zip(allocation.corridors, resolution.tally.corridors).map { before, after in
      CorridorMoney(
        id: before.plan.corridor.id, name: before.plan.corridor.name, proposed: before.spent,
        resolved: after.spent, difference: after.spent - before.spent)
    }
    breaches = resolution.breaches.map { RuleReport($0, catalogue) }
    doubleFundings = resolution.breaches.filter {
      if case .doubleFunding = $0 { true } else { false }
    }.map { RuleReport($0, catalogue) }
    self.file = file
  }
}

extension ResolutionReport.Figures {
  fileprivate init(_ tally: Tally, funded: Int, weight: Hundredths) {
    self.init(
      spent: tally.spent, funded: funded, scores: Decimal(tally.scores),
      imbalance: Decimal(tenths: tally.imbalance),
      value: Decimal(tally.value(weight: weight)))
  }
}

extension RuleReport {
  fileprivate init(_ breach: Breach, _ catalogue: Catalogue) {
    self.init(key: breach.key(in: catalogue.round), text: catalogue.sentence(breach))
  }
}

extension Breach {
  /// A name for programs that does not depend on language or position.
  fileprivate func key(in round: Round) -> String {
    switch self {
    case .doubleFunding(let id, _): "double-funding:\(id)"
    case .notOnOffer(let id, _, _): "not-on-offer:\(id)"
    case .rule(let rule, _): rule.key(in: round)
    }
  }
}
