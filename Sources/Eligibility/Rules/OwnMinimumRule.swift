// SPDX-License-Identifier: GPL-3.0-or-later
import Grants

/// Nothing is on offer: the round has no money, or no award reaches what the project needs at least.
struct OwnMinimumRule: EligibilityRule {
  private let available: Money
  private let funding: FundingRules

  init(_ round: Round) {
    available = round.available
    funding = round.funding
  }

  func findings(for candidate: Candidate) -> [Finding] {
    guard available > .zero else { return [Finding(.nothingAvailable)] }
    guard candidate.offers.isEmpty else { return [] }
    let largest = funding.awards(to: candidate.application).map(\.award).max()
    return [
      Finding(
        .underOwnMinimum(
          eligibleRequest: candidate.eligibleRequest, largestAward: largest ?? .zero,
          minimum: candidate.application.minimum))
    ]
  }
}
