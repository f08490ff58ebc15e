// SPDX-License-Identifier: GPL-3.0-or-later
import Grants
import Scoring

/// A published score with the aggregates behind it; never a member's points.
struct RecordedScore: Codable, Sendable {
  struct Criterion: Codable, Sendable {
    var criterion: CriterionID
    /// Exact; missing where nobody gave a point, and where it would show what a single member gave.
    var aggregate: FractionText?
    /// Rounded half up to two decimals; missing where `aggregate` is.
    var published: Hundredths?
    /// How many points were counted.
    var points: Int
    var reachesQuorum: Bool

    enum CodingKeys: String, CodingKey {
      case criterion, aggregate, published, points
      case reachesQuorum = "reaches_quorum"
    }
  }

  var application: ApplicationID
  /// Missing: unscored.
  var published: Hundredths?
  /// In the order of the rules; empty where the score was finished elsewhere.
  var criteria: [Criterion]
  /// How many members' points count.
  var members: Int

  enum CodingKeys: String, CodingKey {
    case application, published, criteria, members
  }
}

extension RecordedScore {
  init(_ application: ApplicationID, _ score: ApplicationScore) {
    self.init(
      application: application, published: score.published,
      criteria: score.criteria.map { criterion in
        Criterion(
          criterion: criterion.criterion, aggregate: criterion.aggregate.map { FractionText($0) },
          published: criterion.published, points: criterion.points.count,
          reachesQuorum: criterion.reachesQuorum)
      },
      members: score.members.count)
  }

  /// The score that follows from the recorded aggregates and the rules. Where one that counts is withheld, it
  /// is taken as it stands.
  func derived(for application: Application, in round: Round) -> RecordedScore {
    var derived = self
    for (index, criterion) in criteria.enumerated() {
      derived.criteria[index].published = criterion.aggregate?.value.rounded(decimals: 2)
      derived.criteria[index].reachesQuorum =
        criterion.points > 0 && criterion.points >= round.scores.quorum
    }
    let isComplete = derived.criteria.allSatisfy(\.reachesQuorum)
    guard !isComplete || withheldCriteria.isEmpty else { return derived }
    derived.published =
      application.finishedScore
      ?? ScoreFormula(criteria: round.criteria, decimals: round.scores.decimals)
      .score(of: derived.score().criteria)
    return derived
  }

  /// What eligibility and the program look at. The points themselves are not known.
  ///
  /// - Parameter withheld: stands for the aggregate of a criterion that is there and not told.
  func score(withheld: (CriterionID) -> Fraction? = { _ in nil }) -> ApplicationScore {
    ApplicationScore(
      published: published,
      criteria: criteria.map { criterion in
        CriterionScore(
          criterion: criterion.criterion, points: [],
          aggregate: criterion.isWithheld
            ? withheld(criterion.criterion) : criterion.aggregate?.value,
          reachesQuorum: criterion.reachesQuorum)
      },
      members: (0..<members).map { "\($0)" })
  }
}

/// What was added to one member's points, criterion by criterion.
struct RecordedOffsets: Codable, Sendable {
  struct Offset: Codable, Sendable {
    var criterion: CriterionID
    var offset: Hundredths

    enum CodingKeys: String, CodingKey {
      case criterion, offset
    }
  }

  var member: MemberID
  var offsets: [Offset]

  enum CodingKeys: String, CodingKey {
    case member, offsets
  }
}

extension RecordedOffsets {
  init(_ member: MemberID, _ offsets: [CriterionID: Hundredths], _ criteria: [Criterion]) {
    self.init(
      member: member,
      offsets: criteria.compactMap { criterion in
        offsets[criterion.id].map { Offset(criterion: criterion.id, offset: $0) }
      })
  }
}
