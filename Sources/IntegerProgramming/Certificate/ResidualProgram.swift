// SPDX-License-Identifier: GPL-3.0-or-later

/// What is left of a program once variables that can take one value only are put in: the free
/// variables, the rows over them, and the bounds that the rows then have. The objective stands behind
/// them as one more row.
///
/// Bounds computed on it are those of the whole program; it is only smaller. Its rows lie one behind
/// the other in memory: a proof goes over them thousands of times.
public struct ResidualProgram: Sendable {
  /// Indices of the free variables in the whole program, ascending.
  public let free: [Int]
  /// What the fixed variables contribute to the objective.
  public let constant: Int128
  /// The sides of every row of the whole program, in its order; those of the objective's row are a
  /// matter of what it should reach.
  public let sides: [Sides]
  /// The number of the objective's row.
  public var goalRow: Int { sides.count }
  /// Where the terms of each row begin, the objective's last; one more for their end.
  @usableFromInline let starts: [Int]
  /// Of all rows: positions in `free`, and coefficients.
  @usableFromInline let positions: [Int]
  @usableFromInline let coefficients: [Int64]

  public struct Sides: Sendable {
    public let lower: Int128?
    public let upper: Int128?
  }

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
    var sides: [Sides] = []
    var starts = [0]
    var positions: [Int] = []
    var coefficients: [Int64] = []
    sides.reserveCapacity(program.constraints.count)
    starts.reserveCapacity(program.constraints.count + 2)
    positions.reserveCapacity(2 * free.count)
    coefficients.reserveCapacity(2 * free.count)
    for constraint in program.constraints {
      var fixed: Int128 = 0
      for term in constraint.expression.terms {
        let index = term.variable.index
        if position[index] >= 0 {
          positions.append(position[index])
          coefficients.append(term.coefficient)
        } else if domain.lower[index] != 0 {
          fixed += Int128(term.coefficient) * Int128(domain.lower[index])
        }
      }
      starts.append(positions.count)
      sides.append(
        Sides(
          lower: constraint.lower.map { Int128($0) - fixed },
          upper: constraint.upper.map { Int128($0) - fixed }))
    }
    for (position, index) in free.enumerated() where program.columns[index].objective != 0 {
      positions.append(position)
      coefficients.append(program.columns[index].objective)
    }
    starts.append(positions.count)
    self.free = free
    self.constant = constant
    self.sides = sides
    self.starts = starts
    self.positions = positions
    self.coefficients = coefficients
  }

  /// Calls `body` with position in `free` and coefficient of each term of a row.
  @inlinable @inline(__always)
  public func forEachTerm(ofRow row: Int, _ body: (_ position: Int, _ coefficient: Int64) -> Void) {
    positions.withUnsafeBufferPointer { positions in
      coefficients.withUnsafeBufferPointer { coefficients in
        for term in starts[row]..<starts[row + 1] { body(positions[term], coefficients[term]) }
      }
    }
  }
}
