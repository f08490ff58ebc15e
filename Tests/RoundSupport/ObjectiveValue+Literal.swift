// SPDX-License-Identifier: GPL-3.0-or-later
import Allocator

/// Tests write thousandths of a point as they are: `20_040` for 20.04 points.
extension ObjectiveValue: ExpressibleByIntegerLiteral {
  public init(integerLiteral thousandths: Int64) {
    self.init(thousandths: Int128(thousandths))
  }

  /// As the reference counts it.
  public init(_ thousandths: Int) {
    self.init(thousandths: Int128(thousandths))
  }
}
