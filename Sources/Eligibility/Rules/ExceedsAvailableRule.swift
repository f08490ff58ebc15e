// SPDX-License-Identifier: GPL-3.0-or-later
import Grants

/// Even the smallest award on offer is more than all the money that is not granted yet.
struct ExceedsAvailableRule: EligibilityRule {
  private let remaining: Money

  init(_ round: Round) {
    remaining = round.remaining
  }

  func findings(for candidate: Candidate) -> [Finding] {
    guard let smallest = candidate.offers.map(\.award).min(), smallest > remaining
    else { return [] }
    return [Finding(.exceedsAvailable(smallestAward: smallest, remaining: remaining))]
  }
}
