// SPDX-License-Identifier: GPL-3.0-or-later
import Grants
import Scoring

/// One reason for which an application may not be funded.
protocol EligibilityRule {
  /// What fails, with the evidence; empty where the rule is kept.
  func findings(for candidate: Candidate) -> [Finding]
}

/// All rules of a round.
struct EligibilityRules {
  /// In the order of `Finding.Code`, which is the order of the findings.
  private let rules: [any EligibilityRule]
  private let association: AssociationFundedRule
  private let included: Set<ApplicationID>

  /// What a what-if's `include` can lift: the city is bound by these of its own accord only.
  static let liftable: Set<Finding.Code> = [.outsideCall, .belowMinimum, .associationTask]

  init(
    of round: Round, association register: AssociationRegister, duplicates: DuplicateRegister
  ) {
    association = AssociationFundedRule(register: register)
    included = round.force.include
    rules = [
      WithdrawnRule(),
      OutsideCallRule(round),
      association,
      AssociationTaskRule(round),
      UnscoredRule(round),
      BelowMinimumRule(round),
      OwnMinimumRule(round),
      ExceedsAvailableRule(round),
      DuplicateRule(register: duplicates),
      ExcludedRule(round),
    ]
  }

  func verdict(on candidate: Candidate) -> Verdict {
    guard !candidate.application.isGranted else {
      return Verdict(
        standing: .granted, findings: association.findings(for: candidate),
        eligibleRequest: candidate.eligibleRequest, offers: [])
    }
    let failing = rules.flatMap { $0.findings(for: candidate) }
    let isIncluded = included.contains(candidate.application.id)
    let lifted = failing.filter { isIncluded && Self.liftable.contains($0.code) }
    let findings = failing.filter { !isIncluded || !Self.liftable.contains($0.code) }
    return Verdict(
      standing: findings.isEmpty ? .eligible : .ineligible, findings: findings,
      eligibleRequest: candidate.eligibleRequest, offers: candidate.offers, lifted: lifted)
  }
}
