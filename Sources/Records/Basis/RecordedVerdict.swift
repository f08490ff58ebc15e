// SPDX-License-Identifier: GPL-3.0-or-later
import Eligibility
import Grants

/// Whether an application may be funded, why not, and what is on offer.
struct RecordedVerdict: Codable, Sendable {
  struct Award: Codable, Sendable {
    /// Percent of the eligible request.
    var level: Hundredths
    var award: Money

    enum CodingKeys: String, CodingKey {
      case level, award
    }
  }

  var application: ApplicationID
  var standing: Verdict.Standing
  var eligibleRequest: Money
  /// By falling level.
  var offers: [Award]
  var findings: [RecordedFinding]
  /// Findings that a what-if's `include` lifted.
  var lifted: [RecordedFinding]

  enum CodingKeys: String, CodingKey {
    case application, standing
    case eligibleRequest = "eligible_request"
    case offers, findings, lifted
  }
}

extension RecordedVerdict {
  init(_ application: ApplicationID, _ verdict: Verdict) {
    self.init(
      application: application, standing: verdict.standing,
      eligibleRequest: verdict.eligibleRequest,
      offers: verdict.offers.map { Award(level: $0.level, award: $0.award) },
      findings: verdict.findings.map { RecordedFinding($0) },
      lifted: verdict.lifted.map { RecordedFinding($0) })
  }
}

/// A rule that an application fails, with the evidence: the members that the code calls for.
struct RecordedFinding: Codable, Sendable {
  var code: Finding.Code
  var received: LocalTime?
  var opens: Day?
  var closes: Day?
  /// The association's row.
  var row: String?
  var title: String?
  var applicant: String?
  var basis: Finding.MatchBasis?
  var criteria: [CriterionID]?
  var quorum: Int?
  var score: Hundredths?
  var criterion: CriterionID?
  var aggregate: Hundredths?
  var minimum: Hundredths?
  var eligibleRequest: Money?
  var largestAward: Money?
  /// The least that the project needs.
  var ownMinimum: Money?
  var smallestAward: Money?
  /// The application that counts in its place.
  var original: ApplicationID?
  var remaining: Money?

  enum CodingKeys: String, CodingKey {
    case code, received, opens, closes, row, title, applicant, basis, criteria, quorum, score,
      criterion, aggregate, minimum
    case eligibleRequest = "eligible_request"
    case largestAward = "largest_award"
    case ownMinimum = "own_minimum"
    case smallestAward = "smallest_award"
    case remaining, original
  }
}

extension RecordedFinding {
  init(_ finding: Finding) {
    self.init(code: finding.code)
    switch finding.evidence {
    case .withdrawn, .associationTask, .excluded: break
    case .outsideCall(let received, let opens, let closes):
      (self.received, self.opens, self.closes) = (received, opens, closes)
    case .associationFunded(let row, let title, let applicant, let basis):
      (self.row, self.title, self.applicant, self.basis) = (row, title, applicant, basis)
    case .unscored(let criteria, let quorum):
      (self.criteria, self.quorum) = (criteria, quorum)
    case .scoreBelowMinimum(let score, let minimum):
      (self.score, self.minimum) = (score, minimum)
    case .criterionBelowMinimum(let criterion, let aggregate, let minimum):
      (self.criterion, self.aggregate, self.minimum) = (criterion, aggregate, minimum)
    case .underOwnMinimum(let eligibleRequest, let largestAward, let minimum):
      self.eligibleRequest = eligibleRequest
      self.largestAward = largestAward
      ownMinimum = minimum
    case .nothingAvailable: remaining = .zero
    case .duplicate(let original): self.original = original
    case .exceedsAvailable(let smallestAward, let remaining):
      (self.smallestAward, self.remaining) = (smallestAward, remaining)
    }
  }
}

/// Two applications that may be one: a person decides.
struct RecordedDuplicate: Codable, Sendable {
  var first: ApplicationID
  var second: ApplicationID
  var similarity: Similarity

  enum CodingKeys: String, CodingKey {
    case first, second, similarity
  }
}

extension RecordedDuplicate {
  init(_ duplicate: SuspectedDuplicate) {
    self.init(
      first: duplicate.first, second: duplicate.second, similarity: duplicate.similarity)
  }
}

/// A row of the association that is similar to an application: a person decides.
struct RecordedMatch: Codable, Sendable {
  var application: ApplicationID
  var row: String
  var title: String
  var applicant: String
  var similarity: SuspectedMatch.Similarity

  enum CodingKeys: String, CodingKey {
    case application, row, title, applicant, similarity
  }
}

extension RecordedMatch {
  init(_ match: SuspectedMatch) {
    self.init(
      application: match.application, row: match.row.id, title: match.row.title,
      applicant: match.row.applicant, similarity: match.similarity)
  }
}
