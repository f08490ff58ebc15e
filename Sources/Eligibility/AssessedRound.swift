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

  /// The same round in which these applications may be funded as far as something is on offer to them,
  /// whatever is found against them.
  package func lifting(_ applications: Set<ApplicationID>) -> AssessedRound {
    guard !applications.isEmpty else { return self }
    var assessment = assessment
    for id in applications where assessment.verdicts[id]?.standing == .ineligible {
      assessment.verdicts[id]?.standing = .eligible
    }
    return AssessedRound(round, scores: scores, assessment: assessment)
  }

  package func score(of application: Application) -> Hundredths? {
    scores.scores[application.id]?.published
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
