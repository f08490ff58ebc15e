// SPDX-License-Identifier: GPL-3.0-or-later
import IntegerProgramming

/// Makes whole points of a relaxation's point.
struct PointRounding {
  /// Variables that break no row when they grow, such as a corridor's shortfall: rounded up.
  private let mayGrow: [Bool]
  private let program: IntegerProgram

  init(_ program: IntegerProgram) {
    self.program = program
    var mayGrow = [Bool](repeating: true, count: program.columns.count)
    for constraint in program.constraints {
      for term in constraint.expression.terms {
        let hurts = term.coefficient > 0 ? constraint.upper != nil : constraint.lower != nil
        if hurts { mayGrow[term.variable.index] = false }
      }
    }
    for (index, column) in program.columns.enumerated() where column.objective > 0 {
      mayGrow[index] = false
    }
    self.mayGrow = mayGrow
  }

  func nearest(to values: [Double]) -> [Int64] {
    values.enumerated().map { index, value in
      let column = program.columns[index]
      let whole = mayGrow[index] ? (value - 1e-7).rounded(.up) : value.rounded()
      return min(max(Int64(whole), column.lower), column.upper)
    }
  }
}
