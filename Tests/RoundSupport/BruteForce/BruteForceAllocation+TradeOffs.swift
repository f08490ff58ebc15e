// SPDX-License-Identifier: GPL-3.0-or-later
import Grants

extension BruteForceAllocation {
  /// Points against imbalance, in the units of `Candidate`.
  public struct TradeOffPoint: Hashable, Sendable {
    public let scores: Int
    public let imbalance: Int

    public init(scores: Int, imbalance: Int) {
      self.scores = scores
      self.imbalance = imbalance
    }
  }

  /// A balance weight in points per percentage point, as numerator and denominator.
  public typealias Weight = (numerator: Int, denominator: Int)

  /// Scores count hundredths of a point, imbalance tenths of a percentage point.
  private func value(of point: TradeOffPoint, at weight: Weight) -> Int {
    weight.denominator * point.scores - 10 * weight.numerator * point.imbalance
  }

  private var points: Set<TradeOffPoint> {
    Set(feasible.map { TradeOffPoint(scores: $0.scores, imbalance: $0.imbalance) })
  }

  /// The trade-offs that no other one surpasses, by falling points.
  public var frontier: [TradeOffPoint] {
    let points = points
    return points.filter { point in
      !points.contains {
        $0 != point && $0.scores >= point.scores && $0.imbalance <= point.imbalance
      }
    }.sorted { $0.scores > $1.scores }
  }

  /// The best trade-offs at a weight above 0: several where it is a breakpoint.
  public func best(at weight: Weight) -> Set<TradeOffPoint> {
    let points = points
    let most = points.map { value(of: $0, at: weight) }.max()
    return points.filter { value(of: $0, at: weight) == most }
  }

  /// What the tie rules leave of the allocations with a trade-off.
  public func left(with point: TradeOffPoint) -> [Candidate] {
    afterTieRules(
      feasible.filter { $0.scores == point.scores && $0.imbalance == point.imbalance }
    ).last ?? []
  }
}
