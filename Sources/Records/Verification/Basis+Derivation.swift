// SPDX-License-Identifier: GPL-3.0-or-later
import BigInt
import Eligibility
import Grants
import Scoring

extension Basis {
  /// The round, its scores and its verdicts, derived from what is recorded, and every place where the record
  /// has something else.
  ///
  /// Published scores follow from the aggregates, and verdicts from the rules. Which rows of the association
  /// are the same as an application is taken from the record: the rows themselves are not in it.
  ///
  /// - Returns: no round where it would break a bound that rounds keep, or a part is missing.
  func derive() throws -> (assessed: AssessedRound?, differences: [Difference]) {
    var round = rules.round
    round.name = self.round
    round.applications = applications.map(\.application)
    var differences = RoundBounds(self).differences + scoreDifferences()
    guard differences.isEmpty else { return (nil, differences) }

    var derived = self
    derived.scores = zip(scores, round.applications).map { $0.derived(for: $1, in: round) }
    let sheet = ScoreSheet(
      scores: Dictionary(
        uniqueKeysWithValues: derived.scores.map { ($0.application, $0.score) }),
      offsets: [:])
    derived.eligibility = verdicts(on: round, scores: sheet)
    differences += try CanonicalJSON(encoding: self)
      .differences(from: CanonicalJSON(encoding: derived), at: "$.basis")
    let assessment = assessment(of: round, scores: sheet)
    return (AssessedRound(round, scores: sheet, assessment: assessment), differences)
  }

  /// Scores go by application and criterion as the round does, and aggregates can come from such points.
  private func scoreDifferences() -> [Difference] {
    let names = (scores.map(\.application), eligibility.map(\.application))
    let ids = applications.map(\.id)
    guard names.0 == ids else { return [Difference("$.basis.scores", .missing)] }
    guard names.1 == ids else { return [Difference("$.basis.eligibility", .missing)] }
    return zip(scores, applications).enumerated().flatMap { index, pair in
      let (score, application) = pair
      let path = "$.basis.scores[\(index)]"
      let expected = application.finishedScore == nil ? rules.criteria : []
      guard score.criteria.map(\.criterion) == expected.map(\.id) else {
        return [Difference(path + ".criteria", .missing)]
      }
      let criteria = zip(score.criteria, expected).enumerated().filter { _, pair in
        !pair.0.isPossible(for: pair.1, rules: rules)
      }
      return criteria.map { place, _ in
        Difference("\(path).criteria[\(place)]", .outOfBounds(expected: .aggregate))
      }
        + (score.hasPossibleMembers(of: rules.committee.count)
          ? [] : [Difference(path + ".members", .outOfBounds(expected: .count))])
    }
  }

  private func verdicts(on round: Round, scores: ScoreSheet) -> [RecordedVerdict] {
    let assessment = assessment(of: round, scores: scores)
    return eligibility.compactMap { recorded in
      assessment.verdicts[recorded.application].map { verdict in
        var derived = RecordedVerdict(recorded.application, verdict)
        let matches = recorded.findings.filter { $0.code == .associationFunded }
        let places = derived.findings.indices.filter {
          derived.findings[$0].code == .associationFunded
        }
        for (place, match) in zip(places, matches) { derived.findings[place] = match }
        return derived
      }
    }
  }

  /// The recorded matches stand as rows that name their application and have no title: rows without a
  /// title match nothing else.
  private func assessment(of round: Round, scores: ScoreSheet) -> Assessment {
    var round = round
    round.association = eligibility.flatMap { verdict in
      verdict.findings.filter { $0.code == .associationFunded }.map { finding in
        AssociationProject(
          id: finding.row ?? "", title: "", applicant: "", application: verdict.application)
      }
    }
    return Assessment(assessing: round, scores: scores)
  }
}

extension RecordedScore {
  /// Whether so many members can have given the counted points: each at least one, and at most one a criterion.
  fileprivate func hasPossibleMembers(of committee: Int) -> Bool {
    let points = criteria.map { min($0.points, committee + 1) }
    return (points.max() ?? 0) <= members && members <= min(points.reduce(0, +), committee)
  }
}

extension RecordedScore.Criterion {
  /// Whether points can have this aggregate: it lies within the scale, and times the number of points
  /// that it is a mean of it is a whole number of hundredths.
  fileprivate func isPossible(for criterion: Criterion, rules: RecordedRules) -> Bool {
    guard (0...rules.committee.count).contains(points) else { return false }
    guard let aggregate = aggregate?.value else { return points == 0 }
    guard points > 0, aggregate >= Fraction(.zero), aggregate <= Fraction(criterion.max) else {
      return false
    }
    let averaged =
      switch rules.scores.aggregate {
      case .mean: points
      case .median: points % 2 == 0 ? 2 : 1
      case .trimmed: points < 3 ? points : points - 2
      }
    return BigInt(100 * averaged) % aggregate.denominator == 0
  }
}
