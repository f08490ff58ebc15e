// SPDX-License-Identifier: GPL-3.0-or-later
import Certificates
import IntegerPrograms

/// A row in which sums stand for their terms: the row itself, less multiples of the sums' definitions.
struct PropagatedRow {
  /// That every point of a domain lies above the upper side, or below the lower one.
  private(set) var isAbove: Certificate.Argument
  private(set) var isBelow: Certificate.Argument
  private(set) var terms: [(variable: Int, coefficient: Int64)]
  /// Behind this position stand sums.
  private var firstSum = 0
  private var lower: Int128?
  private var upper: Int128?
  /// Whether 64 bits hold all that its terms and sides add up to.
  private var isSmall = false

  /// The rows of a program, each with as many sums as fit.
  static func all(of program: SearchedProgram) -> [PropagatedRow] {
    let constraints = program.program.constraints
    let own = constraints.count - program.definitions
    var rows = constraints.enumerated().map { PropagatedRow($0, $1) }
    var coefficients = [Int64](repeating: 0, count: program.program.columns.count)
    for number in own..<constraints.count {
      let terms = constraints[number].expression.terms
      for term in terms { coefficients[term.variable.index] = term.coefficient }
      for row in 0..<own { rows[row].put(in: constraints[number], number, coefficients) }
      for term in terms { coefficients[term.variable.index] = 0 }
    }
    let sums = Set(program.sums)
    let bounds = Domain(of: program.program)
    for number in rows.indices {
      rows[number].moveToEnd(sums)
      rows[number].measure(over: bounds)
    }
    return rows
  }

  private init(_ number: Int, _ constraint: Constraint) {
    isAbove = Certificate.Argument([Certificate.RowMultiplier(row: number, value: 1)])
    isBelow = Certificate.Argument([Certificate.RowMultiplier(row: number, value: -1)])
    terms = constraint.expression.terms.map { ($0.variable.index, $0.coefficient) }
    lower = constraint.lower.map { Int128($0) }
    upper = constraint.upper.map { Int128($0) }
  }

  /// Takes away the multiple of a definition that removes its terms, all but the sum itself, where there
  /// is one.
  ///
  /// - Parameter defined: the definition's coefficients, one a column.
  private mutating func put(in definition: Constraint, _ number: Int, _ defined: [Int64]) {
    let shared = terms.filter { defined[$0.variable] != 0 }
    let all = definition.expression.terms
    guard shared.count >= 2, all.count - shared.count <= 1,
      let side = definition.upper, definition.lower == side
    else { return }
    let factor = shared[0].coefficient / defined[shared[0].variable]
    for (variable, coefficient) in shared
    where Int128(coefficient) != Int128(defined[variable], times: factor) { return }
    let own = Set(shared.map(\.variable))
    let sum = all.first { !own.contains($0.variable.index) }
    let product = (sum?.coefficient ?? 0).multipliedReportingOverflow(by: -factor)
    guard !product.overflow else { return }
    terms.removeAll { own.contains($0.variable) }
    if let sum { terms.append((sum.variable.index, product.partialValue)) }
    lower = lower.map { $0 - Int128(side, times: factor) }
    upper = upper.map { $0 - Int128(side, times: factor) }
    isAbove.multipliers.append(.init(row: number, value: -Int128(factor)))
    isBelow.multipliers.append(.init(row: number, value: Int128(factor)))
  }

  private mutating func moveToEnd(_ sums: Set<Int>) {
    let own = terms.filter { !sums.contains($0.variable) }
    terms = own + terms.filter { sums.contains($0.variable) }
    firstSum = own.count
  }

  private static let small: UInt128 = 1 << 61

  private mutating func measure(over domain: Domain) {
    let sides = [lower, upper].compactMap { $0?.magnitude }.max() ?? 0
    let expression = LinearExpression(terms.map { (Variable(index: $0), $1) })
    let terms = expression.largestMagnitude(over: domain).map(UInt128.init) ?? .max
    isSmall = sides < Self.small && terms < Self.small - sides
  }

  /// The bounds of all variables, to be written to.
  struct Bounds {
    let lowers: UnsafeMutableBufferPointer<Int64>
    let uppers: UnsafeMutableBufferPointer<Int64>

    func of(_ index: Int) -> (Int64, Int64) { (lowers[index], uppers[index]) }
  }

  /// Bounds the variables by what the row leaves of one side.
  ///
  /// - Parameter narrowed: hears of the variables that have fewer values left.
  /// - Returns: what the argument that every point breaks the side does to the domain: the same as
  ///   `Prover` makes of it, at less expense.
  func narrow(isUpper: Bool, _ bounds: Bounds, _ narrowed: inout [Int]) -> Effect {
    guard let side = isUpper ? upper : lower else { return .none }
    let sign: Int64 = isUpper ? 1 : -1
    return isSmall
      ? narrow(sign, to: sign * Int64(side), bounds, &narrowed)
      : narrow(sign, to: Int128(sign) * side, bounds, &narrowed)
  }

  /// Bounds the variables by Σ sign · coefficient · variable ≤ side, in numbers that hold all of it.
  private func narrow<Number: FixedWidthInteger & SignedInteger>(
    _ sign: Int64, to side: Number, _ bounds: Bounds, _ narrowed: inout [Int]
  ) -> Effect {
    terms.withUnsafeBufferPointer { terms in
      var least: Number = 0
      var widest: Number = 0
      for (index, coefficient) in terms {
        let coefficient = Number(sign * coefficient)
        let (lower, upper) = bounds.of(index)
        least += coefficient * Number(coefficient > 0 ? lower : upper)
        // A whole step is the least that a variable can lose.
        widest = max(widest, Number(coefficient.magnitude) * Number(upper - lower))
      }
      let room = side - least
      guard room >= 0 else { return .closed }
      guard widest > room else { return .none }
      var effect = Effect.narrowedSum
      for (position, (index, coefficient)) in terms.enumerated() {
        let (lower, upper) = bounds.of(index)
        let size = Number(coefficient.magnitude)
        guard upper > lower, size * Number(upper - lower) > room else { continue }
        if position < firstSum { effect = .narrowed }
        narrowed.append(index)
        let reach = Int64(room / size)
        if sign * coefficient > 0 {
          bounds.uppers[index] = lower + reach
        } else {
          bounds.lowers[index] = upper - reach
        }
      }
      return effect
    }
  }

  enum Effect {
    case none
    /// Bounds of sums only.
    case narrowedSum
    case narrowed
    case closed
  }
}
