// SPDX-License-Identifier: GPL-3.0-or-later
import Grants

/// How scores and imbalance are weighed against each other, exactly:
/// maximise `scoreFactor` · scores − `imbalanceFactor` · imbalance,
/// scores in hundredths of a point, imbalance in tenths of a percentage point.
public struct TradeOff: Hashable, Sendable {
  public let scoreFactor: Int64
  public let imbalanceFactor: Int64

  public init(scoreFactor: Int64, imbalanceFactor: Int64) {
    self.scoreFactor = scoreFactor
    self.imbalanceFactor = imbalanceFactor
  }

  /// The published balance weight: the objective then counts thousandths of a point.
  public init(weight: Hundredths) {
    self.init(scoreFactor: 10, imbalanceFactor: weight.count)
  }

  /// The weight 0⁺: the most points, and among those allocations the least imbalance.
  ///
  /// A hundredth of a point outweighs the largest imbalance there can be.
  public static func scoresFirst(corridors: Int) -> TradeOff {
    TradeOff(scoreFactor: Int64(corridors) * 1000 + 1, imbalanceFactor: 1)
  }
}
