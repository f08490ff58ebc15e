// SPDX-License-Identifier: GPL-3.0-or-later
import Grants

/// How scores and imbalance are weighed against each other, exactly:
/// maximise `scoreFactor` · scores − `imbalanceFactor` · imbalance,
/// scores in hundredths of a point, imbalance in tenths of a percentage point.
package struct TradeOff: Hashable, Sendable {
  package let scoreFactor: Int64
  package let imbalanceFactor: Int64

  package init(scoreFactor: Int64, imbalanceFactor: Int64) {
    self.scoreFactor = scoreFactor
    self.imbalanceFactor = imbalanceFactor
  }

  /// The published balance weight: the objective then counts thousandths of a point.
  package init(weight: Hundredths) {
    self.init(scoreFactor: 10, imbalanceFactor: weight.count)
  }

  /// The weight 0⁺: the most points, and among those allocations the least imbalance.
  ///
  /// A hundredth of a point outweighs the largest imbalance there can be.
  package static func scoresFirst(corridors: Int) -> TradeOff {
    TradeOff(scoreFactor: Int64(corridors) * 1000 + 1, imbalanceFactor: 1)
  }
}
