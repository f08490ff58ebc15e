// SPDX-License-Identifier: GPL-3.0-or-later
import Allocator
import Eligibility
import Grants
import IntegerPrograms
import Scoring

/// A good idea that failed only for lack of money or of another resource, and what it would take.
package struct Opportunity: Sendable {
  /// For so many opportunities it is solved what would be best with the missing means.
  package static let mostSolved = 10

  /// What would be best if just the missing means were there.
  package enum Best: Sendable {
    /// Everything as proposed, and this application too: nothing better could be done with them.
    case thisApplication
    /// Something else is better by `points`, above 0; this application may be in it.
    case another(points: ObjectiveValue, AwardChange)
    /// Not asked: only for the first `mostSolved`.
    case notAsked
    /// A limit came first.
    case notProved
  }

  package var application: ApplicationID
  /// The smallest award on offer to it.
  package var offer: Offer
  /// What is missing beyond what the proposed allocation leaves over. With it the application could be
  /// added and nobody would lose anything: that was checked against every rule.
  package var missing: ExtraMeans
  package var best: Best
}

extension ExplanationSearch {
  /// Applications that could be added to the proposed allocation if there were more money or more of
  /// other resources, and nothing else is in the way: the highest score first, then those that need the
  /// least money.
  func opportunities(
    for applications: [Application], beside proposed: Allocation
  ) -> [Opportunity] {
    let found = applications.compactMap { opportunity(for: $0, beside: proposed) }
    return found.sorted { left, right in
      let (leftScore, rightScore) = (score(left.application), score(right.application))
      if leftScore != rightScore { return leftScore > rightScore }
      if left.missing.money != right.missing.money {
        return left.missing.money < right.missing.money
      }
      return left.application < right.application
    }
  }

  private func score(_ application: ApplicationID) -> Hundredths {
    model.assessed.scores.scores[application]?.published ?? .zero
  }

  /// nil where more than money and resources is in the way.
  private func opportunity(
    for application: Application, beside proposed: Allocation
  ) -> Opportunity? {
    guard let award = model.awards(of: application.id).last else { return nil }
    var awards = proposed.awards.mapValues(\.offer.award)
    awards[application.id] = award.offer.award
    let lacksMeansOnly = model.brokenRules(by: awards).allSatisfy { rule in
      switch rule {
      case .budget, .resource: true
      default: false
      }
    }
    guard lacksMeansOnly else { return nil }
    let missing = proposed.missing(for: application, award.offer.award, in: model.round)
    guard !missing.isEmpty else { return nil }
    return Opportunity(
      application: application.id, offer: award.offer, missing: missing, best: .notAsked)
  }
}

extension ExplainedOutcome {
  /// Of the first ones, what would be best with the missing means.
  func opportunities(beside proposed: Allocation) -> [Opportunity] {
    candidates.enumerated().map { position, candidate in
      guard position < Opportunity.mostSolved else { return candidate }
      var opportunity = candidate
      opportunity.best = best(with: candidate, beside: proposed)
      return opportunity
    }
  }

  private func best(
    with opportunity: Opportunity, beside proposed: Allocation
  ) -> Opportunity.Best {
    guard let enlarged = try? AllocationModel(model.assessed, with: opportunity.missing),
      let award = enlarged.awards(of: opportunity.application).last,
      let added = enlarged.solution(awarding: proposed.awards.values + [award])
    else { return .notProved }
    do {
      guard let best = try answers[.with(opportunity.missing)].get() else { return .notProved }
      guard best.value > added.value else { return .thisApplication }
      return .another(
        points: best.value - added.value,
        AwardChange(
          from: proposed.awards, to: enlarged.choice(of: best), in: model.round))
    } catch {
      return .notProved
    }
  }
}

extension Allocation {
  /// What an award takes beyond what the allocation leaves over. Where granted ones take more than
  /// there is, that has to be made up for first.
  func missing(for application: Application, _ award: Money, in round: Round) -> ExtraMeans {
    let money = award > .zero ? max(.zero, spent + award - round.available) : .zero
    var missing = ExtraMeans(money: money)
    guard application.task == .new else { return missing }
    for result in resources {
      let need = application.needs[result.resource.id] ?? .zero
      let lacking = result.used + need - result.resource.capacity
      if need > .zero, lacking > .zero { missing.resources[result.resource.id] = lacking }
    }
    return missing
  }
}
