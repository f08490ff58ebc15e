// SPDX-License-Identifier: GPL-3.0-or-later
import IntegerPrograms
import Solving

/// Tries every point: the reference that all solvers must agree with.
struct BruteForce: Solver {
  func solve(
    _ program: IntegerProgram, hints: SolveHints, limits: SolveLimits
  ) -> Outcome {
    var best: Solution?
    var point = program.columns.map(\.lower)
    while true {
      if let solution = Solution(point, of: program),
        solution.objective > best?.objective ?? solution.objective - 1
      {
        best = solution
      }
      guard
        let index = point.indices.first(where: { point[$0] < program.columns[$0].upper })
      else { break }
      point[index] += 1
      for earlier in 0..<index { point[earlier] = program.columns[earlier].lower }
    }
    return best.map { .optimal($0, nil) } ?? .infeasible(nil)
  }
}
