// SPDX-License-Identifier: GPL-3.0-or-later
import Certificates
import IntegerPrograms

/// Σ coefficient · column ≤ bound: a sum of rows, each a whole number of times.
struct CombinedRow {
  struct Term {
    let column: Int
    let coefficient: Int64
  }

  /// In the order of the columns, none with coefficient 0.
  let terms: [Term]
  let bound: Int64
  /// By the number of the row: how many times it is in it. Below 0 its lower side counts.
  let multipliers: [Certificate.RowMultiplier]

  /// Coefficients that are no larger can be multiplied with anything that occurs, and a cut of them has none of more than
  /// twice that: far below the 2^53 that a record can hold.
  private static let largest: UInt64 = 1 << 40

  /// nil where a number is too large.
  private init?(
    terms: [Term], bound: Int64, multipliers: [Certificate.RowMultiplier]
  ) {
    guard bound.magnitude <= Self.largest,
      terms.allSatisfy({ $0.coefficient.magnitude <= Self.largest })
    else { return nil }
    (self.terms, self.bound, self.multipliers) = (terms, bound, multipliers)
  }

  /// One side of a row; nil where it has no such side, or a number is too large.
  init?(_ row: KnownRow, isUpper: Bool) {
    guard let side = isUpper ? row.upper : row.lower, side != .min,
      !row.expression.terms.contains(where: { $0.coefficient == .min })
    else { return nil }
    let sign: Int64 = isUpper ? 1 : -1
    self.init(
      terms: row.expression.terms.map {
        Term(column: $0.variable.index, coefficient: sign * $0.coefficient)
      },
      bound: sign * side,
      multipliers: [Certificate.RowMultiplier(row: row.number, value: Int128(sign))])
  }

  func coefficient(of column: Int) -> Int64 {
    terms.first { $0.column == column }?.coefficient ?? 0
  }

  /// The sum of both in which a column falls out, each as often as that takes; nil where both have it with the
  /// same sign, or a number becomes too large.
  func eliminating(_ column: Int, with other: CombinedRow) -> CombinedRow? {
    let (own, others) = (coefficient(of: column), other.coefficient(of: column))
    guard own.signum() * others.signum() < 0 else { return nil }
    let divisor = LinearExpression([(Variable(index: 0), own), (Variable(index: 1), others)])
      .greatestCommonDivisor
    let (times, otherTimes) = (Int128(abs(others) / divisor), Int128(abs(own) / divisor))
    var sums: [Int: Int128] = [:]
    for term in terms { sums[term.column] = times * Int128(term.coefficient) }
    for term in other.terms {
      sums[term.column, default: 0] += otherTimes * Int128(term.coefficient)
    }
    var sum: [Term] = []
    for (column, value) in sums.sorted(by: { $0.key < $1.key }) where value != 0 {
      guard let coefficient = Int64(exactly: value) else { return nil }
      sum.append(Term(column: column, coefficient: coefficient))
    }
    guard let bound = Int64(exactly: times * Int128(bound) + otherTimes * Int128(other.bound))
    else { return nil }
    func scaled(
      _ multipliers: [Certificate.RowMultiplier], by factor: Int128
    ) -> [Certificate.RowMultiplier] {
      multipliers.map { Certificate.RowMultiplier(row: $0.row, value: factor * $0.value) }
    }
    return CombinedRow(
      terms: sum, bound: bound,
      multipliers: scaled(multipliers, by: times) + scaled(other.multipliers, by: otherTimes))
  }
}
