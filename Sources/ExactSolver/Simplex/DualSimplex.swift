// SPDX-License-Identifier: GPL-3.0-or-later
import IntegerPrograms
import Solving

/// The dual simplex method on a tableau, for relaxations that are solved again and again with other
/// bounds: branching, probing, and what-ifs that force one variable.
///
/// Every column has two bounds, so any basis becomes dual feasible by standing each nonbasic variable
/// at its better one; there is no first phase, and each solve goes on from the last basis. Long steps
/// (the bound flipping ratio test, Fourer 1994; Maros 2003) pass many binaries at once.
final class DualSimplex: RelaxationSession {
  let tableau: Tableau
  private let program: IntegerProgram
  /// Solves what rounding errors make unsolvable here.
  private let fallback: any RelaxationSolver
  /// Bounds of all variables, columns first; a row's missing side is infinite.
  let lower: UnsafeMutableBufferPointer<Double>
  let upper: UnsafeMutableBufferPointer<Double>
  /// Values of the nonbasic variables by column, and of the basic ones by row.
  let standing: UnsafeMutableBufferPointer<Double>
  let values: UnsafeMutableBufferPointer<Double>
  /// Whether `values` follow from `standing` in the tableau as it is.
  private var areValuesKnown = false
  var candidates: [Candidate] = []
  var fallingCandidates: [Candidate] = []
  private var moves: [(column: Int, value: Double)] = []
  /// Sides that were set, by row: the fallback must hear of them.
  private var sides: [Int: (lower: Int64?, upper: Int64?)] = [:]
  private var kept: Tableau.Dictionary?

  static let feasibilityTolerance = 1e-9
  static let pivotTolerance = 1e-7
  /// By how much the objective may differ from that of the point, in parts of what it adds up.
  private static let objectiveTolerance = 1e-8
  /// Steps after which the tableau is computed anew.
  private static let oldAge = 500
  /// What following one nonbasic variable costs, in columns of computing all values anew.
  private static let costOfMove = 4

  init(_ program: IntegerProgram, fallback: any RelaxationSolver) {
    self.program = program
    self.fallback = fallback
    tableau = Tableau(program)
    let (columns, rows) = (program.columns.count, program.constraints.count)
    lower = .allocate(capacity: columns + rows)
    upper = .allocate(capacity: columns + rows)
    standing = .allocate(capacity: columns)
    standing.initialize(repeating: 0)
    values = .allocate(capacity: rows)
    values.initialize(repeating: 0)
    setOwnBounds()
  }

  private func setOwnBounds() {
    for (index, column) in program.columns.enumerated() {
      setBounds(of: Variable(index: index), lower: column.lower, upper: column.upper)
    }
    for (row, constraint) in program.constraints.enumerated() {
      setSides(ofRow: row, lower: constraint.lower, upper: constraint.upper)
    }
    sides = [:]
  }

  deinit {
    for numbers in [lower, upper, standing, values] { numbers.deallocate() }
  }

  func setBounds(of variable: Variable, lower: Int64, upper: Int64) {
    let scale = tableau.columnScales[variable.index]
    self.lower[variable.index] = Double(lower) / scale
    self.upper[variable.index] = Double(upper) / scale
  }

  func setSides(ofRow row: Int, lower: Int64?, upper: Int64?) {
    let scale = tableau.rowScales[row]
    let index = program.columns.count + row
    self.lower[index] = lower.map { Double($0) * scale } ?? -.infinity
    self.upper[index] = upper.map { Double($0) * scale } ?? .infinity
    if lower == nil, upper == nil { bound(freeRow: row) }
    sides[row] = (lower, upper)
  }

  /// A row that asks for nothing is bounded by what its columns can add up to: a variable without any
  /// bound would have nowhere to stand.
  private func bound(freeRow row: Int) {
    let index = program.columns.count + row
    let most = program.constraints[row].expression.largestMagnitude(over: Domain(of: program))
    let bound = Double(most ?? .max) * tableau.rowScales[row] + 1
    (lower[index], upper[index]) = (-bound, bound)
  }

  func keepBasis() { kept = tableau.dictionary }

  func restore() {
    if let kept {
      tableau.dictionary = kept
      areValuesKnown = false
    }
    setOwnBounds()
  }

  func solve(limits: SolveLimits, cutoff: Double?) -> RelaxationOutcome {
    if let reason = limits.reached() { return .stopped(reason) }
    if tableau.age > Self.oldAge, !computeAnew() { return solveElsewhere(limits, cutoff) }
    stand()
    var steps = 0
    while let row = mostBroken() ?? (isAccurate ? nil : brokenAfterRefresh()) {
      if let cutoff, objective < cutoff { return .belowCutoff(multipliers: multipliers()) }
      steps += 1
      if steps % 64 == 0, let reason = limits.reached() { return .stopped(reason) }
      guard steps < 20 * (program.constraints.count + 50) else {
        return solveElsewhere(limits, cutoff)
      }
      switch step(leaving: row) {
      case .done: continue
      case .contradiction: return .infeasible(multipliers: contradiction(row))
      case .inaccurate:
        guard tableau.age > 0, computeAnew() else { return solveElsewhere(limits, cutoff) }
        stand()
      }
    }
    let value = objective
    if let cutoff, value < cutoff { return .belowCutoff(multipliers: multipliers()) }
    return .optimal(objective: value, values: point(), multipliers: multipliers())
  }

  /// Whether the objective is that of the point: a step on a small number may have spoilt either, and with it
  /// every bound until the tableau is computed anew.
  private var isAccurate: Bool {
    guard tableau.age > 0 else { return true }
    var (sum, size) = (0.0, 1.0)
    for (value, column) in zip(point(), program.columns) {
      let part = value * Double(column.objective)
      sum += part
      size += part.magnitude
    }
    return (sum - objective).magnitude <= Self.objectiveTolerance * size
  }

  /// The row to go on with once the tableau is computed anew; nil: it was accurate enough.
  private func brokenAfterRefresh() -> Int? {
    guard computeAnew() else { return nil }
    stand()
    return mostBroken()
  }

  func refresh() {
    if tableau.age > 0 { _ = computeAnew() }
  }

  /// - Returns: false where the basis turned out singular.
  private func computeAnew() -> Bool {
    areValuesKnown = false
    return tableau.refresh()
  }

  private func solveElsewhere(_ limits: SolveLimits, _ cutoff: Double?) -> RelaxationOutcome {
    fallback.withRelaxation(of: program) { session in
      for index in program.columns.indices {
        let scale = tableau.columnScales[index]
        session.setBounds(
          of: Variable(index: index), lower: Int64(lower[index] * scale),
          upper: Int64(upper[index] * scale))
      }
      for (row, (lower, upper)) in sides {
        session.setSides(ofRow: row, lower: lower, upper: upper)
      }
      return session.solve(limits: limits, cutoff: cutoff)
    }
  }

  // MARK: Where the variables stand

  /// Stands every nonbasic variable at its better bound, and the basic ones where that puts them.
  private func stand() {
    let costs = tableau.objective
    let nonbasic = tableau.nonbasic
    moves.removeAll(keepingCapacity: true)
    for (column, variable) in nonbasic.enumerated() {
      let (low, high) = (lower[variable], upper[variable])
      let better =
        costs[column] > 0
        ? (high < .infinity ? high : low) : (low > -.infinity ? low : high)
      if better != standing[column] { moves.append((column, better)) }
    }
    // A few moves are followed one by one.
    if areValuesKnown, Self.costOfMove * moves.count < standing.count {
      for (column, value) in moves { move(column, to: value) }
      return
    }
    for (column, value) in moves { standing[column] = value }
    for row in values.indices { values[row] = tableau.value(of: row, at: standing) }
    areValuesKnown = true
  }

  /// Moves a nonbasic variable, and the basic ones with it.
  func move(_ column: Int, to value: Double) {
    let change = value - standing[column]
    standing[column] = value
    for row in values.indices { values[row] += tableau.row(row)[column] * change }
  }

  private var objective: Double {
    tableau.value(of: tableau.rowCount, at: standing)
  }

  private func point() -> [Double] {
    var point = [Double](repeating: 0, count: program.columns.count)
    for (column, variable) in tableau.nonbasic.enumerated() where variable < point.count {
      point[variable] = standing[column] * tableau.columnScales[variable]
    }
    for (row, variable) in tableau.basic.enumerated() where variable < point.count {
      point[variable] = values[row] * tableau.columnScales[variable]
    }
    return point
  }

  /// A row's multiplier is the reduced cost of its activity.
  private func multipliers() -> [Double] {
    combination(of: tableau.objective, sign: 1)
  }

  /// x_p cannot reach its bound: x_p = Σ α_pj x_j with every x_j at its best.
  private func contradiction(_ row: Int) -> [Double] {
    let isAbove = values[row] > upper[tableau.basic[row]]
    let sign: Double = isAbove ? 1 : -1
    var multipliers = combination(of: tableau.row(row), sign: -sign)
    let variable = tableau.basic[row] - program.columns.count
    if variable >= 0 { multipliers[variable] = sign * tableau.rowScales[variable] }
    return multipliers
  }

  func combination(
    of coefficients: UnsafeMutablePointer<Double>, sign: Double
  ) -> [Double] {
    var multipliers = [Double](repeating: 0, count: program.constraints.count)
    for (column, variable) in tableau.nonbasic.enumerated()
    where variable >= program.columns.count {
      let row = variable - program.columns.count
      multipliers[row] = sign * coefficients[column] * tableau.rowScales[row]
    }
    return multipliers
  }
}
