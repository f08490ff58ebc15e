// SPDX-License-Identifier: GPL-3.0-or-later
import Eligibility
import Grants

/// Something in a decision as taken that no proposal does.
public enum Breach: Hashable, Sendable {
  /// City and association would both fund it, which is ruled out altogether: the row that says so.
  case doubleFunding(ApplicationID, row: String)
  /// The amount is none of those on offer.
  case notOnOffer(ApplicationID, award: Money, offers: [Offer])
  /// Any other rule, and what the decision comes to where the rule has a number: cents, applications, or
  /// hundredths of a resource's unit.
  case rule(Rule, measured: Int64?)
}

extension AllocationModel {
  /// Everything that a choice of awards breaks: double funding first of all, then what is not
  /// eligible, what is not on offer, and the other rules in the order of the program's families.
  func breaches(by awards: [ApplicationID: Money]) -> [Breach] {
    let funded = round.applications.filter { awards[$0.id] != nil }
    return doubleFundings(of: funded) + ineligibilities(of: funded)
      + offersMissed(by: awards, of: funded)
      + broken(everyRule(touching: funded), by: awards).map { rule in
        let funding = Funding(of: round, awards: awards)
        return .rule(rule, measured: gauge(of: rule)?.reading(funding))
      }
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
      var codes: [Finding.Code] = []
      for finding in assessed.verdict(on: application).findings
      where finding.code != .associationFunded && !codes.contains(finding.code) {
        codes.append(finding.code)
      }
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

  /// The rules of the round that awards to these applications can break. The program has rows only
  /// for those that eligible applications can: a committee may fund others.
  private func everyRule(touching funded: [Application]) -> [Rule] {
    let byID = Dictionary(uniqueKeysWithValues: round.applications.map { ($0.id, $0) })
    let dependencies = round.requires.filter { dependency in
      byID[dependency.needs].map { !assessed.isMet($0) } ?? true
    }
    return [.budget]
      + round.resources.map { .resource($0.id) }
      + round.corridors.filter { $0.floor != nil }.map { .floor($0.id) }
      + round.corridors.filter { $0.cap != nil }.map { .cap($0.id) }
      + round.limits.indices.flatMap { limits(at: $0, touching: funded) }
      + round.alternatives.map { .alternatives($0) }
      + dependencies.map { .dependency($0) }
      + round.force.include.sorted().map { .inclusion($0) }
  }

  /// Of a column that must have funded applications only values that eligible or granted ones have
  /// are meant, as in the program.
  private func limits(at position: Int, touching funded: [Application]) -> [Rule] {
    let limit = round.limits[position]
    var applications = assessed.eligible + assessed.granted
    if case .minCount = limit.bound {} else { applications += funded }
    var seen: Set<String> = []
    return applications.sorted { $0.id < $1.id }.compactMap { application in
      application.limitedValue(in: limit.column).flatMap { value in
        seen.insert(value).inserted ? .limit(position: position, value: value) : nil
      }
    }
  }
}
