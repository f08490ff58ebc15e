// SPDX-License-Identifier: GPL-3.0-or-later
import IntegerPrograms

/// Σ coefficient · column ≤ bound: a sum of sides of rows, each a whole number of times. Columns that are fixed stand
/// in the bound.
struct CombinedRow {
  struct Term {
    let column: Int
    let coefficient: Int64
  }

  /// A side of a row that is in the sum less than no times: what it has to spare is on top of the sum's bound.
  struct Borrowed {
    let side: CombinedRow
    let times: Int64
  }

  /// In the order of the columns, none with coefficient 0.
  let terms: [Term]
  let bound: Int64
  let shares: [RowShare]
  let borrowed: [Borrowed]

  /// Coefficients that are no larger can be multiplied with anything that occurs, and a cut of them has none of more than
  /// a few times that: far below the 2^53 that a record can hold.
  static let largest: UInt64 = 1 << 43

  /// nil where a number is too large.
  private init?(
    sums: [Int: Int128], bound: Int128, shares: [RowShare], borrowed: [Borrowed] = []
  ) {
    guard bound.magnitude <= Self.largest, let small = Int64(exactly: bound) else { return nil }
    var terms: [Term] = []
    for (column, value) in sums.sorted(by: { $0.key < $1.key }) where value != 0 {
      guard value.magnitude <= Self.largest, let coefficient = Int64(exactly: value) else {
        return nil
      }
      terms.append(Term(column: column, coefficient: coefficient))
    }
    self.terms = terms
    self.bound = small
    self.shares = shares
    self.borrowed = borrowed
  }

  /// One side of a row; nil where it has no such side, or a number is too large.
  init?(_ row: KnownRow, isUpper: Bool, over domain: Domain) {
    guard let side = isUpper ? row.upper : row.lower else { return nil }
    let sign: Int128 = isUpper ? 1 : -1
    var (sums, bound): ([Int: Int128], Int128) = ([:], sign * Int128(side))
    for term in row.expression.terms {
      let (column, coefficient) = (term.variable.index, sign * Int128(term.coefficient))
      if domain.lower[column] == domain.upper[column] {
        bound -= coefficient * Int128(domain.lower[column])
      } else {
        sums[column] = coefficient
      }
    }
    self.init(sums: sums, bound: bound, shares: [RowShare(origin: row.origin, times: sign)])
  }

  /// Sides of rows, each about so many times as compared with the others; nil where a number is too large.
  init?(_ parts: [(side: CombinedRow, times: Double)]) {
    var (rough, largest): ([Int: Double], Double) = ([:], 0)
    for (side, times) in parts {
      for term in side.terms {
        let part = times * Double(term.coefficient)
        rough[term.column, default: 0] += part
        largest = max(largest, part.magnitude)
      }
      largest = max(largest, (times * Double(side.bound)).magnitude)
    }
    // What is in the sum may be larger than each part of it.
    largest = rough.values.reduce(largest) { max($0, $1.magnitude) }
    let scale = Double(Self.largest) / 8 / largest
    var (sums, bound): ([Int: Int128], Int128) = ([:], 0)
    var (shares, borrowed): ([RowShare], [Borrowed]) = ([], [])
    for (side, times) in parts {
      guard let whole = Int64(exactly: (times * scale).rounded()) else { return nil }
      for term in side.terms {
        sums[term.column, default: 0] += Int128(whole, times: term.coefficient)
      }
      bound += Int128(whole, times: side.bound)
      if whole > 0 {
        shares += side.shares.map { $0.times(Int128(whole)) }
      } else if whole < 0 {
        borrowed.append(Borrowed(side: side, times: -whole))
      }
    }
    self.init(sums: sums, bound: bound, shares: shares, borrowed: borrowed)
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
    return CombinedRow(
      sums: sums, bound: times * Int128(bound) + otherTimes * Int128(other.bound),
      shares: shares.map { $0.times(times) } + other.shares.map { $0.times(otherTimes) })
  }
}
