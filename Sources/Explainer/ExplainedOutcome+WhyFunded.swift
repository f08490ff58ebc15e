// SPDX-License-Identifier: GPL-3.0-or-later
import Allocator
import Eligibility
import Grants
import IntegerPrograms

/// What brings a funded application in: the rules, its points, or the balance of the corridors.
extension ExplainedOutcome {
  func whyFunded(
    _ application: Application, cushion: Cushion?, _ search: ExplanationSearch
  ) throws(SearchStopped) -> Reason {
    let excluding = Question.excluding(application.id)
    if answers.has(excluding), try answers[excluding].get() == nil {
      let rules = isInFull(application) ? conflict(excluding: application, search) : []
      return .fundedByRules(rules)
    }
    guard model.round.balance.weight > .zero else { return .fundedOnScore(cushion: cushion) }
    guard let onPoints else { return .notProved }
    guard !onPoints.funded.contains(application.id) else {
      return .fundedOnScore(cushion: cushion)
    }
    return try fallsBehind(without: application)
      ? .fundedForBalance(cushion: cushion, corridor: application.corridor)
      : .fundedInCombination(cushion: cushion)
  }

  /// Whether its corridor falls further short in every best allocation without it.
  private func fallsBehind(without application: Application) throws(SearchStopped) -> Bool {
    guard let question = balanceQuestion(about: application),
      let best = try answers[.excluding(application.id)].get()
    else { return false }
    guard let replaced = try answers[question].get() else { return true }
    return replaced.objective < best.objective
  }

  private func conflict(excluding application: Application, _ search: ExplanationSearch) -> [Rule] {
    search.conflict { model.forbidAwards(to: application.id, in: &$0) }
  }

  // MARK: Questions

  /// Of what is funded and not demanded: what the rules or the balance may bring in.
  var exclusionsInDoubt: [Question] {
    guard let allocation else { return [] }
    let dispensable = model.dispensable(in: allocation.solution)
    return explainedInPart.filter { application in
      !dispensable.contains(application.id) || isOutOnPoints(application)
    }.map { .excluding($0.id) }
  }

  var balanceQuestions: [Question] {
    explainedInPart.filter(isOutOnPoints).compactMap(balanceQuestion)
  }

  /// Whether some allocation without it is as good and leaves its corridor no further behind; nil where the best
  /// one that was found answers that, or nothing was found.
  private func balanceQuestion(about application: Application) -> Question? {
    guard let allocation, case .success(let best?)? = answers.found(.excluding(application.id))
    else { return nil }
    let corridor = application.corridor
    let now = model.shortfall(of: corridor, with: allocation.awards)
    guard model.shortfall(of: corridor, with: model.choice(of: best)) > now else { return nil }
    return .replacing(application.id, corridor: corridor, shortfall: now)
  }

  private func isOutOnPoints(_ application: Application) -> Bool {
    onPoints?.funded.contains(application.id) == false
  }

  /// Funded applications of which it is said why, demanded ones left out.
  private var explainedInPart: [Application] {
    model.assessed.eligible.filter { application in
      (singled ?? application.id) == application.id
        && allocation?.awards[application.id] != nil
        && tieBreak?.undecided.contains(application.id) == false
        && !model.round.force.include.contains(application.id)
    }
  }
}
