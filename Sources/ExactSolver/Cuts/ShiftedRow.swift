// SPDX-License-Identifier: GPL-3.0-or-later
import IntegerPrograms

/// Σ coefficient · y ≤ bound, where every y ≥ 0 is how far a column is from one of its bounds.
struct ShiftedRow {
  struct Term {
    let column: Int
    let coefficient: Int64
    /// The bound at which y is 0.
    let origin: Int64
    /// Whether that is the column's upper bound.
    let isComplemented: Bool

    /// The coefficient of the column where y has one.
    func own(_ coefficient: Int64) -> Int64 { isComplemented ? -coefficient : coefficient }

    func distance(at point: [Double]) -> Double {
      isComplemented ? Double(origin) - point[column] : point[column] - Double(origin)
    }
  }

  private(set) var terms: [Term]
  private(set) var bound: Int64
  let shares: [RowShare]
  let borrowed: [CombinedRow.Borrowed]

  /// - Parameter isComplemented: of a column: whether it is measured from its upper bound.
  /// - Returns: nil where the bound leaves 64 bits.
  init?(_ row: CombinedRow, over domain: Domain, isComplemented: (Int) -> Bool) {
    terms = row.terms.map { term in
      let isComplemented = isComplemented(term.column)
      return Term(
        column: term.column, coefficient: isComplemented ? -term.coefficient : term.coefficient,
        origin: isComplemented ? domain.upper[term.column] : domain.lower[term.column],
        isComplemented: isComplemented)
    }
    let bound = terms.reduce(Int128(row.bound)) {
      $0 - Int128($1.own($1.coefficient), times: $1.origin)
    }
    guard let small = Int64(exactly: bound) else { return nil }
    self.bound = small
    shares = row.shares
    borrowed = row.borrowed
  }

  /// The same row with one column measured from its other bound; nil where the bound leaves 64 bits.
  func complementing(_ position: Int, over domain: Domain) -> ShiftedRow? {
    let term = terms[position]
    let other =
      term.isComplemented ? domain.lower[term.column] : domain.upper[term.column]
    let width = Int128(other) - Int128(term.origin)
    let moved = Int128(bound) - Int128(term.own(term.coefficient)) * width
    guard let bound = Int64(exactly: moved) else { return nil }
    var complemented = self
    complemented.terms[position] = Term(
      column: term.column, coefficient: -term.coefficient, origin: other,
      isComplemented: !term.isComplemented)
    complemented.bound = bound
    return complemented
  }
}
