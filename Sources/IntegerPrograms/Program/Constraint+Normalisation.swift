// SPDX-License-Identifier: GPL-3.0-or-later

extension Constraint {
  /// The same constraint on whole points, divided by the greatest common divisor of its
  /// coefficients, with the sides rounded inward.
  ///
  /// Small coefficients keep the solver's floating point exact: up to 2⁵³ they are represented
  /// without error.
  public func normalised() -> Constraint {
    let divisor = expression.greatestCommonDivisor
    guard divisor > 1 else { return self }
    let lower = lower.map { $0.dividedRoundingUp(by: divisor) }
    let upper = upper.map { $0.dividedRoundingDown(by: divisor) }
    // Sides that cross say that no whole point keeps the row; solvers want to find that themselves.
    if let lower, let upper, lower > upper { return self }
    return Constraint(
      name: name, expression.divided(by: divisor), lower: lower, upper: upper)
  }

  /// Whether every number of the row can be represented in floating point without error.
  public var isRepresentable: Bool {
    let largest: Int64 = 1 << 53
    let numbers = expression.terms.map(\.coefficient) + [lower, upper].compactMap { $0 }
    return numbers.allSatisfy { -largest <= $0 && $0 <= largest }
  }
}

extension LinearExpression {
  /// The greatest common divisor of all coefficients; 0 of an empty expression.
  public var greatestCommonDivisor: Int64 {
    var divisor: Int64 = 0
    for term in terms {
      var (a, b) = (divisor, abs(term.coefficient))
      while b != 0 { (a, b) = (b, a % b) }
      divisor = a
      if divisor == 1 { break }
    }
    return divisor
  }

  /// - Precondition: `divisor` divides every coefficient.
  public func divided(by divisor: Int64) -> LinearExpression {
    LinearExpression(terms.map { ($0.variable, $0.coefficient / divisor) })
  }
}
