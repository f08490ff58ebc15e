// SPDX-License-Identifier: GPL-3.0-or-later
import Allocator
import Grants
import IntegerPrograms
import Solving

extension AllocationModel {
  /// The same model with the imbalance held at or below a bound, in tenths of a percentage point.
  func atMost(_ most: Int64) -> AllocationModel {
    adding(Constraint(name: "imbalance", imbalance, atMost: most))
  }

  /// The same model with the imbalance held within bounds, in tenths of a percentage point.
  ///
  /// Below the lower bound nothing is lost for a question about better allocations: shortfalls only
  /// have a least value, so the model may call an allocation less balanced than it is.
  func within(_ imbalances: Range<Int64>) -> AllocationModel {
    adding(
      Constraint(
        name: "imbalance", imbalance, lower: imbalances.lowerBound,
        upper: imbalances.upperBound - 1))
  }

  /// What a trade-off is worth in the units of the model's objective.
  func objective(of point: ParetoPoint) -> Int128 {
    Int128(tradeOff.scoreFactor) * Int128(point.scores.count)
      - Int128(tradeOff.imbalanceFactor) * Int128(point.imbalance)
  }
}
