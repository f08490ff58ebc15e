// SPDX-License-Identifier: GPL-3.0-or-later
import IntegerPrograms

/// Cuts a point off that a floating-point solver took for feasible.
package enum CoverCut {
  /// A constraint that `point` breaks and every feasible point of `program` keeps; nil where the
  /// point breaks no row, or only rows with variables that are not binary.
  ///
  /// In a row Σ a·x ≤ b over binaries, complement the variables with negative a. The variables that
  /// stand at 1 then form a cover C (their weights exceed the bound), so at most |C| − 1 of them can
  /// be 1 together: the classical cover inequality (Balas 1975).
  package static func separating(_ point: [Int64], from program: IntegerProgram) -> Constraint? {
    for constraint in program.constraints where !constraint.isSatisfied(at: point) {
      let terms = constraint.expression.terms
      let isBinary = terms.allSatisfy {
        let column = program.columns[$0.variable.index]
        return 0 <= column.lower && column.upper <= 1
      }
      guard isBinary else { continue }
      let exceedsUpper = constraint.upper.map {
        constraint.expression.value(at: point) > Int128($0)
      }
      // Terms that push the activity toward the broken side.
      let sign: Int64 = exceedsUpper == true ? 1 : -1
      let pushing = terms.filter {
        ($0.coefficient * sign > 0) == (point[$0.variable.index] == 1)
      }
      let atOne = pushing.filter { point[$0.variable.index] == 1 }
      let pairs = pushing.map { ($0.variable, point[$0.variable.index] == 1 ? Int64(1) : -1) }
      return Constraint(
        name: constraint.name, LinearExpression(pairs), atMost: Int64(atOne.count) - 1)
    }
    return nil
  }
}
