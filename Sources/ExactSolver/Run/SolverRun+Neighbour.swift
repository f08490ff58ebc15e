// SPDX-License-Identifier: GPL-3.0-or-later
import Certificates
import IntegerPrograms
import Solving

/// A program near a solved one: its relaxation is a few steps from the solved one's, and its optimum
/// lies about as far below it as its neighbours' do.
extension SolverRun {
  /// - Parameters:
  ///   - relaxed: what came of the relaxation of the program with sums.
  ///   - start: a point that is believed to be good.
  mutating func solve(
    from relaxed: RelaxationOutcome, start: [Int64]?, in neighbourhood: Neighbourhood
  ) -> (Outcome, gap: Int128?) {
    if let start { offer(start) }
    guard case .optimal(_, let values, let multipliers) = relaxed else {
      return (solve(SolveHints()), nil)
    }
    pseudocosts = neighbourhood.pseudocosts
    for point in PointRounding(program).points(near: values) { offer(point) }
    let relaxed = Relaxed(
      values: values, multipliers: multipliers,
      argument: rounding.bound(multipliers, of: program))
    guard let bound = Prover.upperBound(relaxed.argument, on: domain, of: residual) else {
      return (search(relaxed), nil)
    }
    let outcome = climbDown(from: bound, relaxed, expecting: neighbourhood.expectedGap)
    return (outcome, outcome.optimum.map { bound - $0.objective })
  }

  /// Assumes the optimum a little lower each time, until it is found or nothing better is left.
  private mutating func climbDown(
    from bound: Int128, _ relaxed: Relaxed, expecting gap: Int128
  ) -> Outcome {
    // Without any solution known it may be that there is none: the assumptions end somewhere.
    let lowest = incumbent.map { $0.objective + step } ?? bound - 100 * gap
    var gap = gap
    while bound - gap > max(lowest, incumbent.map { $0.objective + step } ?? lowest) {
      if let outcome = search(relaxed, assuming: bound - gap) { return outcome }
      gap += max(1, gap / 5)
    }
    return search(relaxed)
  }
}
