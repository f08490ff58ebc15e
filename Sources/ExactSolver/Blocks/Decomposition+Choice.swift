// SPDX-License-Identifier: GPL-3.0-or-later
import IntegerPrograms

/// Which rows make the blocks, by what the relaxation says of them.
extension Decomposition {
  /// In parts of the columns: longer rows make no block, each in its turn. A resource that half of the projects need
  /// would make them one block, and tear their corridors apart.
  private static let longestRows = [2, 4, 8, 16]
  /// As many times as much as the heaviest rows' blocks must others have to close.
  private static let leastAhead = 1.1

  /// The heaviest rows make the blocks, unless shorter ones leave blocks with much more to close.
  ///
  /// - Parameter multipliers: of the rows in the relaxation.
  /// - Returns: nil where the program does not fall apart.
  init?(_ program: IntegerProgram, multipliers: [Double]) {
    let weights = zip(program.constraints, multipliers).map { constraint, multiplier in
      let side = multiplier > 0 ? constraint.upper : constraint.lower
      return (multiplier * Double(side ?? 0)).magnitude
    }
    let gaps = zip(program.constraints, multipliers).map { $0.gap(at: $1) }
    // What is in the blocks of a program that does not fall apart this way is left to cuts: that is quicker.
    guard let heaviest = Decomposition(program, weights: weights) else { return nil }
    let shorter = Self.longestRows.compactMap {
      Decomposition(program, weights: weights, longestRow: program.columns.count / $0)
    }
    func inside(_ found: Decomposition) -> Double {
      found.blocks.reduce(0) { $1.rows.reduce($0) { $0 + gaps[$1] } }
    }
    // Of those that have as much to close the first has the largest blocks.
    let best = shorter.reduce(heaviest) { inside($1) > inside($0) ? $1 : $0 }
    self = inside(best) > Self.leastAhead * inside(heaviest) ? best : heaviest
  }
}

extension Constraint {
  /// About how much the relaxation's bound loses where the row can only be met in whole numbers: what a coefficient is
  /// worth, in the mean. Where all are the same, whole sides are met as they are.
  fileprivate func gap(at multiplier: Double) -> Double {
    let sizes = expression.terms.map { $0.coefficient.magnitude }
    guard multiplier != 0, let first = sizes.first, sizes.contains(where: { $0 != first }) else {
      return 0
    }
    return multiplier.magnitude * sizes.reduce(0) { $0 + Double($1) } / Double(sizes.count)
  }
}
