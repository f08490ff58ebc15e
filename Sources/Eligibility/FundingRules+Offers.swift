// SPDX-License-Identifier: GPL-3.0-or-later
import Grants

extension FundingRules {
  /// min(requested, max-rate × total cost, max-award), rounded down to the cent. Without a total cost, or
  /// without a max-rate, the costs say nothing.
  package func eligibleRequest(of application: Application) -> Money {
    min(requestWithinCosts(of: application), maxAward ?? .largest)
  }

  /// The most that one application can get, where this one would get more without it.
  package func awardCeiling(on application: Application) -> Money? {
    maxAward.flatMap { requestWithinCosts(of: application) > $0 ? $0 : nil }
  }

  private func requestWithinCosts(of application: Application) -> Money {
    guard let maxRate, let totalCost = application.totalCost else { return application.requested }
    let cap = Rounding.down(Int128(maxRate.count) * Int128(totalCost.cents), 100_00)
    return min(application.requested, Money(cents: Int64(cap)))
  }

  /// What can be awarded to an application, by falling level.
  ///
  /// An award of 0 is no offer, unless none was asked for; nor is one below the least that the project needs.
  package func offers(to application: Application) -> [Offer] {
    awards(to: application).filter {
      ($0.award > .zero || application.requested == .zero)
        && $0.award >= application.minimum ?? .zero
    }
  }

  /// The award at each level, by falling level, whatever the project needs.
  ///
  /// An application that states no minimum asks for all or nothing of its eligible request: for it there
  /// is level 100, even where the round's own levels are lower. So there is for one that asks for no money: of
  /// nothing there are no parts.
  package func awards(to application: Application) -> [Offer] {
    let request = eligibleRequest(of: application)
    let isWhole = application.minimum == nil || application.requested == .zero
    let open: Set = isWhole ? [Hundredths(whole: 100)] : Set(levels)
    return open.sorted(by: >).map { Offer(level: $0, award: award(at: $0, of: request)) }
  }

  /// `level` percent of the eligible request, rounded down to a multiple of the award step.
  private func award(at level: Hundredths, of request: Money) -> Money {
    let steps = Rounding.down(
      Int128(level.count) * Int128(request.cents), 100_00 * Int128(awardStep.cents))
    return Money(cents: Int64(steps) * awardStep.cents)
  }
}
