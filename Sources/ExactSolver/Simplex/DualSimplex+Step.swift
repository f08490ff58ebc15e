// SPDX-License-Identifier: GPL-3.0-or-later
import HeapModule

/// One step: the variable of a row goes to the bound that it has passed, and another one takes its place.
extension DualSimplex {
  /// A column that may enter.
  struct Candidate: Comparable {
    let column: Int
    /// How far along the dual edge its reduced cost changes its sign.
    let ratio: Double
    /// How much of what is missing in the row its whole width mends.
    let slope: Double

    /// By ratio; of equals, the one that mends more comes first.
    static func < (left: Candidate, right: Candidate) -> Bool {
      (left.ratio, right.slope, left.column) < (right.ratio, left.slope, right.column)
    }
  }

  enum Step {
    case done
    case contradiction
    case inaccurate
  }

  /// The row whose variable is out of its bounds by most, measured along the dual edge.
  func mostBroken() -> Int? {
    var (best, row): (Double, Int?) = (0, nil)
    let basic = tableau.basic
    let weights = tableau.weights
    for candidate in values.indices {
      let variable = basic[candidate]
      let broken = max(lower[variable] - values[candidate], values[candidate] - upper[variable])
      let scale = 1 + values[candidate].magnitude
      guard broken > Self.feasibilityTolerance * scale else { continue }
      let score = broken * broken / weights[candidate]
      if score > best { (best, row) = (score, candidate) }
    }
    return row
  }

  func step(leaving row: Int) -> Step {
    let variable = tableau.basic[row]
    let rises = values[row] < lower[variable]
    let target = rises ? lower[variable] : upper[variable]
    collectCandidates(row, rises: rises, in: &candidates)
    guard let entering = chooseEntering(missing: (target - values[row]).magnitude) else {
      return .contradiction
    }
    let pivot = tableau.row(row)[entering]
    let change = (target - values[row]) / pivot
    let old = standing[entering]
    for other in values.indices where other != row {
      values[other] += tableau.row(other)[entering] * change
    }
    tableau.pivot(row: row, column: entering)
    values[row] = old + change
    standing[entering] = target
    return change.isFinite ? .done : .inaccurate
  }

  /// Columns that can move x_p toward its bound, and at which ratio their reduced cost changes sign.
  private func collectCandidates(
    _ row: Int, rises: Bool, in candidates: inout [Candidate]
  ) {
    candidates.removeAll(keepingCapacity: true)
    let coefficients = tableau.row(row)
    let costs = tableau.objective
    let nonbasic = tableau.nonbasic
    for column in standing.indices {
      let coefficient = rises ? coefficients[column] : -coefficients[column]
      guard coefficient.magnitude > Self.pivotTolerance else { continue }
      let variable = nonbasic[column]
      let (low, high) = (lower[variable], upper[variable])
      guard low < high else { continue }
      // At its lower bound it can only grow, at its upper one only shrink.
      let isAtUpper = standing[column] == high
      guard isAtUpper ? coefficient < 0 : coefficient > 0 else { continue }
      let ratio =
        (isAtUpper ? max(costs[column], 0) : max(-costs[column], 0)) / coefficient.magnitude
      candidates.append(
        Candidate(column: column, ratio: ratio, slope: coefficient.magnitude * (high - low)))
    }
  }

  /// Goes along the dual edge: a candidate whose whole width does not mend the row is flipped to its
  /// other bound and passed; the one behind which the row would be mended enters.
  ///
  /// - Returns: nil where all of them together do not mend the row.
  private func chooseEntering(missing: Double) -> Int? {
    var missing = missing
    // Most steps pass a few of many.
    var left = Heap(candidates)
    var passed: [Candidate] = []
    while let candidate = left.popMin() {
      missing -= candidate.slope
      // A row that is mended but for rounding counts as mended.
      guard missing > Self.feasibilityTolerance else {
        flip(passed)
        return candidate.column
      }
      passed.append(candidate)
    }
    return nil
  }

  private func flip(_ passed: [Candidate]) {
    for candidate in passed {
      let variable = tableau.nonbasic[candidate.column]
      let isAtUpper = standing[candidate.column] == upper[variable]
      move(candidate.column, to: isAtUpper ? lower[variable] : upper[variable])
    }
  }
}
