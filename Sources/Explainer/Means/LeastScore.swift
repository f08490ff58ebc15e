// SPDX-License-Identifier: GPL-3.0-or-later
import Allocator
import Grants

/// The least score, on the grid of published scores, with which a funded application is still in a best
/// allocation; the other scores stay as they are. Minimum scores of eligibility are not looked at.
public enum LeastScore: Sendable {
  case score(Hundredths)
  /// A limit came first.
  case notProved
}

extension ExplanationSearch {
  /// At each level a fall of the score takes from the best allocation with that award just what the award
  /// loses, and nothing from the best one without the application.
  ///
  /// - Parameter worth: V without the application.
  func leastScore(of application: Application, against worth: Points) -> LeastScore {
    let score = model.assessed.score(of: application) ?? .zero
    var least = score
    do {
      for award in model.awards(of: application.id) {
        guard let solution = try optimiser.best(of: Question.awarding(award).program(of: model))
        else { continue }
        let spare = solution.objective - worth
        guard spare >= 0 else { continue }
        least = min(least, lowest(score, losingAtMost: spare, for: award))
      }
      return .score(least)
    } catch {
      return .notProved
    }
  }

  /// Binary search: the value of an award never falls when the score rises.
  private func lowest(_ score: Hundredths, losingAtMost spare: Points, for award: Award)
    -> Hundredths
  {
    let round = model.round
    let step: Int64 = [100, 10, 1][round.scores.decimals]
    let now = round.worth(of: award.offer, score: score)
    func isEnough(_ steps: Int64) -> Bool {
      let lower = Hundredths(score.count - steps * step)
      return 10 * Int128((now - round.worth(of: award.offer, score: lower)).count) <= spare
    }
    var (low, high): (Int64, Int64) = (0, score.count / step + 1)
    while high - low > 1 {
      let middle = (low + high) / 2
      if isEnough(middle) { low = middle } else { high = middle }
    }
    return Hundredths(score.count - low * step)
  }
}
