// SPDX-License-Identifier: GPL-3.0-or-later
import Allocator
import Eligibility
import Grants
import Scoring

/// The published scores that there can be in a round.
struct ScoreScale: Sendable {
  /// From one to the next: that of the round's decimals, or a finer one where finished scores have more.
  let step: Hundredths
  /// nil: published scores are votes or the like, and there is no highest.
  let highest: Hundredths?

  init(of assessed: AssessedRound) {
    let published = assessed.scores.scores.values.compactMap(\.published)
    let steps: [Int64] = [100, 10, 1]
    let coarsest = steps.dropFirst(assessed.round.scores.decimals).first { step in
      published.allSatisfy { $0.count.isMultiple(of: step) }
    }
    step = Hundredths(coarsest ?? 1)
    let most = Hundredths(whole: 100)
    highest = published.contains { $0 > most } ? nil : most
  }

  func roundedUp(_ score: Hundredths) -> Hundredths {
    Hundredths(Int64(Rounding.up(Int128(score.count), Int128(step.count))) * step.count)
  }

  func has(_ score: Hundredths) -> Bool { highest.map { score <= $0 } ?? true }

  /// The least rise of a score with which an award's value gains `loss`; nil: no rise
  /// is enough.
  ///
  /// Binary search: the value of an award never falls when the score rises.
  func leastRise(
    of score: Hundredths, gaining loss: ObjectiveValue, for award: Award, in round: Round
  ) -> Hundredths? {
    let now = round.worth(of: award.offer, score: score)
    func gains(_ steps: Int64) -> Bool {
      let raised = Hundredths(score.count + steps * step.count)
      return ObjectiveValue(round.worth(of: award.offer, score: raised) - now) >= loss
    }
    var (low, high): (Int64, Int64) = (0, 1)
    if gains(0) { return .zero }
    while !gains(high) {
      guard high < 1 << 40 else { return nil }
      (low, high) = (high, high * 2)
    }
    while high - low > 1 {
      let middle = (low + high) / 2
      if gains(middle) { high = middle } else { low = middle }
    }
    return Hundredths(high * step.count)
  }

  /// The lowest score with which an award's value loses at most `spare`.
  func lowest(
    from score: Hundredths, losingAtMost spare: ObjectiveValue, for award: Award, in round: Round
  ) -> Hundredths {
    let now = round.worth(of: award.offer, score: score)
    func isEnough(_ steps: Int64) -> Bool {
      let lower = Hundredths(score.count - steps * step.count)
      return ObjectiveValue(now - round.worth(of: award.offer, score: lower)) <= spare
    }
    var (low, high): (Int64, Int64) = (0, score.count / step.count + 1)
    while high - low > 1 {
      let middle = (low + high) / 2
      if isEnough(middle) { low = middle } else { high = middle }
    }
    return Hundredths(score.count - low * step.count)
  }
}
