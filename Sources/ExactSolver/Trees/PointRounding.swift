// SPDX-License-Identifier: GPL-3.0-or-later
import IntegerPrograms

/// Makes whole points of a relaxation's point.
struct PointRounding {
  private let program: IntegerProgram
  /// Variables that break no row when they grow, such as a corridor's shortfall: as large as the rows ask
  /// for once the others are whole.
  private let growing: [Growing]
  /// Variables that a row of their own defines: they follow from the others.
  private let sums: [(variable: Int, terms: ArraySlice<LinearExpression.Term>, constant: Int64)]

  private struct Growing {
    let variable: Int
    /// Rows in which it helps, with its coefficient.
    let rows: [(row: Int, coefficient: Int64)]
  }

  init(_ program: IntegerProgram) {
    self.program = program
    sums = program.constraints.compactMap { constraint in
      guard let side = constraint.lower, side == constraint.upper,
        let last = constraint.expression.terms.last, last.coefficient == -1
      else { return nil }
      return (last.variable.index, constraint.expression.terms.dropLast(), side)
    }
    var isHurting = program.columns.map { $0.objective > 0 || $0.upper - $0.lower <= 1 }
    var helped = [[(row: Int, coefficient: Int64)]](repeating: [], count: program.columns.count)
    let definitions = Set(sums.map(\.variable))
    for (row, constraint) in program.constraints.enumerated() {
      let last = constraint.expression.terms.last
      if let last, constraint.lower == constraint.upper, definitions.contains(last.variable.index) {
        continue
      }
      for term in constraint.expression.terms {
        let index = term.variable.index
        let hurts = term.coefficient > 0 ? constraint.upper != nil : constraint.lower != nil
        if hurts { isHurting[index] = true } else { helped[index].append((row, term.coefficient)) }
      }
    }
    growing = program.columns.indices.filter { !isHurting[$0] && !helped[$0].isEmpty }
      .map { Growing(variable: $0, rows: helped[$0]) }
  }

  /// Fractions to the nearest whole number, and downward: what is asked for seldom breaks a limit then.
  func points(near values: [Double]) -> [[Int64]] {
    [point(values) { $0.rounded() }, point(values) { ($0 + 1e-7).rounded(.down) }]
  }

  private func point(_ values: [Double], _ rounded: (Double) -> Double) -> [Int64] {
    var point = values.enumerated().map { index, value in
      let column = program.columns[index]
      return min(max(Int64(rounded(value)), column.lower), column.upper)
    }
    for variable in growing { point[variable.variable] = least(variable, at: point) }
    for sum in sums {
      point[sum.variable] = sum.terms.reduce(-sum.constant) {
        $0 &+ $1.coefficient &* point[$1.variable.index]
      }
    }
    return point
  }

  /// The least value with which its rows are kept, as far as its bounds go.
  private func least(_ growing: Growing, at point: [Int64]) -> Int64 {
    let column = program.columns[growing.variable]
    var least = Int128(column.lower)
    for (row, coefficient) in growing.rows {
      let constraint = program.constraints[row]
      guard let side = coefficient > 0 ? constraint.lower : constraint.upper else { continue }
      let own = Int128(coefficient, times: point[growing.variable])
      let missing = Int128(side) - (constraint.expression.value(at: point) - own)
      // Both are negative where the coefficient is.
      least = max(least, missing.dividedRoundingUp(by: Int128(coefficient)))
    }
    return Int64(min(least, Int128(column.upper)))
  }
}
