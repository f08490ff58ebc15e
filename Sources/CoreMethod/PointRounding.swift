// SPDX-License-Identifier: GPL-3.0-or-later
import IntegerProgramming

/// Makes whole points of a relaxation's point.
struct PointRounding {
  /// Variables that break no row when they grow, such as a corridor's shortfall: rounded up.
  private let mayGrow: [Bool]
  /// Variables that a row of their own defines: they follow from the others.
  private let sums: [(variable: Int, terms: [LinearExpression.Term], constant: Int64)]
  private let program: IntegerProgram

  init(_ program: IntegerProgram) {
    self.program = program
    var mayGrow = [Bool](repeating: true, count: program.columns.count)
    var occurrences = [Int](repeating: 0, count: program.columns.count)
    for constraint in program.constraints {
      for term in constraint.expression.terms {
        occurrences[term.variable.index] += 1
        let hurts = term.coefficient > 0 ? constraint.upper != nil : constraint.lower != nil
        if hurts { mayGrow[term.variable.index] = false }
      }
    }
    for (index, column) in program.columns.enumerated() where column.objective > 0 {
      mayGrow[index] = false
    }
    self.mayGrow = mayGrow
    sums = program.constraints.compactMap { constraint in
      guard let side = constraint.lower, side == constraint.upper,
        let last = constraint.expression.terms.last, last.coefficient == -1,
        occurrences[last.variable.index] == 1
      else { return nil }
      return (last.variable.index, constraint.expression.terms.dropLast(), side)
    }
  }

  func nearest(to values: [Double]) -> [Int64] {
    var point = values.enumerated().map { index, value in
      let column = program.columns[index]
      let whole = mayGrow[index] ? (value - 1e-7).rounded(.up) : value.rounded()
      return min(max(Int64(whole), column.lower), column.upper)
    }
    for sum in sums {
      point[sum.variable] = sum.terms.reduce(-sum.constant) {
        $0 &+ $1.coefficient &* point[$1.variable.index]
      }
    }
    return point
  }
}
