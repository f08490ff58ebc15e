// SPDX-License-Identifier: GPL-3.0-or-later
import Allocator
import Eligibility
import Grants
import IntegerPrograms

/// The least score, on the grid of published scores, with which a funded application is still in a best
/// allocation; the other scores stay as they are. It is not below the round's minimum score.
package enum LeastScore: Sendable {
  case score(Hundredths)
  /// A limit came first.
  case notProved
}

extension ExplanationSearch {
  /// At each level a fall of the score takes from the best allocation with that award just what the award
  /// loses, and nothing from the best one without the application.
  ///
  /// - Parameter worth: V without the application.
  func leastScore(of application: Application, against worth: ObjectiveValue) -> LeastScore {
    let score = model.assessed.score(of: application) ?? .zero
    var least = score
    do {
      for award in model.awards(of: application.id) {
        guard let solution = try optimiser.best(of: Question.awarding(award).program(of: model))
        else { continue }
        let spare = solution.value - worth
        guard spare >= .zero else { continue }
        least = min(
          least, scale.lowest(from: score, losingAtMost: spare, for: award, in: model.round))
      }
      // Below the round's own minimum it would not be eligible.
      return .score(max(least, scale.roundedUp(model.round.scores.minimum)))
    } catch {
      return .notProved
    }
  }
}
