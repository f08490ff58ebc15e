// SPDX-License-Identifier: GPL-3.0-or-later
import Grants
import Scoring

/// Without a published score there is nothing to compare an application by.
struct UnscoredRule: EligibilityRule {
  private let quorum: Int

  init(_ round: Round) {
    quorum = round.scores.quorum
  }

  func findings(for candidate: Candidate) -> [Finding] {
    let score = candidate.score
    guard score.published == nil else { return [] }
    let missing = score.criteria.filter { !$0.reachesQuorum }.map(\.criterion)
    return [Finding(.unscored(criteria: score.members.isEmpty ? [] : missing, quorum: quorum))]
  }
}
