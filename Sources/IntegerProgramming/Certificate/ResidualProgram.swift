// SPDX-License-Identifier: GPL-3.0-or-later

/// What is left of a program once variables that can take one value only are put in: the free
/// variables, the rows over them, and the bounds that the rows then have.
///
/// Bounds computed on it are those of the whole program; it is only smaller.
public struct ResidualProgram: Sendable {
  public struct Row: Sendable {
    /// Positions of free variables, and coefficients.
    var positions: [Int]
    var coefficients: [Int64]
    var lower: Int128?
    var upper: Int128?
  }

  /// Indices of the free variables in the whole program, ascending.
  public let free: [Int]
  public let objective: [Int64]
  /// What the fixed variables contribute to the objective.
  public let constant: Int128
  /// One a row of the whole program, in its order.
  public let rows: [Row]

  /// - Parameter domain: every variable whose two bounds are equal is put in.
  public init(_ program: IntegerProgram, over domain: Domain) {
    var position = [Int](repeating: -1, count: program.columns.count)
    var free: [Int] = []
    var constant: Int128 = 0
    for (index, column) in program.columns.enumerated() {
      if domain.lower[index] == domain.upper[index] {
        constant += Int128(column.objective) * Int128(domain.lower[index])
      } else {
        position[index] = free.count
        free.append(index)
      }
    }
    self.free = free
    self.constant = constant
    objective = free.map { program.columns[$0].objective }
    rows = program.constraints.map { constraint in
      var row = Row(positions: [], coefficients: [], lower: nil, upper: nil)
      var fixed: Int128 = 0
      for term in constraint.expression.terms {
        let index = term.variable.index
        if position[index] >= 0 {
          row.positions.append(position[index])
          row.coefficients.append(term.coefficient)
        } else {
          fixed += Int128(term.coefficient) * Int128(domain.lower[index])
        }
      }
      row.lower = constraint.lower.map { Int128($0) - fixed }
      row.upper = constraint.upper.map { Int128($0) - fixed }
      return row
    }
  }
}

/// The bounds of all variables at one place of a branch tree.
public struct Domain: Hashable, Sendable {
  public var lower: [Int64]
  public var upper: [Int64]

  public init(of program: IntegerProgram) {
    lower = program.columns.map(\.lower)
    upper = program.columns.map(\.upper)
  }

  public init(lower: [Int64], upper: [Int64]) {
    self.lower = lower
    self.upper = upper
  }
}
