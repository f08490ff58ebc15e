// SPDX-License-Identifier: GPL-3.0-or-later
import Grants

/// All published scores of a round, with what they were made from.
public struct ScoreSheet: Sendable {
  public var scores: [ApplicationID: ApplicationScore]
  /// Published offsets by member and criterion, in points; empty without calibration.
  public var offsets: [MemberID: [CriterionID: Hundredths]]

  public init(
    scores: [ApplicationID: ApplicationScore], offsets: [MemberID: [CriterionID: Hundredths]]
  ) {
    self.scores = scores
    self.offsets = offsets
  }
}

/// One application's published score and the aggregates behind it.
public struct ApplicationScore: Sendable {
  /// The rounded score that the optimizer uses; nil where the application is unscored.
  public var published: Hundredths?
  /// One entry a criterion, in the order of `round.yaml`; empty where the score was finished elsewhere.
  public var criteria: [CriterionScore]
  /// Members whose points count here, sorted by id.
  public var members: [MemberID]
  /// Members who are not recused; nil where the score was finished elsewhere, or that is not known.
  public var mayScore: Int?
  /// What single members alone would have given; nil where the score was finished elsewhere.
  public var spread: MemberScores?

  public init(
    published: Hundredths?, criteria: [CriterionScore], members: [MemberID], mayScore: Int? = nil,
    spread: MemberScores? = nil
  ) {
    self.published = published
    self.criteria = criteria
    self.members = members
    self.mayScore = mayScore
    self.spread = spread
  }
}

/// What the committee gave one application for one criterion.
public struct CriterionScore: Sendable {
  public var criterion: CriterionID
  /// Counted points after calibration, ascending: their spread is shown beside each score.
  public var points: [Hundredths]
  /// The exact aggregate; nil without any counted point.
  public var aggregate: Fraction?
  /// Whether at least `quorum` points were counted.
  public var reachesQuorum: Bool

  public init(
    criterion: CriterionID, points: [Hundredths], aggregate: Fraction?, reachesQuorum: Bool
  ) {
    self.criterion = criterion
    self.points = points
    self.aggregate = aggregate
    self.reachesQuorum = reachesQuorum
  }

  /// The aggregate as published: rounded half up to two decimals.
  public var published: Hundredths? { aggregate?.rounded(decimals: 2) }
}
