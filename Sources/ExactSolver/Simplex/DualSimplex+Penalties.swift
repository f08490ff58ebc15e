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
    let movable = movableColumns()
    return wanted.map { variable in
      guard let row = rows[variable] else { return Penalty(down: 0, up: 0) }
      let scale = tableau.columnScales[variable]
      let value = values[row] * scale
      let below = value.rounded(.down)
      collect(movable, in: row, rising: &candidates, falling: &fallingCandidates)
      return Penalty(
        down: cost(of: (value - below) / scale, by: &fallingCandidates),
        up: cost(of: (below + 1 - value) / scale, by: &candidates))
    }
  }

  private static let mostTakingOver = 8

  /// A nonbasic variable that is not fixed, whichever row it may move.
  private struct Movable {
    let column: Int
    let isAtUpper: Bool
    /// What a step costs.
    let cost: Double
    let width: Double
  }

  /// Deep in a tree these are few, and every row asks for them.
  private func movableColumns() -> [Movable] {
    let costs = tableau.objective
    return tableau.nonbasic.enumerated().compactMap { column, variable in
      let (low, high) = (lower[variable], upper[variable])
      guard low < high else { return nil }
      let isAtUpper = standing[column] == high
      return Movable(
        column: column, isAtUpper: isAtUpper,
        cost: isAtUpper ? max(costs[column], 0) : max(-costs[column], 0), width: high - low)
    }
  }

  /// Each column that can move x_p moves it one way.
  private func collect(
    _ movable: [Movable], in row: Int, rising: inout [Candidate], falling: inout [Candidate]
  ) {
    rising.removeAll(keepingCapacity: true)
    falling.removeAll(keepingCapacity: true)
    let coefficients = tableau.row(row)
    for other in movable {
      let coefficient = coefficients[other.column]
      guard coefficient.magnitude > Self.pivotTolerance else { continue }
      let candidate = Candidate(
        column: other.column, ratio: other.cost / coefficient.magnitude,
        slope: coefficient.magnitude * other.width)
      if (coefficient > 0) != other.isAtUpper {
        rising.append(candidate)
      } else {
        falling.append(candidate)
      }
    }
  }

  /// What it costs that the cheapest take over a distance; infinite where they cannot.
  private func cost(of distance: Double, by candidates: inout [Candidate]) -> Double {
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
