// SPDX-License-Identifier: GPL-3.0-or-later
import IntegerProgramming

/// A good solution early.
extension CoreRun {
  /// Widens the core until it holds every variable that is still free, or brings nothing better twice.
  mutating func searchCores(_ relaxed: Relaxed) {
    let core = Core(program, values: relaxed.values, multipliers: relaxed.multipliers)
    var size = CoreSolver.firstCore
    var withoutGain = 0
    while withoutGain < 2, limits.reached() == nil {
      var open = domain
      _ = prover.apply(relaxed.argument, to: &open, of: residual)
      let (held, isWhole) = core.hold(allBut: size, in: open)
      let before = incumbent?.objective
      if let reduced = ReducedProgram(program, over: held) { propose(on: reduced) }
      if isWhole { return }
      withoutGain = incumbent?.objective == before && before != nil ? withoutGain + 1 : 0
      size *= 2
    }
  }

  private mutating func propose(on reduced: ReducedProgram) {
    var limits = limits
    limits.mostNodes = CoreSolver.mostProposerNodes
    switch proposer.solve(reduced.program.normalised(), limits: limits) {
    case .optimal(let solution, _), .stopped(_, let solution?, _):
      offer(reduced.expand(solution.values))
    case .infeasible, .stopped: break
    }
  }
}
