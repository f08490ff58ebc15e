// SPDX-License-Identifier: GPL-3.0-or-later
import Allocator
import Grants

/// What the balance of the corridors costs and brings, against the weight 0⁺: the most points, and
/// among those allocations the least imbalance.
public struct BalancePrice: Sendable {
  /// Points of the funded applications at weight 0⁺, and as proposed.
  public var pointsWithout: Hundredths
  public var points: Hundredths
  /// Imbalance in tenths of a percentage point at weight 0⁺, and as proposed.
  public var imbalanceWithout: Int64
  public var imbalance: Int64
  /// What would be decided at weight 0⁺.
  public var decision: ChangedDecision

  /// The points given up for balance; never negative.
  public var givenUp: Hundredths { pointsWithout - points }
}

extension BalancePrice {
  /// nil where the round gives balance no weight.
  init?(of model: AllocationModel, _ proposed: Allocation, beside best: BestOnPoints) {
    guard model.round.balance.weight > .zero else { return nil }
    pointsWithout = best.allocation.scores
    points = proposed.scores
    imbalanceWithout = best.allocation.imbalance
    imbalance = proposed.imbalance
    decision = ChangedDecision(
      AwardChange(from: proposed.awards, to: best.allocation.awards, in: model.round),
      undecided: best.undecided)
  }
}
