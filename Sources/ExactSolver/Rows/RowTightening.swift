// SPDX-License-Identifier: GPL-3.0-or-later
import Certificates
import IntegerPrograms

/// A row with smaller coefficients that keeps the same whole points and fewer others (Savelsbergh,
/// *Preprocessing and probing techniques for mixed integer programming problems*, 1994): where one award alone
/// reaches a corridor's target, what it pays beyond that must not make up for half an award.
///
/// Read as Σ c·x ≥ b, with d what b exceeds the least value of the sum by: a variable with |c| > d keeps the row
/// by one step alone, and ±d does that as well.
struct RowTightening {
  /// The row it comes from.
  let row: Int
  /// Whether it comes from the lower side.
  let isLower: Bool
  /// Is at least `bound` at every whole point.
  let sum: LinearExpression
  /// What the tightened row was divided by.
  let factor: Int64
  let bound: Int64

  /// nil where no coefficient becomes smaller.
  init?(_ constraint: Constraint, row: Int, isLower: Bool, over domain: Domain) {
    guard let side = isLower ? constraint.lower : constraint.upper,
      let range = constraint.expression.range(over: domain)
    else { return nil }
    let sign: Int64 = isLower ? 1 : -1
    let least = isLower ? range.lowerBound : -range.upperBound
    let missing = Int128(side) * Int128(sign) - least
    guard missing > 0, let most = Int64(exactly: missing) else { return nil }
    var bound = Int128(side) * Int128(sign)
    var isSmaller = false
    let pairs = constraint.expression.terms.map { term -> (Variable, Int64) in
      let own = sign * term.coefficient
      let index = term.variable.index
      guard own.magnitude > most.magnitude, domain.lower[index] < domain.upper[index] else {
        return (term.variable, own)
      }
      isSmaller = true
      let tight = own > 0 ? most : -most
      let worst = own > 0 ? domain.lower[index] : domain.upper[index]
      bound -= Int128(own - tight) * Int128(worst)
      return (term.variable, tight)
    }
    guard isSmaller else { return nil }
    let tightened = LinearExpression(pairs)
    factor = max(1, tightened.greatestCommonDivisor)
    guard let divided = Int64(exactly: bound.dividedRoundingUp(by: Int128(factor))) else {
      return nil
    }
    self.row = row
    self.isLower = isLower
    self.bound = divided
    sum = tightened.divided(by: factor)
  }

  /// All of a program's rows that can be tightened.
  static func all(of program: IntegerProgram, over domain: Domain) -> [RowTightening] {
    program.constraints.enumerated().flatMap { row, constraint in
      constraint.expression.terms.count < 2
        ? []
        : [true, false].compactMap { isLower in
          RowTightening(constraint, row: row, isLower: isLower, over: domain)
        }
    }
  }

  /// Closes the side on which the sum is less: no variable that keeps the row alone may leave its worse bound
  /// there, and without them the rows are the same.
  ///
  /// - Parameter definition: the row that defines the sum.
  func tree(definition: Int) -> TreeRecord {
    var tree = TreeRecord()
    tree.add(
      Certificate.Argument([Certificate.RowMultiplier(row: definition, value: 1)]), to: tree.root)
    tree.add(
      Certificate.Argument([
        Certificate.RowMultiplier(row: row, value: isLower ? -1 : 1),
        Certificate.RowMultiplier(row: definition, value: Int128(factor)),
      ]), to: tree.root)
    return tree
  }
}
