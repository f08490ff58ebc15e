// SPDX-License-Identifier: GPL-3.0-or-later
import Solving

/// Says what an optimum is made of.
protocol CombiningSession: RelaxationSession {
  /// Rows, so many times, in whose sum a column occurs once and every other column that is between its bounds not at
  /// all, about.
  ///
  /// - Parameter wanted: columns at the optimum that was found last.
  /// - Returns: of those that are between their bounds, one number a row.
  func combinations(of wanted: [Int]) -> [[Double]]
}

/// The row of the dictionary has x_p = Σ α_pj·x_j over nonbasic variables: what it has of activities stands on the
/// other side.
extension DualSimplex: CombiningSession {
  func combinations(of wanted: [Int]) -> [[Double]] {
    let wanted = Set(wanted)
    return tableau.basic.enumerated().compactMap { row, variable in
      wanted.contains(variable) ? combination(of: tableau.row(row), sign: 1) : nil
    }
  }
}
