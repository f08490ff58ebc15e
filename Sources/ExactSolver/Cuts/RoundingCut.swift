// SPDX-License-Identifier: GPL-3.0-or-later
import Certificates
import IntegerPrograms

/// A row that mixed-integer rounding makes of a combination of rows (Nemhauser and Wolsey, *A recursive procedure to
/// generate all cuts for 0–1 mixed integer programs*, 1990).
///
/// Let Σ a·y ≤ β for whole y ≥ 0, let δ > 0, and r and s what β and a leave when they are divided by δ. Then
/// Σ (⌊a/δ⌋·(δ−r) + max(0, s−r))·y ≤ ⌊β/δ⌋·(δ−r). All of these numbers are whole.
///
/// What a row has to spare may be in it, −c·t with t ≥ 0 and c > 0: that stays as it is, and t is what it stands for.
///
/// A branch on Σ π·y, with π one more than ⌊a/δ⌋ where s > r, proves it: where that is at most ⌊β/δ⌋ no y ≥ 0 has more,
/// and where it is more the combined row says so.
struct RoundingCut {
  /// At most `bound` at every whole point.
  let sum: LinearExpression
  let bound: Int64
  /// On which the proof branches, at or below `branchValue` or above it.
  let branch: LinearExpression
  let branchValue: Int64
  /// What the sum was divided by.
  private let divisor: Int64
  private let rounding: Rounding
  private var shares: [RowShare]
  private var borrowed: [RowShare]

  /// What a coefficient is at most: rows have as much, rounding doubles it, and what is borrowed adds up.
  private static let largest = UInt128(CombinedRow.largest) * 8

  /// How the numbers of a row are rounded.
  struct Rounding {
    /// δ.
    let modulus: Int64
    /// ⌊β/δ⌋.
    let whole: Int64
    /// r.
    let remainder: Int64

    /// nil where nothing is rounded.
    init?(_ bound: Int64, modulus: Int64) {
      self.modulus = modulus
      whole = bound.dividedRoundingDown(by: modulus)
      remainder = bound - whole * modulus
      if remainder == 0 { return nil }
    }

    /// δ − r.
    var weight: Int64 { modulus - remainder }

    /// ⌊a/δ⌋, and by how much the rest is more than the bound's.
    func parts(of coefficient: Int64) -> (whole: Int64, excess: Int64) {
      let whole = coefficient.dividedRoundingDown(by: modulus)
      return (whole, max(0, coefficient - whole * modulus - remainder))
    }
  }

  /// nil where rounding says nothing, or numbers leave 64 bits.
  init?(_ row: ShiftedRow, modulus: Int64) {
    guard let rounding = Rounding(row.bound, modulus: modulus) else { return nil }
    self.rounding = rounding
    var (bound, branchValue) = (CheckedSum(), CheckedSum())
    bound.add(Int128(rounding.whole, times: rounding.weight))
    branchValue.add(Int128(rounding.whole))
    var (sums, branch): ([Int: CheckedSum], [(Variable, Int64)]) = ([:], [])
    for term in row.terms {
      let parts = rounding.parts(of: term.coefficient)
      let wide = Int128(parts.whole, times: rounding.weight) + Int128(parts.excess)
      guard let coefficient = Int64(exactly: wide), coefficient != .min else { return nil }
      let own = term.own(coefficient)
      let ownBranch = term.own(parts.excess > 0 ? parts.whole + 1 : parts.whole)
      sums[term.column, default: CheckedSum()].add(Int128(own))
      branch.append((Variable(index: term.column), ownBranch))
      bound.add(Int128(own, times: term.origin))
      branchValue.add(Int128(ownBranch, times: term.origin))
    }
    for part in row.borrowed {
      for term in part.side.terms {
        sums[term.column, default: CheckedSum()].add(Int128(part.times, times: term.coefficient))
      }
      bound.add(Int128(part.times, times: part.side.bound))
    }
    var pairs: [(Variable, Int64)] = []
    for (column, sum) in sums {
      guard !sum.overflowed, sum.value.magnitude <= Self.largest else { return nil }
      pairs.append((Variable(index: column), Int64(sum.value)))
    }
    let whole = LinearExpression(pairs)
    divisor = whole.greatestCommonDivisor
    self.branch = LinearExpression(branch)
    guard divisor > 0, !self.branch.terms.isEmpty, !bound.overflowed, !branchValue.overflowed,
      let most = Int64(exactly: bound.value.dividedRoundingDown(by: Int128(divisor))),
      let value = Int64(exactly: branchValue.value)
    else { return nil }
    self.sum = whole.divided(by: divisor)
    (self.bound, self.branchValue) = (most, value)
    shares = row.shares
    borrowed = row.borrowed.flatMap { part in
      part.side.shares.map { $0.times(Int128(part.times)) }
    }
  }

  /// The sums whose bounds it rests on.
  var ground: Set<Int> {
    Set(
      (shares + borrowed).compactMap { share in
        if case .sum(let number) = share.origin { number } else { nil }
      })
  }

  /// The same where the sums that it rests on have other numbers.
  func renumbered(_ number: (Int) -> Int) -> RoundingCut {
    func moved(_ share: RowShare) -> RowShare {
      guard case .sum(let old) = share.origin else { return share }
      return RowShare(origin: .sum(number(old)), times: share.times)
    }
    var cut = self
    (cut.shares, cut.borrowed) = (shares.map(moved), borrowed.map(moved))
    return cut
  }

  /// Closes the side on which the sum is more than its bound.
  ///
  /// - Parameters:
  ///   - definition: the row that defines the sum.
  ///   - column: that of the sum which is branched on.
  ///   - branchDefinition: the row that defines it.
  ///   - row: number of the row that stands for an origin.
  func tree(
    definition: Int, branchColumn column: Int, branchDefinition: Int, row: (RowOrigin) -> Int
  ) -> TreeRecord {
    var tree = TreeRecord()
    let (atMost, atLeast) = tree.branch(
      tree.root, on: Variable(index: column), at: branchValue)
    func argument(_ shares: [RowShare], times branch: Int64) -> Certificate.Argument {
      Certificate.Argument(
        shares.map { Certificate.RowMultiplier(row: row($0.origin), value: $0.times) } + [
          Certificate.RowMultiplier(row: branchDefinition, value: Int128(branch)),
          Certificate.RowMultiplier(row: definition, value: -Int128(divisor)),
        ])
    }
    tree.add(argument(borrowed, times: rounding.weight), to: atMost)
    tree.add(argument(shares, times: -rounding.remainder), to: atLeast)
    return tree
  }
}
