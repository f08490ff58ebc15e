// SPDX-License-Identifier: GPL-3.0-or-later

extension LinearExpression {
  /// Between which values it lies where every variable keeps its bounds (the minimal and maximal
  /// activity of a row); nil where they leave 128 bits.
  ///
  /// - Precondition: `domain` has all of its variables.
  public func range(over domain: Domain) -> ClosedRange<Int128>? {
    var (least, most) = (CheckedSum(), CheckedSum())
    for term in terms {
      let (lower, upper) = (domain.lower[term.variable.index], domain.upper[term.variable.index])
      least.add(Int128(term.coefficient, times: term.coefficient > 0 ? lower : upper))
      most.add(Int128(term.coefficient, times: term.coefficient > 0 ? upper : lower))
    }
    guard !least.overflowed, !most.overflowed, least.value <= most.value else { return nil }
    return least.value...most.value
  }

  /// No point of a domain gives it, or any part of it, a larger magnitude; nil where that leaves
  /// 128 bits.
  ///
  /// - Precondition: `domain` has all of its variables.
  public func largestMagnitude(over domain: Domain) -> Int128? {
    var sum = CheckedSum()
    for term in terms {
      let index = term.variable.index
      let largest = max(domain.lower[index].magnitude, domain.upper[index].magnitude)
      let (high, low) = term.coefficient.magnitude.multipliedFullWidth(by: largest)
      sum.add(Int128(high) << 64 | Int128(low))
    }
    return sum.overflowed ? nil : sum.value
  }
}
