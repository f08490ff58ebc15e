// SPDX-License-Identifier: GPL-3.0-or-later
import Allocator
import Grants

extension ExplainedOutcome {
  func explainNotFunded(
    _ application: Application, beside allocation: Allocation
  ) -> ApplicationExplanation {
    var explanation = ApplicationExplanation(
      decision: .notFunded, level: .zero, award: .zero, margin: nil, reasons: [])
    guard let search else {
      explanation.reasons = tieBreak == nil ? [.notProved] : []
      return explanation
    }
    if isInFull(application) {
      do {
        guard let solution = try answers[.including(application.id)].get() else {
          explanation.reasons = [.cannotFit(conflict(including: application, search))]
          return explanation
        }
        let swap = Swap(
          for: application.id, in: solution, instead: allocation, search: search)
        explanation.margin = -swap.gap
        explanation.reasons.append(
          .displaced(swap, missing: try missing(application, swap: swap, search)))
      } catch {
        explanation.reasons.append(.notProved)
      }
    } else {
      explanation.reasons.append(.leftOut)
    }
    if let rule = tieBreak?.rule(deciding: application.id) {
      explanation.reasons.append(.tieLost(rule))
    }
    return explanation
  }

  private func conflict(including application: Application, _ search: ExplanationSearch) -> [Rule] {
    search.conflict { model.demandAward(to: application.id, in: &$0) }
  }

  private func missing(
    _ application: Application, swap: Swap, _ search: ExplanationSearch
  ) throws(SearchStopped) -> PointsMissing {
    var least = rise(of: application, to: swap)
    for award in levelsAsked(of: application, beside: swap) {
      guard let solution = try answers[.awarding(award)].get(),
        let found = rise(of: application, with: award, gaining: search.loss(of: solution))
      else { continue }
      least = least.map { min($0, found) } ?? found
    }
    return PointsMissing(leastRise: least, of: score(of: application))
  }

  /// Questions that follow from the swaps: what other levels would need.
  func levelQuestions(about application: Application, _ search: ExplanationSearch) -> [Question] {
    guard let allocation, allocation.awards[application.id] == nil,
      case .success(let solution?) = answers[.including(application.id)]
    else { return [] }
    let swap = Swap(for: application.id, in: solution, instead: allocation, search: search)
    return levelsAsked(of: application, beside: swap).map(Question.awarding)
  }

  /// The swap has the loss of its own level. No other level loses less, so one that would need no
  /// smaller rise even with that loss, or one beyond all points, is not asked for.
  private func levelsAsked(of application: Application, beside swap: Swap) -> [Award] {
    let least = rise(of: application, to: swap)
    return model.awards(of: application.id).filter { award in
      guard award.offer.level != swap.level,
        let hope = rise(of: application, with: award, gaining: swap.gap),
        case .points = PointsMissing(leastRise: hope, of: score(of: application))
      else { return false }
      return least.map { hope < $0 } ?? true
    }
  }

  private func rise(of application: Application, to swap: Swap) -> Hundredths? {
    model.awards(of: application.id).first { $0.offer.level == swap.level }
      .flatMap { rise(of: application, with: $0, gaining: swap.gap) }
  }

  private func rise(
    of application: Application, with award: Award, gaining loss: Points
  ) -> Hundredths? {
    PointsMissing.leastRise(
      of: score(of: application), gaining: loss, for: award, round: model.round)
  }

  private func score(of application: Application) -> Hundredths {
    model.assessed.score(of: application) ?? .zero
  }
}
