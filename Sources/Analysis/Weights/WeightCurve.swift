// SPDX-License-Identifier: GPL-3.0-or-later
import Allocator
import Grants
import Scoring
import Solving

/// The best allocation at every balance weight from 0 to infinity.
package struct WeightCurve: Sendable {
  /// By rising weight. Without `unfinished` they leave no gap. Where two meet, both are equally good.
  package let intervals: [WeightInterval]
  /// Ranges of weights that a limit left open, by rising weight.
  package let unfinished: [WeightRange]
  /// Every nondominated trade-off, by falling points; nil unless asked for.
  package let frontier: Frontier?
  /// What came first where anything is unfinished.
  package let stop: StopReason?
}

/// Between two weights the same trade-off is the best one. Weight 0 is 0⁺: most points, then least
/// imbalance.
package struct WeightInterval: Sendable {
  package let range: WeightRange
  package let settled: SettledAllocation

  package var point: ParetoPoint {
    ParetoPoint(
      scores: settled.allocation.scores, imbalance: settled.allocation.imbalance)
  }
}

/// In points per percentage point; no upper end: infinity.
public struct WeightRange: Hashable, Sendable {
  public let from: Fraction
  public let to: Fraction?

  package init(from: Fraction, to: Fraction?) {
    (self.from, self.to) = (from, to)
  }
}

package struct Frontier: Sendable {
  /// By falling points and falling imbalance.
  package let points: [FrontierPoint]
  /// Whether no limit kept points from being found.
  package let isComplete: Bool
}

package struct FrontierPoint: Sendable {
  package let settled: SettledAllocation
  /// Whether some balance weight makes it the best: only those can be reached by choosing a weight.
  package let isSupported: Bool
}
