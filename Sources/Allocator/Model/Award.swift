// SPDX-License-Identifier: GPL-3.0-or-later
import Eligibility
import Grants
import IntegerPrograms

/// One binary decision of the integer program: this application gets this award.
package struct Award: Hashable, Sendable {
  package let application: ApplicationID
  package let offer: Offer
  /// What the award is worth, in points of score.
  package let value: Hundredths
  package let variable: Variable
}

extension Round {
  /// What an award to an application with this score is worth, in points.
  ///
  /// - Precondition: it fits 64 bits, as in every round that has a model.
  package func worth(of offer: Offer, score: Hundredths) -> Hundredths {
    Hundredths(Int64(funding.value.worth(of: offer, score: score, available: available)))
  }
}

extension AssessedRound {
  /// What any amount for an application is worth, in hundredths of a point, whether or not it is on
  /// offer.
  ///
  /// An amount on offer is worth what it is there. Any other counts as the percentage of the eligible
  /// request that it is, and never for more than the whole request. Without a score it is worth
  /// nothing.
  func worth(of amount: Money, to application: Application) -> Int128 {
    let verdict = verdict(on: application)
    let counted = min(amount, verdict.eligibleRequest)
    guard let score = score(of: application), round.available > .zero else { return 0 }
    func worth(_ offer: Offer) -> Int128 {
      round.funding.value.worth(of: offer, score: score, available: round.available)
    }
    if let offered = verdict.offers.filter({ $0.award == amount }).map(worth).max() {
      return offered
    }
    guard counted > .zero else { return 0 }
    switch round.funding.value {
    case .project:
      return Rounding.halfUp(
        Int128(score.count) * Int128(counted.cents), Int128(verdict.eligibleRequest.cents))
    case .euro:
      return worth(Offer(level: Hundredths(whole: 100), award: counted))
    }
  }

  /// Whether every award's part of the objective fits 2⁵³. By `value: euro` an award far above what
  /// is available is worth more points than that.
  func hasRepresentableObjective(_ tradeOff: TradeOff) -> Bool {
    let largest = (Int128(1) << 53) / Int128(tradeOff.scoreFactor)
    return eligible.allSatisfy { application in
      verdict(on: application).offers.allSatisfy { offer in
        round.funding.value.worth(
          of: offer, score: score(of: application) ?? .zero, available: round.available) <= largest
      }
    }
  }
}

extension FundingRules.Value {
  /// What an award is worth in hundredths of a point, rounded half up.
  ///
  /// - `project`: score · level / 100. What counts is which good ideas become possible.
  /// - `euro`: score · 10 · award / available. What counts is where the money goes; an award of a
  ///   tenth of the budget counts its score once.
  fileprivate func worth(of offer: Offer, score: Hundredths, available: Money) -> Int128 {
    switch self {
    case .project:
      Rounding.halfUp(Int128(score.count) * Int128(offer.level.count), 100 * 100)
    case .euro:
      Rounding.halfUp(
        Int128(score.count) * 10 * Int128(offer.award.cents), Int128(available.cents))
    }
  }
}
