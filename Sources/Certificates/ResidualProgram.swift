// SPDX-License-Identifier: GPL-3.0-or-later
import IntegerPrograms

/// What is left of a program once variables that can take one value only are put in: the free
/// variables, the rows over them, and the bounds that the rows then have. The objective stands behind
/// them as one more row.
///
/// Bounds computed on it are those of the whole program; it is only smaller. Its rows lie one behind
/// the other in memory: a proof goes over them thousands of times.
package struct ResidualProgram: Sendable {
  /// Indices of the free variables in the whole program, ascending.
  package let free: [Int]
  /// What the fixed variables contribute to the objective.
  package let constant: Int128
  /// The sides of every row of the whole program, in its order; those of the objective's row are a
  /// matter of what it should reach.
  package let sides: [Sides]
  /// The number of the objective's row.
  package var goalRow: Int { sides.count }
  /// Where the terms of each row begin, the objective's last; one more for their end.
  private let starts: [Int]
  /// Of all rows: positions in `free`, and coefficients.
  private let positions: [Int]
  private let coefficients: [Int64]

  package struct Sides: Sendable {
    package let lower: Int128?
    package let upper: Int128?
  }

  /// - Parameter domain: every variable whose two bounds are equal is put in.
  package init(_ program: IntegerProgram, over domain: Domain) {
    self = ResidualProgram(program).fixed(by: domain)
  }

  /// All variables are free.
  private init(_ program: IntegerProgram) {
    let rows = program.constraints.map(\.expression) + [program.objective]
    free = Array(program.columns.indices)
    constant = 0
    sides = program.constraints.map {
      Sides(lower: $0.lower.map { Int128($0) }, upper: $0.upper.map { Int128($0) })
    }
    starts = rows.reduce(into: [0]) { $0.append($0.last! + $1.terms.count) }
    positions = rows.flatMap { $0.terms.map(\.variable.index) }
    coefficients = rows.flatMap { $0.terms.map(\.coefficient) }
  }

  private init(
    free: [Int], constant: Int128, sides: [Sides], starts: [Int], positions: [Int],
    coefficients: [Int64]
  ) {
    self.free = free
    self.constant = constant
    self.sides = sides
    self.starts = starts
    self.positions = positions
    self.coefficients = coefficients
  }

  /// What is left once further variables are put in: those whose two bounds are equal.
  func fixed(by domain: Domain) -> ResidualProgram {
    var left: [Int] = []
    // Where each free variable stands among those that are left; −1: it is put in.
    let places = free.map { index in
      guard domain.lower[index] < domain.upper[index] else { return -1 }
      left.append(index)
      return left.count - 1
    }
    var starts = [0]
    var positions: [Int] = []
    var coefficients: [Int64] = []
    starts.reserveCapacity(self.starts.count)
    positions.reserveCapacity(self.positions.count)
    coefficients.reserveCapacity(self.positions.count)
    let fixed = (0...goalRow).map { row in
      var fixed: Int128 = 0
      forEachTerm(ofRow: row) { position, coefficient in
        if places[position] >= 0 {
          positions.append(places[position])
          coefficients.append(coefficient)
        } else {
          fixed += Int128(coefficient, times: domain.lower[free[position]])
        }
      }
      starts.append(positions.count)
      return fixed
    }
    return ResidualProgram(
      free: left, constant: constant + fixed[goalRow],
      sides: zip(sides, fixed).map { sides, fixed in
        Sides(lower: sides.lower.map { $0 - fixed }, upper: sides.upper.map { $0 - fixed })
      }, starts: starts, positions: positions, coefficients: coefficients)
  }

  /// Calls `body` with position in `free` and coefficient of each term of a row.
  @inline(__always)
  func forEachTerm(ofRow row: Int, _ body: (_ position: Int, _ coefficient: Int64) -> Void) {
    positions.withUnsafeBufferPointer { positions in
      coefficients.withUnsafeBufferPointer { coefficients in
        for term in starts[row]..<starts[row + 1] { body(positions[term], coefficients[term]) }
      }
    }
  }
}
