// SPDX-License-Identifier: GPL-3.0-or-later
import Allocator
import Eligibility
import Grants
import IntegerPrograms

/// What a higher score would do: at each level it adds to the best allocation with that award just what the
/// award gains, and nothing to the best one without the application, which is the proposed one.
extension ExplainedOutcome {
  /// The least rises with which an application is in one best allocation and in all of them; nil: none is enough.
  private struct Rises {
    var tying: Hundredths?
    var winning: Hundredths?

    /// Whether one of the others could be smaller.
    func canFall(below other: Rises) -> Bool {
      Self.isSmaller(tying, other.tying) || Self.isSmaller(winning, other.winning)
    }

    func least(with other: Rises) -> Rises {
      Rises(
        tying: Self.isSmaller(other.tying, tying) ? other.tying : tying,
        winning: Self.isSmaller(other.winning, winning) ? other.winning : winning)
    }

    private static func isSmaller(_ one: Hundredths?, _ other: Hundredths?) -> Bool {
      guard let one else { return false }
      return other.map { one < $0 } ?? true
    }
  }

  func pointsMissing(
    to application: Application, swap: Swap, _ search: ExplanationSearch
  ) throws(SearchStopped) -> PointsMissing {
    var least = rises(of: application, to: swap, search)
    for award in levelsAsked(of: application, beside: swap, search) {
      guard let solution = try answers[.awarding(award)].get() else { continue }
      least = least.least(
        with: rises(of: application, with: award, losing: search.loss(of: solution), search))
    }
    return PointsMissing(
      tying: least.tying, winning: least.winning, of: score(of: application), on: search.scale)
  }

  /// Questions that follow from the swaps: what other levels would need.
  func levelQuestions(about application: Application, _ search: ExplanationSearch) -> [Question] {
    guard let allocation, allocation.awards[application.id] == nil,
      case .success(let solution?) = answers[.including(application.id)]
    else { return [] }
    let swap = Swap(for: application.id, in: solution, instead: allocation, search: search)
    return levelsAsked(of: application, beside: swap, search).map(Question.awarding)
  }

  /// The swap has the loss of its own level. No other level loses less, so one that would need no smaller
  /// rise even with that loss, or one beyond all points, is not asked for.
  private func levelsAsked(
    of application: Application, beside swap: Swap, _ search: ExplanationSearch
  ) -> [Award] {
    let least = rises(of: application, to: swap, search)
    let score = score(of: application)
    return model.awards(of: application.id).filter { award in
      guard award.offer.level != swap.level else { return false }
      let hope = rises(of: application, with: award, losing: swap.gap, search)
      guard let tying = hope.tying, search.scale.has(score + tying) else { return false }
      return hope.canFall(below: least)
    }
  }

  private func rises(
    of application: Application, to swap: Swap, _ search: ExplanationSearch
  ) -> Rises {
    model.awards(of: application.id).first { $0.offer.level == swap.level }
      .map { rises(of: application, with: $0, losing: swap.gap, search) } ?? Rises()
  }

  private func rises(
    of application: Application, with award: Award, losing loss: ObjectiveValue,
    _ search: ExplanationSearch
  ) -> Rises {
    let score = score(of: application)
    func rise(gaining loss: ObjectiveValue) -> Hundredths? {
      search.scale.leastRise(of: score, gaining: loss, for: award, in: model.round)
    }
    return Rises(tying: rise(gaining: loss), winning: rise(gaining: loss + .smallestStep))
  }

  private func score(of application: Application) -> Hundredths {
    model.assessed.score(of: application) ?? .zero
  }
}
