// SPDX-License-Identifier: GPL-3.0-or-later

/// A program over some of the variables of another one, the others fixed.
package struct ReducedProgram: Sendable {
  /// The variables that are left, and the rows that anything is left of.
  package private(set) var program: IntegerProgram
  /// Index in the whole program of each variable that is left, ascending.
  package let columns: [Int]
  /// Index in the whole program of each row that is left, ascending.
  package private(set) var rows: [Int]
  /// The value of every variable of the whole program; of those that are left, any.
  package let base: [Int64]
  /// What the fixed variables contribute to the objective.
  package let constant: Int128

  /// nil where the fixed variables alone break a row.
  ///
  /// - Parameter domain: variables whose two bounds are equal are fixed; rows that every point of the
  ///   domain keeps are left out.
  package init?(_ whole: IntegerProgram, over domain: Domain) {
    var program = IntegerProgram()
    var position = [Variable?](repeating: nil, count: whole.columns.count)
    var columns: [Int] = []
    var constant: Int128 = 0
    for (index, column) in whole.columns.enumerated() {
      let (lower, upper) = (domain.lower[index], domain.upper[index])
      if lower == upper {
        constant += Int128(column.objective) * Int128(lower)
      } else {
        position[index] = program.addVariable(
          name: column.name, lower: lower, upper: upper, objective: column.objective)
        columns.append(index)
      }
    }
    var rows: [Int] = []
    for (row, constraint) in whole.constraints.enumerated() {
      var fixed: Int128 = 0
      var pairs: [(Variable, Int64)] = []
      for term in constraint.expression.terms {
        let index = term.variable.index
        if let variable = position[index] {
          pairs.append((variable, term.coefficient))
        } else {
          fixed += Int128(term.coefficient, times: domain.lower[index])
        }
      }
      // The numbers of a model add up to far less than 128 bits.
      let range = constraint.expression.range(over: domain)!
      if let lower = constraint.lower, range.upperBound < Int128(lower) { return nil }
      if let upper = constraint.upper, range.lowerBound > Int128(upper) { return nil }
      let lower = constraint.lower.flatMap {
        range.lowerBound < Int128($0) ? Int64(Int128($0) - fixed) : nil
      }
      let upper = constraint.upper.flatMap {
        range.upperBound > Int128($0) ? Int64(Int128($0) - fixed) : nil
      }
      guard lower != nil || upper != nil else { continue }
      program.add(
        Constraint(
          name: constraint.name, LinearExpression(pairs), lower: lower, upper: upper))
      rows.append(row)
    }
    self.program = program
    self.columns = columns
    self.rows = rows
    base = domain.lower
    self.constant = constant
  }

  /// Leaves rows out that follow from others.
  ///
  /// - Parameter isIdle: by row.
  package mutating func removeRows(_ isIdle: [Bool]) {
    guard isIdle.contains(true) else { return }
    let kept = rows.indices.filter { !isIdle[$0] }
    program.replaceConstraints(kept.map { program.constraints[$0] })
    rows = kept.map { rows[$0] }
  }

  /// A relaxation's point of the whole program.
  package func expand(relaxed values: [Double]) -> [Double] {
    var point = base.map(Double.init)
    for (position, index) in columns.enumerated() { point[index] = values[position] }
    return point
  }

  /// Multipliers of all `rows` of the whole program, from those of the first rows here; all others count
  /// 0. None stay none.
  package func expand(multipliers: [Double], rows count: Int) -> [Double] {
    guard !multipliers.isEmpty else { return [] }
    var whole = [Double](repeating: 0, count: count)
    for (row, multiplier) in zip(rows, multipliers) { whole[row] = multiplier }
    return whole
  }

  /// The point of the whole program that `values` stands for.
  package func expand(_ values: [Int64]) -> [Int64] {
    var point = base
    for (position, index) in columns.enumerated() { point[index] = values[position] }
    return point
  }
}

extension ReducedProgram {
  /// The positions here of those of `variables` of the whole program that are left.
  package func columns(of variables: [Variable]) -> [Int] {
    let positions = Dictionary(
      uniqueKeysWithValues: columns.enumerated().map { ($0.element, $0.offset) })
    return variables.compactMap { positions[$0.index] }
  }
}
