// SPDX-License-Identifier: GPL-3.0-or-later
import Eligibility
import Grants
import IntegerProgramming

/// One binary decision of the integer program: this application gets this award.
public struct Award: Hashable, Sendable {
  public let application: ApplicationID
  public let offer: Offer
  /// What the award is worth, in points of score.
  public let value: Hundredths
  public let variable: Variable
}

extension Round {
  /// What an award to an application with this score is worth, in points.
  public func worth(of offer: Offer, score: Hundredths) -> Hundredths {
    funding.value.worth(of: offer, score: score, available: available)
  }
}

extension FundingRules.Value {
  /// What an award is worth, rounded half up to two decimals.
  ///
  /// - `project`: score · level / 100. What counts is which good ideas become possible.
  /// - `euro`: score · 10 · award / available. What counts is where the money goes; an award of a
  ///   tenth of the budget counts its score once.
  fileprivate func worth(of offer: Offer, score: Hundredths, available: Money) -> Hundredths {
    let rounded =
      switch self {
      case .project:
        Rounding.halfUp(Int128(score.count) * Int128(offer.level.count), 100 * 100)
      case .euro:
        Rounding.halfUp(
          Int128(score.count) * 10 * Int128(offer.award.cents), Int128(available.cents))
      }
    return Hundredths(Int64(rounded))
  }
}
