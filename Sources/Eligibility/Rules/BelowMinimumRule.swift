// SPDX-License-Identifier: GPL-3.0-or-later
import Grants
import Scoring

/// The published score lies below the round's minimum, or a criterion's published aggregate below its
/// own: one finding each.
///
/// A criterion that reached the quorum is held to its minimum even where another one did not. One that
/// missed the quorum has no result yet: too few members spoke to refuse an application on their word.
struct BelowMinimumRule: EligibilityRule {
  private let minimum: Hundredths
  private let criterionMinima: [CriterionID: Hundredths]

  init(_ round: Round) {
    minimum = round.scores.minimum
    criterionMinima = Dictionary(
      uniqueKeysWithValues: round.criteria.compactMap { criterion in
        criterion.minimum.map { (criterion.id, $0) }
      })
  }

  func findings(for candidate: Candidate) -> [Finding] {
    var findings: [Finding] = []
    if let score = candidate.score.published, score < minimum {
      findings.append(Finding(.scoreBelowMinimum(score: score, minimum: minimum)))
    }
    return findings + candidate.score.criteria.compactMap(finding)
  }

  private func finding(for score: CriterionScore) -> Finding? {
    guard let minimum = criterionMinima[score.criterion], score.reachesQuorum,
      let aggregate = score.published, aggregate < minimum
    else { return nil }
    return Finding(
      .criterionBelowMinimum(criterion: score.criterion, aggregate: aggregate, minimum: minimum))
  }
}
