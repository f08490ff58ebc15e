// SPDX-License-Identifier: GPL-3.0-or-later
import Grants

/// Whether one application may be funded, and what could be awarded.
public struct Verdict: Sendable {
  public enum Standing: String, Codable, Sendable {
    /// The optimizer decides.
    case eligible
    /// At least one rule fails; `findings` has all of them.
    case ineligible
    /// Already committed; never revised.
    case granted
  }

  public var standing: Standing
  /// Every failing rule, in the order of `Finding.Code`. Of a granted application these are warnings.
  public var findings: [Finding]
  /// min(requested, max-rate × total cost, max-award), rounded down to the cent.
  public var eligibleRequest: Money
  /// The awards on offer, by falling level. Empty where nothing is.
  public var offers: [Offer]
  /// Codes that a what-if's `include` lifted.
  public var lifted: [Finding]

  public init(
    standing: Standing, findings: [Finding], eligibleRequest: Money, offers: [Offer],
    lifted: [Finding] = []
  ) {
    self.standing = standing
    self.findings = findings
    self.eligibleRequest = eligibleRequest
    self.offers = offers
    self.lifted = lifted
  }

  /// Whether a what-if that demands the application would make it eligible.
  package var canBeOverridden: Bool {
    standing == .ineligible && findings.allSatisfy { EligibilityRules.liftable.contains($0.code) }
  }

  /// The codes of the findings, each once, in their order.
  package var codes: [Finding.Code] {
    var seen: Set<Finding.Code> = []
    return findings.map(\.code).filter { seen.insert($0).inserted }
  }
}

/// One rule that an application fails, with the evidence.
public struct Finding: Hashable, Sendable {
  public enum Code: String, Codable, Sendable, CaseIterable {
    case withdrawn
    case outsideCall = "outside-call"
    case associationFunded = "association-funded"
    case associationTask = "association-task"
    case unscored
    case belowMinimum = "below-minimum"
    case underOwnMinimum = "under-own-minimum"
    case exceedsAvailable = "exceeds-available"
    case duplicate
    case excluded
  }

  /// The facts a sentence about the finding needs.
  public enum Evidence: Hashable, Sendable {
    case withdrawn
    case outsideCall(received: LocalTime, opens: Day?, closes: Day?)
    /// The row of the association that funds it, and how it was recognised.
    case associationFunded(row: String, title: String, applicant: String, basis: MatchBasis)
    case associationTask
    /// Criteria with fewer counted points than the quorum; empty where nobody gave any.
    case unscored(criteria: [CriterionID], quorum: Int)
    case scoreBelowMinimum(score: Hundredths, minimum: Hundredths)
    case criterionBelowMinimum(criterion: CriterionID, aggregate: Hundredths, minimum: Hundredths)
    case underOwnMinimum(eligibleRequest: Money, largestAward: Money, minimum: Money?)
    /// The round has no money at all.
    case nothingAvailable
    case exceedsAvailable(smallestAward: Money, remaining: Money)
    /// A person decided that it is the same as another application, which was received earlier.
    case duplicate(of: ApplicationID)
    case excluded
  }

  public enum MatchBasis: String, Codable, Hashable, Sendable {
    /// The association's row names the application.
    case named
    /// Title and applicant are identical after normalising.
    case identical
  }

  public var evidence: Evidence

  public init(_ evidence: Evidence) {
    self.evidence = evidence
  }

  public var code: Code {
    switch evidence {
    case .withdrawn: .withdrawn
    case .outsideCall: .outsideCall
    case .associationFunded: .associationFunded
    case .associationTask: .associationTask
    case .unscored: .unscored
    case .scoreBelowMinimum, .criterionBelowMinimum: .belowMinimum
    case .underOwnMinimum, .nothingAvailable: .underOwnMinimum
    case .exceedsAvailable: .exceedsAvailable
    case .duplicate: .duplicate
    case .excluded: .excluded
    }
  }
}

/// How two projects that may be one resemble each other; the first that holds is reported.
public enum Similarity: String, Codable, Sendable, CaseIterable, Comparable {
  /// Title and applicant are the same after normalising.
  case identical
  /// The titles are the same after normalising, the applicants are not.
  case sameTitle = "same-title"
  /// The titles have the same letters in the same order, whatever the blanks and hyphens.
  case sameLetters = "same-letters"
  /// The titles are the same but for usual abbreviations.
  case abbreviations
  /// Small typing errors in the title.
  case typingErrors = "typing-errors"
  /// One title stands within the other.
  case titleWithin = "title-within"
  /// The same applicant asks for nearly the same amount.
  case sameApplicantNearAmount = "same-applicant-near-amount"

  public static func < (left: Similarity, right: Similarity) -> Bool {
    left.rank < right.rank
  }

  private var rank: Int { Self.allCases.firstIndex(of: self) ?? 0 }
}

/// A row of the association that is similar, not identical, to an application: a person decides.
public struct SuspectedMatch: Hashable, Sendable {
  public typealias Similarity = Eligibility.Similarity

  public var application: ApplicationID
  public var row: AssociationProject
  public var similarity: Similarity

  public init(application: ApplicationID, row: AssociationProject, similarity: Similarity) {
    self.application = application
    self.row = row
    self.similarity = similarity
  }
}

/// Two applications of the round that may be one: a person decides.
public struct SuspectedDuplicate: Hashable, Sendable {
  /// The ids, the smaller first.
  public var first: ApplicationID
  public var second: ApplicationID
  public var similarity: Similarity

  public init(first: ApplicationID, second: ApplicationID, similarity: Similarity) {
    self.first = first
    self.second = second
    self.similarity = similarity
  }
}

/// The verdicts on all applications of a round, and what a person has still to decide.
public struct Assessment: Sendable {
  public var verdicts: [ApplicationID: Verdict]
  /// Undecided suspicions, sorted by application, then row: while there are any, a result is provisional.
  public var suspectedMatches: [SuspectedMatch]
  /// Undecided suspicions among the round's own applications, sorted.
  public var suspectedDuplicates: [SuspectedDuplicate]

  /// Whether a person has still to decide what is the same: until then a result is provisional.
  public var hasSuspicions: Bool { !suspectedMatches.isEmpty || !suspectedDuplicates.isEmpty }

  public init(
    verdicts: [ApplicationID: Verdict], suspectedMatches: [SuspectedMatch],
    suspectedDuplicates: [SuspectedDuplicate] = []
  ) {
    self.verdicts = verdicts
    self.suspectedMatches = suspectedMatches
    self.suspectedDuplicates = suspectedDuplicates
  }
}
