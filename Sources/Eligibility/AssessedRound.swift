// SPDX-License-Identifier: GPL-3.0-or-later
import Grants
import Names
import Scoring

/// A round whose applications are scored and examined: all that an allocation is decided on.
package struct AssessedRound: Sendable {
  package let round: Round
  package let scores: ScoreSheet
  package let assessment: Assessment
  /// By column that a limit names.
  private let limitedValues: [String: LimitedValues]

  package init(_ round: Round) {
    let scores = ScoreSheet(scoring: round)
    self.init(
      round, scores: scores, assessment: Assessment(assessing: round, scores: scores))
  }

  /// A round that was scored and examined before.
  ///
  /// - Parameters: scores and verdicts on every application of `round`.
  package init(_ round: Round, scores: ScoreSheet, assessment: Assessment) {
    self.round = round
    self.scores = scores
    self.assessment = assessment
    let names = NameBook(round)
    limitedValues = Dictionary(
      uniqueKeysWithValues: Set(round.limits.map(\.column)).map {
        ($0, LimitedValues(of: $0, in: round, names: names))
      })
  }

  /// The value that limits compare, as programs call it; nil where it is blank: then nothing is limited.
  ///
  /// - Parameter column: one that a limit of the round names.
  package func limitedValue(of application: Application, in column: String) -> String? {
    limitedValues[column]?[application.id]
  }

  package func verdict(on application: Application) -> Verdict {
    guard let verdict = assessment.verdicts[application.id] else {
      preconditionFailure("no verdict on \(application.id)")
    }
    return verdict
  }

  /// The same round in which these applications may be funded, whatever is found against them; where their own
  /// minimum leaves nothing on offer, with any award.
  package func lifting(_ applications: Set<ApplicationID>) -> AssessedRound {
    guard !applications.isEmpty else { return self }
    var assessment = assessment
    for id in applications where assessment.verdicts[id]?.standing == .ineligible {
      assessment.verdicts[id]?.standing = .eligible
    }
    for application in round.applications where applications.contains(application.id) {
      guard assessment.verdicts[application.id]?.offers.isEmpty == true, round.available > .zero
      else { continue }
      assessment.verdicts[application.id]?.offers = round.funding.awards(to: application)
        .filter { $0.award > .zero }
    }
    return AssessedRound(round, scores: scores, assessment: assessment)
  }

  /// The same round without a ceiling of single awards: more is on offer, and what was found for want of that
  /// is judged anew.
  package var withoutAwardCeiling: AssessedRound { withAwardCeiling(nil) }

  /// The same round with another ceiling of single awards.
  package func withAwardCeiling(_ most: Money?) -> AssessedRound {
    guard round.funding.maxAward != most else { return self }
    var (round, assessment) = (round, assessment)
    round.funding.maxAward = most
    let rules: [any EligibilityRule] = [OwnMinimumRule(round), ExceedsAvailableRule(round)]
    let judgedAnew: Set<Finding.Code> = [.underOwnMinimum, .exceedsAvailable]
    let names = NameBook(round)
    for application in round.applications where !application.isGranted {
      let candidate = Candidate(
        application, score: scores.scores[application.id], round: round, names: names)
      var verdict = verdict(on: application)
      verdict.findings.removeAll { judgedAnew.contains($0.code) }
      let later = verdict.findings.firstIndex { [.duplicate, .excluded].contains($0.code) }
      verdict.findings.insert(
        contentsOf: rules.flatMap { $0.findings(for: candidate) },
        at: later ?? verdict.findings.endIndex)
      verdict.eligibleRequest = candidate.eligibleRequest
      verdict.offers = candidate.offers
      verdict.standing = verdict.findings.isEmpty ? .eligible : .ineligible
      assessment.verdicts[application.id] = verdict
    }
    return AssessedRound(round, scores: scores, assessment: assessment)
  }

  package func score(of application: Application) -> Hundredths? {
    scores.scores[application.id]?.published
  }

  /// What the committee's points for a criterion come to, as published; 0 where the score was finished
  /// elsewhere.
  package func result(of application: ApplicationID, for criterion: CriterionID) -> Hundredths {
    scores.scores[application]?.criteria.first { $0.criterion == criterion }?.published ?? .zero
  }

  /// Applications that the optimizer decides, by id.
  package var eligible: [Application] {
    round.applications.filter { verdict(on: $0).standing == .eligible }
  }

  /// Applications whose money is already committed, by id.
  package var granted: [Application] {
    round.applications.filter { verdict(on: $0).standing == .granted }
  }
}
