// SPDX-License-Identifier: GPL-3.0-or-later
import Grants

/// All published scores of a round, with what they were made from.
package struct ScoreSheet: Sendable {
  package var scores: [ApplicationID: ApplicationScore]
  /// Published offsets by member and criterion, in points; empty without calibration.
  package var offsets: [MemberID: [CriterionID: Hundredths]]

  package init(
    scores: [ApplicationID: ApplicationScore], offsets: [MemberID: [CriterionID: Hundredths]]
  ) {
    self.scores = scores
    self.offsets = offsets
  }
}

/// One application's published score and the aggregates behind it.
package struct ApplicationScore: Sendable {
  /// The rounded score that the optimizer uses; nil where the application is unscored.
  package var published: Hundredths?
  /// One entry a criterion, in the order of `round.yaml`; empty where the score was finished elsewhere.
  package var criteria: [CriterionScore]
  /// Members whose points count here, sorted by id.
  package var members: [MemberID]
  /// What single members alone would have given; nil where the score was finished elsewhere.
  package var spread: MemberScores?

  package init(
    published: Hundredths?, criteria: [CriterionScore], members: [MemberID],
    spread: MemberScores? = nil
  ) {
    self.published = published
    self.criteria = criteria
    self.members = members
    self.spread = spread
  }
}

/// What the committee gave one application for one criterion.
package struct CriterionScore: Sendable {
  package var criterion: CriterionID
  /// Counted points after calibration, ascending: their spread is shown beside each score.
  package var points: [Hundredths]
  /// The exact aggregate; nil without any counted point.
  package var aggregate: Fraction?
  /// Whether at least `quorum` points were counted.
  package var reachesQuorum: Bool

  package init(
    criterion: CriterionID, points: [Hundredths], aggregate: Fraction?, reachesQuorum: Bool
  ) {
    self.criterion = criterion
    self.points = points
    self.aggregate = aggregate
    self.reachesQuorum = reachesQuorum
  }

  /// The aggregate as published: rounded half up to two decimals.
  package var published: Hundredths? { aggregate?.rounded(decimals: 2) }
}
