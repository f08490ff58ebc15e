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
    var reduced: [CheckedSum]
    switch argument.subject {
    case .objective:
      let unit = Int128(1) << Int128(scale)
      sum.add(program.constant, times: unit)
      reduced = program.objective.map { coefficient in
        var start = CheckedSum()
        start.add(Int128(coefficient), times: unit)
        return start
      }
    case .feasibility:
      reduced = [CheckedSum](repeating: CheckedSum(), count: program.free.count)
    }
    for multiplier in argument.multipliers where multiplier.value != 0 {
      guard program.rows.indices.contains(multiplier.row) else { return nil }
      let row = program.rows[multiplier.row]
      guard let side = multiplier.value > 0 ? row.upper : row.lower else { return nil }
      sum.add(side, times: multiplier.value)
      for (position, coefficient) in zip(row.positions, row.coefficients) {
        reduced[position].add(-Int128(coefficient), times: multiplier.value)
      }
    }
    for (position, index) in program.free.enumerated() {
      let cost = reduced[position].value
      sum.add(cost, times: Int128(cost > 0 ? domain.upper[index] : domain.lower[index]))
      if reduced[position].overflowed { return nil }
    }
    guard !sum.overflowed else { return nil }
    value = sum.value
    reducedCosts = reduced.map(\.value)
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
