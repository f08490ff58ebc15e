// SPDX-License-Identifier: GPL-3.0-or-later
import Allocator
import Grants
import Scoring
import Solving

/// The best allocation at every balance weight from 0 to infinity.
public struct WeightCurve: Sendable {
  /// By rising weight. Without `unfinished` they leave no gap. Where two meet, both are equally good.
  public let intervals: [WeightInterval]
  /// Ranges of weights that a limit left open, by rising weight.
  public let unfinished: [WeightRange]
  /// Every nondominated trade-off, by falling points; nil unless asked for.
  public let frontier: Frontier?
  /// What came first where anything is unfinished.
  public let stop: StopReason?
}

/// Between two weights the same trade-off is the best one. Weight 0 is 0⁺: most points, then least
/// imbalance.
public struct WeightInterval: Sendable {
  public let range: WeightRange
  public let settled: SettledAllocation

  public var point: ParetoPoint {
    ParetoPoint(
      scores: settled.allocation.scores, imbalance: settled.allocation.imbalance)
  }
}

/// In points per percentage point; no upper end: infinity.
public struct WeightRange: Hashable, Sendable {
  public let from: Fraction
  public let to: Fraction?
}

public struct Frontier: Sendable {
  /// By falling points and falling imbalance.
  public let points: [FrontierPoint]
  /// Whether no limit kept points from being found.
  public let isComplete: Bool
}

public struct FrontierPoint: Sendable {
  public let settled: SettledAllocation
  /// Whether some balance weight makes it the best: only those can be reached by choosing a weight.
  public let isSupported: Bool
}
