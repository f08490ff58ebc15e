// SPDX-License-Identifier: GPL-3.0-or-later
import Allocator
import Grants

/// What the balance of the corridors costs and brings, against the weight 0⁺: the most points, and
/// among those allocations the least imbalance.
package struct BalancePrice: Sendable {
  /// Points of the funded applications at weight 0⁺, and as proposed.
  package var pointsWithout: Hundredths
  package var points: Hundredths
  /// Imbalance in tenths of a percentage point at weight 0⁺, and as proposed.
  package var imbalanceWithout: Int64
  package var imbalance: Int64
  /// What would be decided at weight 0⁺.
  package var decision: ChangedDecision

  /// The points given up for balance; never negative.
  package var givenUp: Hundredths { pointsWithout - points }
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
