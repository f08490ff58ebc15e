// SPDX-License-Identifier: GPL-3.0-or-later
import Certificates
import IntegerPrograms

/// What every departure from a relaxation's optimum costs at least, in whole numbers.
///
/// With multipliers y of the rows, the objective of a feasible point x lies below a bound by exactly
///
///     Σ_j |d_j| · |x_j − p_j| + Σ_r |y_r| · slack_r(x)
///
/// where d are the reduced costs and p_j is the bound of variable j that d_j prefers. No summand is
/// negative, so without some of them the sum is still no more than what the point costs. Prices are
/// counted in units of 2^shift, and rounded down.
struct Prices {
  private let program: IntegerProgram
  /// Of every variable that has one.
  let objective: [Int: Int64]
  /// By variable.
  private let reducedCosts: [Int128]
  /// By row.
  private let multipliers: [Int128]
  /// 2^scale times the bound on the objective.
  private let bound: Int128
  private let scale: Int
  private let shift: Int

  /// A step of the objective is about 2^16 units.
  private static let bitsPerStep = 16

  /// nil where a number leaves 128 bits.
  ///
  /// - Parameter multipliers: of the relaxation, one a row.
  init?(_ multipliers: [Double], of program: IntegerProgram, step: Int128) {
    let rounding = MultiplierRounding(for: program)
    let argument = rounding.bound(multipliers, of: program)
    let domain = Domain(of: program)
    let residual = ResidualProgram(program, over: domain)
    guard let bound = SafeBound(argument, aim: 0, program: residual, domain: domain) else {
      return nil
    }
    self.program = program
    objective = program.objective.byVariable
    self.bound = bound.value
    var reducedCosts = [Int128](repeating: 0, count: program.columns.count)
    for (index, cost) in zip(residual.free, bound.reducedCosts) { reducedCosts[index] = cost }
    self.reducedCosts = reducedCosts
    var own = [Int128](repeating: 0, count: program.constraints.count)
    for multiplier in argument.multipliers where multiplier.row < own.count {
      own[multiplier.row] = multiplier.value
    }
    self.multipliers = own
    scale = rounding.scale
    shift = max(0, scale + Int128.bitWidth - 1 - step.leadingZeroBitCount - Self.bitsPerStep)
  }

  /// An exact cost in units of price.
  func rounded(_ cost: Int128) -> Int64 { Int64(clamping: cost >> Int128(shift)) }

  /// What the values of a unit cost, not rounded; nil where a number leaves 128 bits.
  func exactCost(of unit: Unit, at values: [Int64]) -> Int128? {
    var cost = CheckedSum()
    for (index, value) in zip(unit.columns, values) {
      let column = program.columns[index]
      let distance = reducedCosts[index] > 0 ? column.upper - value : value - column.lower
      cost.add(Int128(clamping: reducedCosts[index].magnitude), times: Int128(distance))
    }
    for row in unit.rows {
      let activity = unit.activity(of: program.constraints[row].expression.byVariable, at: values)
      cost.add(
        Int128(clamping: multipliers[row].magnitude), times: Int128(slack(ofRow: row, at: activity))
      )
    }
    return cost.overflowed ? nil : cost.value
  }

  /// How far a row's terms stay away from the side that has a price.
  private func slack(ofRow row: Int, at activity: Int64) -> Int64 {
    let (constraint, multiplier) = (program.constraints[row], multipliers[row])
    if multiplier == 0 { return 0 }
    return multiplier > 0 ? constraint.upper! - activity : activity - constraint.lower!
  }

  /// What one more of a row's activity costs, not rounded: less than nothing where the lower side has the price.
  func ofRow(_ row: Int) -> Int128 { multipliers[row] }

  /// What one less of the objective costs, not rounded.
  var ofObjective: Int128 { 1 << Int128(scale) }

  /// Which side of a row has a price; nil: none.
  func pricedSide(ofRow row: Int) -> Side? {
    multipliers[row] == 0 ? nil : multipliers[row] > 0 ? .upper : .lower
  }

  enum Side { case upper, lower }

  /// Rows whose slack costs more come first.
  func isHeavier(_ left: Int, _ right: Int) -> Bool {
    (multipliers[right].magnitude, left) < (multipliers[left].magnitude, right)
  }

  /// What so much slack of a row costs, in units.
  @inline(__always)
  func cost(ofRow row: Int, slack: Int64) -> Int64 {
    let (cost, overflow) = Int128(clamping: multipliers[row].magnitude)
      .multipliedReportingOverflow(by: Int128(slack))
    return overflow ? .max : rounded(cost)
  }

  /// More slack of a row than this costs more than `most` units; nil: any slack is for nothing.
  func slack(ofRow row: Int, costing most: Int64) -> Int64? {
    guard multipliers[row] != 0 else { return nil }
    return Int64(
      clamping: ((Int128(most) + 1) << Int128(shift)) / Int128(multipliers[row].magnitude))
  }

  /// What a point may cost whose objective is `aim` or more, below 0 where no point is that good; nil where
  /// that leaves 64 bits.
  func room(above aim: Int128) -> Int64? {
    Int64(exactly: (bound - aim << Int128(scale)) >> Int128(shift))
  }
}
