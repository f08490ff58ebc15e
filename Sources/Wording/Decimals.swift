// SPDX-License-Identifier: GPL-3.0-or-later
import Allocator
import Foundation
import Grants

extension Decimal {
  /// Exact: 7430 hundredths are 74.3.
  package init(_ value: Hundredths) {
    self.init(value.count, decimals: 2)
  }

  /// Exact: 1,031,210 thousandths are 1031.21.
  package init(_ value: ObjectiveValue) {
    self.init(Int64(value.thousandths), decimals: 3)
  }

  /// Tenths of a percentage point, the unit of shortfalls.
  package init(tenths: Int64) {
    self.init(tenths, decimals: 1)
  }

  private init(_ count: Int64, decimals: Int) {
    self.init(
      sign: count < 0 ? .minus : .plus, exponent: -decimals,
      significand: Decimal(count.magnitude))
  }
}

extension Sequence<Decimal> {
  /// How many decimals it takes to write all of them exactly, at most three: in a column they stand
  /// below each other.
  package var commonDecimals: Int {
    (0..<3).first { decimals in allSatisfy { $0.isWritten(with: decimals) } } ?? 3
  }
}

extension Decimal {
  /// Whether this many decimals write it exactly.
  package func isWritten(with decimals: Int) -> Bool {
    var (exact, rounded) = (self, Decimal())
    NSDecimalRound(&rounded, &exact, decimals, .plain)
    return rounded == self
  }
}
