// SPDX-License-Identifier: GPL-3.0-or-later
import Certificates
import GLPKSolver
import IntegerPrograms
import RoundSupport
import Solving
import Testing

@testable import ExactSolver

/// What a solve proved about reduced costs, handed to the next one.
@Suite struct HintedArgumentsTests {
  /// The goal's row stands behind the program's rows in what is handed on, and behind those of sums in a run.
  @Test func whatWasProvedNarrowsTheRoot() throws {
    var narrowed = 0
    for seed in SeedCount.seeds(inFull: 60) {
      let whole = PotPrograms.program(seed: 12_000 + seed, pots: 6, projects: 8)
      let program = MergedProgram(whole, adding: []).program
      var first = SolverRun(of: program)
      guard case .optimal(let optimum, let certificate?) = first.solve(SolveHints()) else {
        continue
      }
      let arguments = certificate.bounds(rows: program.constraints.count)
      var run = SolverRun(of: program)
      let hints = SolveHints(start: optimum.values, arguments: arguments)
      #expect(run.solve(hints).optimum?.objective == optimum.objective, "seed \(seed)")
      narrowed += program.columns.count - run.freeCount
    }
    #expect(narrowed > 0)
  }
}
