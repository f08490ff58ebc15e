// SPDX-License-Identifier: GPL-3.0-or-later
import IntegerPrograms

/// Looks for cuts: rows that every whole point keeps and a relaxation's point breaks. Each is a combination of a few rows,
/// rounded (Marchand and Wolsey, *Aggregation and mixed integer rounding to solve MIPs*, 2001).
struct CutSeparation {
  private let domain: Domain
  private let point: [Double]
  /// Sides of rows that the point nearly meets.
  private let rows: [CombinedRow]
  /// The rows of each column.
  private let rowsOfColumn: [[Int]]
  /// The side of each row that the point is nearer to.
  private let nearerSides: [RowOrigin: Side]

  private struct Side {
    let row: CombinedRow
    let isUpper: Bool
    /// How far the point is from it.
    let spare: Double
  }

  struct Found {
    let cut: RoundingCut
    /// How far beyond it the point is.
    let distance: Double
  }

  /// That are combined at most.
  private static let mostRows = 6
  /// In parts of the largest coefficient: a row with more to spare than this is none to begin with.
  private static let mostToSpare = 0.5
  private static let mostModuli = 20
  /// A cut that is nearer to the point would hardly help.
  private static let leastDistance = 1e-3
  /// In parts of the modulus: a bound that leaves less would be rounded by so little that large coefficients follow.
  private static let leastRemainder = 0.01
  /// Between the largest and the least coefficient: more is no good to floating point.
  private static let mostRange = 1e7
  private static let tolerance = 1e-6

  /// - Parameters:
  ///   - domain: of the columns that rows are about.
  ///   - point: one value a column.
  init(_ known: [KnownRow], over domain: Domain, at point: [Double]) {
    self.domain = domain
    self.point = point
    var (rows, nearerSides): ([CombinedRow], [RowOrigin: Side]) = ([], [:])
    for row in known {
      for isUpper in [true, false] {
        guard let side = CombinedRow(row, isUpper: isUpper, over: domain) else { continue }
        let spare = side.spare(at: point)
        let largest = side.terms.reduce(1) { max($0, $1.coefficient.magnitude) }
        if spare < Self.mostToSpare * Double(largest) { rows.append(side) }
        if spare < nearerSides[row.origin]?.spare ?? .infinity {
          nearerSides[row.origin] = Side(row: side, isUpper: isUpper, spare: spare)
        }
      }
    }
    self.rows = rows
    self.nearerSides = nearerSides
    var rowsOfColumn = [[Int]](repeating: [], count: point.count)
    for (number, row) in rows.enumerated() {
      for term in row.terms { rowsOfColumn[term.column].append(number) }
    }
    self.rowsOfColumn = rowsOfColumn
  }

  /// At most one for each row: the best of it alone, or else with others, as soon as there is one.
  func cuts() -> [Found] {
    rows.indices.compactMap(cut(from:))
  }

  /// The best of each row of a relaxation's basis (Gomory, *An algorithm for the mixed integer problem*, 1960).
  ///
  /// - Parameter basis: rows, so many times, in whose sum one column is between its bounds.
  func cuts(ofBasis basis: [BasisRow]) -> [Found] {
    basis.flatMap { row in
      [1.0, -1.0].compactMap { sign -> Found? in
        var parts: [(side: CombinedRow, times: Double)] = []
        for (origin, times) in row {
          guard let nearer = nearerSides[origin] else { return nil }
          parts.append((nearer.row, nearer.isUpper ? sign * times : -sign * times))
        }
        return CombinedRow(parts).flatMap(bestCut(of:))
      }
    }
  }

  private func cut(from start: Int) -> Found? {
    var (row, used) = (rows[start], [start])
    while true {
      if let found = bestCut(of: row) { return found }
      guard used.count < Self.mostRows, let next = next(after: row, used) else { return nil }
      used.append(next.number)
      row = next.sum
    }
  }

  /// A row with which the wide column falls out that is farthest from its bounds: rounding is no good to it.
  private func next(after row: CombinedRow, _ used: [Int]) -> (sum: CombinedRow, number: Int)? {
    let wide = row.terms.map(\.column)
      .filter { domain.upper[$0] - domain.lower[$0] > 1 && depth(of: $0) > Self.tolerance }
      .sorted { (depth(of: $1), $0) < (depth(of: $0), $1) }
    for column in wide {
      for number in rowsOfColumn[column] where !used.contains(number) {
        if let sum = row.eliminating(column, with: rows[number]) { return (sum, number) }
      }
    }
    return nil
  }

  /// How far a column's value is from its bounds.
  private func depth(of column: Int) -> Double {
    min(
      point[column] - Double(domain.lower[column]), Double(domain.upper[column]) - point[column])
  }

  private func isNearerToUpper(_ column: Int) -> Bool {
    Double(domain.upper[column]) - point[column] < point[column] - Double(domain.lower[column])
  }

  /// The cut that the point is beyond by most, of those that a few moduli give with each column measured from its
  /// nearer bound, and then some from the other.
  private func bestCut(of row: CombinedRow) -> Found? {
    guard let nearest = ShiftedRow(row, over: domain, isComplemented: isNearerToUpper) else {
      return nil
    }
    let inner = nearest.terms.indices.filter {
      depth(of: nearest.terms[$0].column) > Self.tolerance
    }
    let moduli = Set(inner.map { nearest.terms[$0].coefficient.magnitude }).sorted(by: >)
      .prefix(Self.mostModuli)
    var best: (row: ShiftedRow, modulus: Int64, distance: Double)?
    func consider(_ row: ShiftedRow, _ modulus: Int64) {
      let distance = distance(beyond: row, modulus)
      if distance > best?.distance ?? Self.leastDistance { best = (row, modulus, distance) }
    }
    for modulus in moduli { consider(nearest, Int64(modulus)) }
    guard let first = best else { return nil }
    for part: Int64 in [2, 4, 8] { consider(first.row, first.modulus / part) }
    let deepest = inner.sorted {
      (depth(of: nearest.terms[$1].column), $0) < (depth(of: nearest.terms[$0].column), $1)
    }
    for position in deepest {
      guard let (row, modulus, _) = best,
        let other = row.complementing(position, over: domain)
      else { continue }
      consider(other, modulus)
    }
    guard let last = best, let cut = RoundingCut(last.row, modulus: last.modulus) else {
      return nil
    }
    // What was borrowed is in it too.
    let excess = cut.excess(at: point)
    return excess > Self.leastDistance ? Found(cut: cut, distance: excess) : nil
  }

  /// How far the point is beyond the cut that a modulus gives; 0 where that is no good.
  private func distance(beyond row: ShiftedRow, _ modulus: Int64) -> Double {
    guard modulus > 1, let rounding = RoundingCut.Rounding(row.bound, modulus: modulus),
      Double(rounding.remainder) > Self.leastRemainder * Double(modulus)
    else { return 0 }
    let weight = Double(rounding.weight)
    var (excess, square) = (-Double(rounding.whole) * weight, 0.0)
    var (largest, least) = (0.0, Double.infinity)
    for term in row.terms {
      let parts = rounding.parts(of: term.coefficient)
      let coefficient = Double(parts.whole) * weight + Double(parts.excess)
      guard coefficient != 0 else { continue }
      excess += coefficient * term.distance(at: point)
      square += coefficient * coefficient
      largest = max(largest, coefficient.magnitude)
      least = min(least, coefficient.magnitude)
    }
    return square > 0 && largest < Self.mostRange * least ? excess / square.squareRoot() : 0
  }
}

extension RoundingCut {
  /// How far a point is beyond it.
  fileprivate func excess(at point: [Double]) -> Double {
    var (excess, square) = (-Double(bound), 0.0)
    for term in sum.terms {
      excess += Double(term.coefficient) * point[term.variable.index]
      square += Double(term.coefficient) * Double(term.coefficient)
    }
    return excess / square.squareRoot()
  }
}

extension CombinedRow {
  /// How far its sum is below its bound.
  fileprivate func spare(at point: [Double]) -> Double {
    terms.reduce(Double(bound)) { $0 - Double($1.coefficient) * point[$1.column] }
  }
}
