// SPDX-License-Identifier: GPL-3.0-or-later
import Allocator
import Eligibility
import Grants
import IntegerPrograms

extension ExplainedOutcome {
  func explainFunded(_ application: Application, _ award: Award) -> ApplicationExplanation {
    let isWhole = award.offer.level == Hundredths(whole: 100)
    var explanation = ApplicationExplanation(
      decision: isWhole ? .funded : .partlyFunded, level: award.offer.level,
      award: award.offer.award, margin: nil, reasons: [])
    guard let search else {
      explanation.reasons = unproved
      return explanation
    }
    if singled.map({ $0 != application.id }) ?? false {
      // Only the decision is told of the others.
    } else if model.round.force.include.contains(application.id) {
      explanation.reasons.append(.forced)
    } else {
      do {
        let cushion = try cushion(of: application, search)
        explanation.margin = cushion?.points
        explanation.reasons.append(try whyFunded(application, cushion: cushion, search))
      } catch {
        explanation.reasons.append(.notProved)
      }
    }
    if isInFull(application), let reason = whyNotMore(than: award, search) {
      explanation.reasons.append(reason)
    }
    if let ceiling = model.round.funding.awardCeiling(on: application) {
      explanation.reasons.append(.awardCeiling(ceiling, requested: application.requested))
    }
    if let rule = tieBreak?.rule(deciding: application.id) {
      explanation.reasons.append(.tieWon(rule))
    }
    return explanation
  }

  /// V − V(with it forced out); nil at lesser depth, or where other rules demand it.
  private func cushion(
    of application: Application, _ search: ExplanationSearch
  ) throws(SearchStopped) -> Cushion? {
    guard isInFull(application), let without = try answers[.excluding(application.id)].get() else {
      return nil
    }
    var change = AwardChange(
      from: allocation?.awards ?? [:], to: model.choice(of: without), in: model.round)
    change.leaves.removeAll { $0 == application.id }
    return Cushion(points: search.loss(of: without), change: change)
  }

  /// The next higher level on offer; nil where it has the highest.
  func higherLevel(than award: Award) -> Award? {
    model.awards(of: award.application).last { $0.offer.level > award.offer.level }
  }

  /// The next higher level: what it would cost the whole, or what forbids it.
  private func whyNotMore(than award: Award, _ search: ExplanationSearch) -> Reason? {
    guard let higher = higherLevel(than: award) else { return nil }
    do {
      guard let solution = try answers[.awarding(higher)].get() else {
        let rules = search.conflict {
          $0.restrict(higher.variable, lower: 1, upper: 1)
        }
        return .partlyFunded(
          level: award.offer.level, next: .cannotFit(level: higher.offer.level, rules))
      }
      return .partlyFunded(
        level: award.offer.level,
        next: .costs(level: higher.offer.level, loss: search.loss(of: solution)))
    } catch {
      return .partlyFunded(
        level: award.offer.level, next: .notProved(level: higher.offer.level))
    }
  }
}
