// SPDX-License-Identifier: GPL-3.0-or-later
import IntegerPrograms

/// The value of an argument over a domain: below 0, no point of the domain keeps its rows.
package struct SafeBound {
  package let value: Int128
  /// −Σ_r y_r · a_rj of each free variable.
  package let reducedCosts: [Int128]

  /// nil where a multiplier asks for a side that its row does not have, or where a number leaves
  /// 128 bits: then nothing is claimed.
  package init?(
    _ argument: Certificate.Argument, aim: Int128?, program: ResidualProgram, domain: Domain
  ) {
    var sum = CheckedSum()
    var reduced = [Int128](repeating: 0, count: program.free.count)
    for multiplier in argument.multipliers where multiplier.value != 0 {
      guard let side = program.side(of: multiplier, aim: aim) else { return nil }
      sum.add(side, times: multiplier.value)
      guard program.subtract(multiplier, from: &reduced) else { return nil }
    }
    for (position, index) in program.free.enumerated() where reduced[position] != 0 {
      let bound = reduced[position] > 0 ? domain.upper[index] : domain.lower[index]
      switch bound {
      case 0: continue
      case 1: sum.add(reduced[position])
      default: sum.add(reduced[position], times: Int128(bound))
      }
    }
    guard !sum.overflowed else { return nil }
    value = sum.value
    reducedCosts = reduced
  }
}

extension ResidualProgram {
  /// The side of a row that a multiplier asks for.
  fileprivate func side(of multiplier: Certificate.RowMultiplier, aim: Int128?) -> Int128? {
    if multiplier.row == goalRow {
      guard multiplier.value < 0, let aim else { return nil }
      let side = aim.subtractingReportingOverflow(constant)
      return side.overflow ? nil : side.partialValue
    }
    guard sides.indices.contains(multiplier.row) else { return nil }
    return multiplier.value > 0 ? sides[multiplier.row].upper : sides[multiplier.row].lower
  }

  /// Takes a multiple of a row away; false where a number leaves 128 bits.
  fileprivate func subtract(
    _ multiplier: Certificate.RowMultiplier, from reduced: inout [Int128]
  ) -> Bool {
    var overflowed = false
    reduced.withUnsafeMutableBufferPointer { reduced in
      if let small = Int64(exactly: multiplier.value) {
        forEachTerm(ofRow: multiplier.row) { position, coefficient in
          let cost = reduced[position].subtractingReportingOverflow(
            Int128(coefficient, times: small))
          reduced[position] = cost.partialValue
          overflowed = overflowed || cost.overflow
        }
      } else {
        forEachTerm(ofRow: multiplier.row) { position, coefficient in
          let product = Int128(coefficient).multipliedReportingOverflow(by: multiplier.value)
          let cost = reduced[position].subtractingReportingOverflow(product.partialValue)
          reduced[position] = cost.partialValue
          overflowed = overflowed || product.overflow || cost.overflow
        }
      }
    }
    return !overflowed
  }
}
