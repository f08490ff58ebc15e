// SPDX-License-Identifier: GPL-3.0-or-later

/// A true upper bound from row multipliers, computed in whole numbers, in units of 2^−scale.
struct SafeBound {
  let value: Int128
  /// c_j − Σ_r y_r · a_rj of each free variable.
  let reducedCosts: [Int128]

  /// nil where a multiplier asks for a side that its row does not have, or where a number leaves
  /// 128 bits: then nothing is claimed.
  ///
  /// Takes time proportional to the nonzeros of the rows with a multiplier.
  init?(
    _ argument: Certificate.Argument, scale: Int, program: ResidualProgram, domain: Domain
  ) {
    var sum = CheckedSum()
    var overflowed = false
    var reduced: [Int128]
    switch argument.subject {
    case .objective:
      let unit = Int128(1) << Int128(scale)
      sum.add(program.constant, times: unit)
      reduced = program.objective.map { coefficient in
        let (cost, overflow) = Int128.product(coefficient, unit)
        overflowed = overflowed || overflow
        return cost
      }
    case .feasibility:
      reduced = [Int128](repeating: 0, count: program.free.count)
    }
    for multiplier in argument.multipliers where multiplier.value != 0 {
      guard program.sides.indices.contains(multiplier.row) else { return nil }
      let sides = program.sides[multiplier.row]
      guard let side = multiplier.value > 0 ? sides.upper : sides.lower else { return nil }
      sum.add(side, times: multiplier.value)
      reduced.withUnsafeMutableBufferPointer { reduced in
        program.forEachTerm(ofRow: multiplier.row) { position, coefficient in
          let product = Int128.product(coefficient, multiplier.value)
          let cost = reduced[position].subtractingReportingOverflow(product.value)
          reduced[position] = cost.partialValue
          overflowed = overflowed || product.overflow || cost.overflow
        }
      }
    }
    guard !overflowed else { return nil }
    for (position, index) in program.free.enumerated() where reduced[position] != 0 {
      let bound = reduced[position] > 0 ? domain.upper[index] : domain.lower[index]
      if bound != 0 { sum.add(reduced[position], times: Int128(bound)) }
    }
    guard !sum.overflowed else { return nil }
    value = sum.value
    reducedCosts = reduced
  }
}

/// A sum of products in 128 bits that remembers an overflow instead of trapping.
struct CheckedSum {
  private(set) var value: Int128 = 0
  private(set) var overflowed = false

  mutating func add(_ left: Int128, times right: Int128) {
    let product = left.multipliedReportingOverflow(by: right)
    let sum = value.addingReportingOverflow(product.partialValue)
    value = sum.partialValue
    overflowed = overflowed || product.overflow || sum.overflow
  }
}

extension Int128 {
  /// left · right; where both fit 64 bits, by the one instruction that processors have for it.
  @inline(__always)
  static func product(_ left: Int64, _ right: Int128) -> (value: Int128, overflow: Bool) {
    let low = Int64(truncatingIfNeeded: right)
    guard Int128(low) == right else {
      let product = Int128(left).multipliedReportingOverflow(by: right)
      return (product.partialValue, product.overflow)
    }
    return (Int128(left, times: low), false)
  }

  /// left · right, which always fits.
  @inlinable @inline(__always)
  public init(_ left: Int64, times right: Int64) {
    let (high, low) = left.multipliedFullWidth(by: right)
    self = Int128(high) << 64 | Int128(low)
  }
}
