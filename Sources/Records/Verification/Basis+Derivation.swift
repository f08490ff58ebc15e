// SPDX-License-Identifier: GPL-3.0-or-later
import BigInt
import Eligibility
import Grants
import Scoring

extension Basis {
  /// The round, its scores and its verdicts as they follow from what is recorded, and the basis
  /// with them in their places.
  ///
  /// What limits compare follows from the applications' own members, where it is one of these.
  /// Published scores follow from the aggregates, and verdicts from the rules. Which rows of the
  /// association are the same as an application is taken from the record: the rows themselves are
  /// not in it.
  ///
  /// - Precondition: `RoundBounds` and `misshapen()` have nothing to say.
  func derived() -> (assessed: AssessedRound, basis: Basis) {
    var round = rules.round
    round.name = self.round
    var derived = self
    derived.applications = applications.map { $0.derivingAttributes(round.limitedColumns) }
    round.applications = derived.applications.map(\.application)
    derived.scores = zip(scores, round.applications).map { $0.derived(for: $1, in: round) }
    let sheet = ScoreSheet(
      scores: Dictionary(
        uniqueKeysWithValues: zip(derived.scores, eligibility).map { score, verdict in
          (score.application, score.score { rules.withheld($0, failed: verdict.failedCriteria) })
        }),
      offsets: [:])
    let assessment = assessment(of: round, scores: sheet)
    derived.eligibility = verdicts(in: assessment)
    return (AssessedRound(round, scores: sheet, assessment: assessment), derived)
  }

  /// Scores and verdicts that do not go by application and criterion as the round does, and
  /// aggregates that no points have.
  func misshapen() -> [Difference] {
    let ids = applications.map(\.id)
    guard scores.map(\.application) == ids else { return [Difference("$.basis.scores", .missing)] }
    guard eligibility.map(\.application) == ids else {
      return [Difference("$.basis.eligibility", .missing)]
    }
    return otherProjects()
      + zip(scores, applications).enumerated().flatMap { index, pair in
        misshapen(
          pair.0, of: pair.1, telling: criteriaAddedUp(for: eligibility[index]),
          at: "$.basis.scores[\(index)]")
      }
  }

  /// Rows of the association that are said to be the same project by title and applicant, and are not, or
  /// without saying by what.
  private func otherProjects() -> [Difference] {
    let comparison = ProjectComparison(of: rules.round)
    return zip(applications, eligibility).enumerated().flatMap { index, pair -> [Difference] in
      let (application, verdict) = pair
      return verdict.findings.enumerated().compactMap { number, finding -> Difference? in
        guard finding.code == .associationFunded else { return nil }
        let path = "$.basis.eligibility[\(index)].findings[\(number)]"
        guard let basis = finding.basis else { return Difference(path + ".basis", .missing) }
        guard basis == .identical,
          !comparison.isIdentical(
            application.application, title: finding.title ?? "", applicant: finding.applicant ?? "")
        else { return nil }
        return Difference(path, .outOfBounds(expected: .identicalProject))
      }
    }
  }

  private func misshapen(
    _ score: RecordedScore, of application: RecordedApplication, telling told: Set<CriterionID>,
    at path: String
  ) -> [Difference] {
    let criteria = application.finishedScore == nil ? rules.criteria : []
    guard score.criteria.map(\.criterion) == criteria.map(\.id) else {
      return [Difference(path + ".criteria", .missing)]
    }
    guard score.hasPossibleMembers(of: rules.committee.count) else {
      return [Difference(path + ".members", .outOfBounds(expected: .count))]
    }
    // Of a score that does not follow from what is told, at least that it is one.
    guard score.withheldCriteria.isEmpty || score.published.map(Self.scale.contains) ?? true else {
      return [Difference(path + ".published", .outOfBounds(expected: .percent))]
    }
    return zip(score.criteria, criteria).enumerated()
      .filter { _, pair in
        !pair.0.isPossible(for: pair.1, rules: rules)
          || pair.0.isWithheld && told.contains(pair.1.id)
      }
      .map { Difference("\(path).criteria[\($0.offset)]", .outOfBounds(expected: .aggregate)) }
  }

  private static let scale = Hundredths.zero...Hundredths(whole: 100)

  private func verdicts(in assessment: Assessment) -> [RecordedVerdict] {
    let withheld = Dictionary(scores.map { ($0.application, $0.withheldCriteria) }) { $1 }
    return eligibility.compactMap { recorded in
      assessment.verdicts[recorded.application].map { verdict in
        var derived = RecordedVerdict(recorded.application, verdict)
          .withholding(withheld[recorded.application] ?? [])
        let matches = recorded.findings.filter { $0.code == .associationFunded }
        let places = derived.findings.indices.filter {
          derived.findings[$0].code == .associationFunded
        }
        for (place, match) in zip(places, matches) { derived.findings[place] = match }
        return derived
      }
    }
  }

  /// The recorded matches stand as rows that name their application and have no title: rows without
  /// a title match nothing else.
  private func assessment(of round: Round, scores: ScoreSheet) -> Assessment {
    var round = round
    round.association = eligibility.flatMap { verdict in
      verdict.findings.filter { $0.code == .associationFunded }.map { finding in
        AssociationProject(
          id: finding.row ?? "", title: "", applicant: "", application: verdict.application)
      }
    }
    return Assessment(judging: round, scores: scores)
  }
}

extension RecordedRules {
  /// What stands for an aggregate that is not told: all that follows from it is whether it reaches the
  /// criterion's minimum, and that the record says.
  fileprivate func withheld(_ id: CriterionID, failed: Set<CriterionID>) -> Fraction? {
    criteria.first { $0.id == id }.map { failed.contains(id) ? Fraction(.zero) : Fraction($0.max) }
  }
}

extension RecordedScore {
  /// Whether so many members can have given the counted points: each at least one, and at most one
  /// a criterion.
  fileprivate func hasPossibleMembers(of committee: Int) -> Bool {
    // Within what can be, so that no sum of them leaves 64 bits.
    let points = criteria.map { min(max(0, $0.points), committee + 1) }
    return (points.max() ?? 0) <= members && members <= min(points.reduce(0, +), committee)
  }
}

extension RecordedScore.Criterion {
  /// Whether points can have this aggregate, or it is rightly withheld: it lies within the scale, and times the number of
  /// points that it is a mean of it is a whole number of hundredths.
  fileprivate func isPossible(for criterion: Criterion, rules: RecordedRules) -> Bool {
    guard (0...rules.committee.count).contains(points) else { return false }
    guard let aggregate = aggregate?.value else {
      return points == 0 || isPrivate(quorum: rules.scores.quorum)
    }
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
