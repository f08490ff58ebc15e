// SPDX-License-Identifier: GPL-3.0-or-later
import Certificates
import GLPKSolver
import IntegerPrograms
import RoundSupport
import Solving
import Testing

@testable import ExactSolver

/// Beginning again with what cuts, and a solution near what they leave, have not fixed.
@Suite struct RestartTests {
  /// No tree says anything before.
  private static let hasty = Patience(nodesBefore: 0, bytesBefore: 0, fewestBlocks: 2)

  private static func solver(_ shortcuts: Shortcuts) -> BranchAndBoundSolver {
    BranchAndBoundSolver(
      relaxation: TableauRelaxation(otherwise: GLPKRelaxation()), proposer: PlainGLPK(),
      shortcuts: shortcuts, patience: hasty)
  }

  /// Whether it comes to an end or leaves less to search: the optimum is never fixed away.
  @Test(arguments: [0, 1_000]) func whatIsFixedIsProved(nodes: Int) throws {
    var (ended, narrowed) = (0, 0)
    var patience = Self.hasty
    patience.nodesOfWhatIsLeft = nodes
    for seed in SeedCount.seeds(inFull: 60) {
      // As the solver has it: equal variables are one.
      let whole = PotPrograms.program(seed: seed, pots: 6, projects: 9)
      let program = MergedProgram(whole).program
      var run = SolverRun(of: program, patience: patience)
      let before = run.freeCount
      let blocks = try #require(run.blocks)
      var outcome = run.solveBeforeTakingApart(blocks, SolveHints())
      if outcome == nil {
        narrowed += run.freeCount < before ? 1 : 0
        outcome = run.takeApart(SolveHints())
      } else {
        ended += 1
      }
      let expected = Self.solver(.all.subtracting(.restarts)).solve(program)
      #expect(outcome?.optimum?.objective == expected.optimum?.objective, "seed \(seed)")
      let certificate = try #require(outcome?.certificate, "seed \(seed)")
      #expect(throws: Never.self, "seed \(seed)") {
        try certificate.check(program, solution: outcome?.optimum)
      }
    }
    #expect(ended > 0)
    #expect(nodes > 0 || narrowed > 0)
  }

  /// Of one row that joins all blocks their own worth says nearly everything.
  @Test func whereFewRowsJoinBlocksNothingIsCutFirst() throws {
    var count = 0
    for seed in SeedCount.seeds(inFull: 60) {
      let program = PotPrograms.program(seed: seed, pots: 6, projects: 9)
      var run = SolverRun(of: program, patience: Self.hasty)
      guard let blocks = run.blocks, blocks.joining.count == 1 else { continue }
      count += 1
      let (free, rows) = (run.freeCount, run.rootSums.count)
      let outcome = run.solveBeforeTakingApart(blocks, SolveHints())
      #expect(outcome == nil, "seed \(seed)")
      #expect(run.freeCount == free, "seed \(seed)")
      #expect(run.rootSums.count == rows, "seed \(seed)")
    }
    #expect(count > 0)
  }

  @Test func restartsChangeNoOptimum() throws {
    for seed in SeedCount.seeds(inFull: 60) {
      let program = PotPrograms.linked(seed: 700 + seed, pots: 4, projects: 9)
      let outcomes = [Shortcuts.all, .all.subtracting(.restarts)].map {
        Self.solver($0).solve(program)
      }
      #expect(outcomes[0].optimum?.objective == outcomes[1].optimum?.objective, "seed \(seed)")
      for outcome in outcomes {
        let certificate = try #require(outcome.certificate, "seed \(seed)")
        #expect(throws: Never.self, "seed \(seed)") {
          try certificate.check(program, solution: outcome.optimum)
        }
      }
    }
  }
}
