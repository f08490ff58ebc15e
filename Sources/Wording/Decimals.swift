// SPDX-License-Identifier: GPL-3.0-or-later
import Foundation
import Grants

extension Decimal {
  /// Exact: 7430 hundredths are 74.3.
  public init(_ value: Hundredths) {
    self.init(value.count, decimals: 2)
  }

  /// Thousandths of a point, the unit in which objectives are compared.
  public init(thousandths: Int128) {
    self.init(Int64(thousandths), decimals: 3)
  }

  /// Tenths of a percentage point, the unit of shortfalls.
  public init(tenths: Int64) {
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
