// SPDX-License-Identifier: GPL-3.0-or-later
import Solving

/// What moving a fractional variable to the next whole number costs at least, downward and upward, in units
/// of the objective; infinite where it cannot be moved there.
struct Penalty {
  var down: Double
  var up: Double
}

/// Says what branching costs before it is tried.
protocol PenalisingSession: RelaxationSession {
  /// - Parameter wanted: fractional columns at the optimum that was found last.
  /// - Returns: in their order.
  func penalties(of wanted: [Int]) -> [Penalty]
}

/// One dual step for each direction (Driebeek, *An algorithm for the solution of mixed integer programming
/// problems*, 1966; Tomlin 1971), a long one: what the cheapest nonbasic variables take over, each as far as
/// it goes. The row of the dictionary says all of that, so it costs no pivot.
extension DualSimplex: PenalisingSession {
  func penalties(of wanted: [Int]) -> [Penalty] {
    var rows: [Int: Int] = [:]
    for (row, variable) in tableau.basic.enumerated() { rows[variable] = row }
    return wanted.map { variable in
      guard let row = rows[variable] else { return Penalty(down: 0, up: 0) }
      let scale = tableau.columnScales[variable]
      let value = values[row] * scale
      let below = value.rounded(.down)
      return Penalty(
        down: penalty(row, moving: (value - below) / scale, rises: false),
        up: penalty(row, moving: (below + 1 - value) / scale, rises: true))
    }
  }

  private static let mostTakingOver = 8

  private func penalty(_ row: Int, moving distance: Double, rises: Bool) -> Double {
    collectCandidates(row, rises: rises)
    var (missing, cost) = (distance, 0.0)
    for _ in 0..<Self.mostTakingOver {
      guard
        let cheapest = candidates.indices.min(by: { candidates[$0].ratio < candidates[$1].ratio })
      else { return .infinity }
      let candidate = candidates[cheapest]
      cost += min(missing, candidate.slope) * candidate.ratio
      missing -= candidate.slope
      if missing <= 0 { break }
      candidates[cheapest] = candidates[candidates.count - 1]
      candidates.removeLast()
    }
    return cost
  }
}
