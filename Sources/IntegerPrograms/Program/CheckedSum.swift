// SPDX-License-Identifier: GPL-3.0-or-later

/// A sum of products in 128 bits that remembers an overflow instead of trapping.
public struct CheckedSum {
  public private(set) var value: Int128 = 0
  public private(set) var overflowed = false

  public init() {}

  @inline(__always)
  public mutating func add(_ summand: Int128) {
    let sum = value.addingReportingOverflow(summand)
    value = sum.partialValue
    overflowed = overflowed || sum.overflow
  }

  public mutating func add(_ left: Int128, times right: Int128) {
    let product = left.multipliedReportingOverflow(by: right)
    overflowed = overflowed || product.overflow
    add(product.partialValue)
  }
}

extension Int128 {
  /// left · right, which always fits: the one instruction that processors have for it.
  @inlinable @inline(__always)
  public init(_ left: Int64, times right: Int64) {
    let (high, low) = left.multipliedFullWidth(by: right)
    self = Int128(high) << 64 | Int128(low)
  }
}
