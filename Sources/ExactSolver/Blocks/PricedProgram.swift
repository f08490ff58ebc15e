// SPDX-License-Identifier: GPL-3.0-or-later
import IntegerPrograms

/// A program with prices λ on the rows that join its blocks, in whole numbers: what a column is worth
/// then, 2^scale · v_j − Σ_r λ_r · a_rj, where v_j counts steps of the objective.
///
/// Every point has an objective of at most (Σ_r λ_r · b_r + Σ_j worth_j · x_j) / 2^scale steps, where b_r
/// is the side that λ_r's sign asks for (Lagrangian relaxation; Geoffrion 1974).
struct PricedProgram {
  let scale: Int
  /// By row; rows without a price are missing.
  let prices: [(row: Int, price: Int64)]
  /// By column.
  let worth: [Int64]
  /// Σ_r λ_r · b_r.
  let constant: Int128

  /// Sums of worths stay below 2 to this.
  private static let mostBits = 56
  private static let finest = 30

  /// nil where numbers grow too large, or a price asks for a side that is not there.
  ///
  /// - Parameters:
  ///   - multipliers: of rows, in units of the objective.
  ///   - step: divides all coefficients of the objective.
  init?(_ program: IntegerProgram, multipliers: [Int: Double], step: Int128) {
    let domain = Domain(of: program)
    guard let largest = program.objective.largestMagnitude(over: domain) else { return nil }
    let bits = Int128.bitWidth - (largest / step).leadingZeroBitCount
    let chosen = multipliers.sorted { $0.key < $1.key }.filter { row, multiplier in
      let constraint = program.constraints[row]
      return (multiplier > 0 ? constraint.upper : constraint.lower) != nil && multiplier != 0
    }
    let scale = chosen.isEmpty ? 0 : min(Self.finest, Self.mostBits - bits)
    guard scale >= 0 else { return nil }
    let unit = Double(sign: .plus, exponent: scale, significand: 1) / Double(step)
    var worth = program.columns.map { Int64(Int128($0.objective) / step) << Int64(scale) }
    var prices: [(row: Int, price: Int64)] = []
    var constant = CheckedSum()
    for (row, multiplier) in chosen {
      let scaled = (multiplier * unit).rounded()
      guard scaled.magnitude < 1e15 else { return nil }
      let price = Int64(scaled)
      if price == 0 { continue }
      let constraint = program.constraints[row]
      prices.append((row, price))
      constant.add(Int128(price, times: (price > 0 ? constraint.upper : constraint.lower)!))
      for term in constraint.expression.terms {
        let (product, overflow) = price.multipliedReportingOverflow(by: term.coefficient)
        let (rest, overflow2) = worth[term.variable.index].subtractingReportingOverflow(product)
        guard !overflow, !overflow2 else { return nil }
        worth[term.variable.index] = rest
      }
    }
    let total = LinearExpression(worth.enumerated().map { (Variable(index: $0), $1) })
    guard !constant.overflowed, let most = total.largestMagnitude(over: domain),
      most < 1 << 60
    else { return nil }
    self.scale = scale
    self.prices = prices
    self.worth = worth
    self.constant = constant.value
  }
}
