// SPDX-License-Identifier: GPL-3.0-or-later
import Eligibility
import Grants

/// Something in a decision as taken that no proposal does.
package enum Breach: Hashable, Sendable {
  /// City and association would both fund it, which is ruled out altogether: the row that says so.
  case doubleFunding(ApplicationID, row: String)
  /// The amount is none of those on offer.
  case notOnOffer(ApplicationID, award: Money, offers: [Offer])
  /// Any other rule, and what the decision comes to where the rule has a number.
  case rule(Rule, measured: Measure?)
}

extension AllocationModel {
  /// Everything that a choice of awards breaks: double funding first of all, then what is not
  /// eligible, what is not on offer, and the other rules in the order of the program's families.
  func breaches(by awards: [ApplicationID: Money]) -> [Breach] {
    let funded = round.applications.filter { awards[$0.id] != nil }
    return doubleFundings(of: funded) + ineligibilities(of: funded)
      + offersMissed(by: awards, of: funded)
      + rulesBroken(by: awards, touching: funded)
  }

  private func doubleFundings(of funded: [Application]) -> [Breach] {
    funded.flatMap { application in
      assessed.verdict(on: application).findings.compactMap { finding -> Breach? in
        guard case .associationFunded(let row, _, _, _) = finding.evidence else { return nil }
        return .doubleFunding(application.id, row: row)
      }
    }
  }

  private func ineligibilities(of funded: [Application]) -> [Breach] {
    funded.compactMap { application in
      let codes = assessed.verdict(on: application).codes.filter { $0 != .associationFunded }
      return codes.isEmpty ? nil : .rule(.ineligibility(application.id, codes), measured: nil)
    }
  }

  private func offersMissed(
    by awards: [ApplicationID: Money], of funded: [Application]
  ) -> [Breach] {
    funded.compactMap { application in
      let offers = assessed.verdict(on: application).offers
      guard let award = awards[application.id], !offers.isEmpty,
        !offers.contains(where: { $0.award == award })
      else { return nil }
      return .notOnOffer(application.id, award: award, offers: offers)
    }
  }

  private func rulesBroken(
    by awards: [ApplicationID: Money], touching funded: [Application]
  ) -> [Breach] {
    let rules = constraintFamilies.flatMap { $0.rules(of: assessed, touching: funded) }
    let funding = Funding(of: assessed, awards: awards)
    return broken(rules, by: awards).map { rule in
      .rule(rule, measured: rule.meaning.gauge(in: self)?.measure(funding))
    }
  }
}
