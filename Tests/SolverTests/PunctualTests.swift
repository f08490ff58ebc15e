// SPDX-License-Identifier: GPL-3.0-or-later
import Certificates
import Dispatch
import GLPKSolver
import IntegerPrograms
import RoundSupport
import Solving
import Synchronization
import Testing

@testable import ExactSolver

/// Limits hold although a solver is inside a call that does not return.
@Suite struct PunctualTests {
  /// A relaxation that never answers, as a call into a library may not for very long.
  private struct Silent: RelaxationSolver {
    func withRelaxation<Result>(
      of program: IntegerProgram, _ body: (any RelaxationSession) throws -> Result
    ) rethrows -> Result {
      try body(Session())
    }

    private final class Session: RelaxationSession {
      func setBounds(of variable: Variable, lower: Int64, upper: Int64) {}

      func setSides(ofRow row: Int, lower: Int64?, upper: Int64?) {}

      func keepBasis() {}

      func restore() {}

      func solve(limits: SolveLimits, cutoff: Double?) -> RelaxationOutcome {
        DispatchSemaphore(value: 0).wait()
        return .stopped(.timeLimit)
      }
    }
  }

  /// As many as possible of 1,000 projects that cost 1, 2, 3, …: the 44 cheapest use up the budget.
  private var program: IntegerProgram {
    var program = IntegerProgram()
    for index in 0..<1_000 { _ = program.addVariable(name: "x\(index)", objective: 1) }
    program.add(
      Constraint(
        name: "budget", LinearExpression(program.variables.map { ($0, Int64($0.index + 1)) }),
        atMost: 990))
    return program
  }

  /// It ends at all, with what was known.
  @Test func theWaitEndsThoughTheSolverDoesNot() throws {
    let start = (0..<1_000).map { Int64($0 < 3 ? 1 : 0) }
    let solver = BranchAndBoundSolver(relaxation: Silent(), proposer: NoProposals())
    let outcome = solver.solve(
      program, hints: SolveHints(start: start),
      limits: SolveLimits(deadline: .now + .milliseconds(50)))
    guard case .stopped(.timeLimit, let best?, _) = outcome else {
      Issue.record("\(outcome)")
      return
    }
    #expect(best.objective == 3)
    #expect(program.plainBound == 44)
    #expect(program.greedySolution?.objective == 44)
  }

  /// Whoever stops waiting hears how good the best may be at most. Searches near what is known, and those that assume
  /// something, do not bound the whole.
  @Test func whatIsToldOnTheWayIsTrue() {
    var told = 0
    // With the first four, a search near the best known once bounded everything.
    for seed in [83, 111, 144, 163] + SeedCount.seeds(inFull: 40) {
      let program = PotPrograms.program(seed: 7_000 + seed, pots: 8, projects: 10)
      let progress = SolveProgress()
      var run = SolverRun(
        of: program, patience: Patience(nodesBefore: 0, fewestBlocks: 2), progress: progress)
      let optimum = run.solve(SolveHints()).optimum?.objective
      #expect(progress.best?.objective == optimum, "seed \(seed)")
      guard let bound = progress.bound, let optimum else { continue }
      told += 1
      #expect(bound >= optimum, "seed \(seed)")
    }
    #expect(told > 0)
  }

  /// What single turns prove is told too: nobody who stops waiting hears less than the answer would have said.
  @Test func whatTurnsProveIsTold() {
    var told = 0
    // With the 58th, blocks are bounded again when it is stopped.
    for seed in Set(SeedCount.seeds(inFull: 60)).union([58]).sorted() {
      let program = PotPrograms.program(seed: 9_000 + seed, pots: 8, projects: 25)
      let progress = SolveProgress()
      let asked = Mutex(0)
      let limits = SolveLimits(isCancelled: {
        asked.withLock { count in
          count += 1
          return count > 1_200
        }
      })
      var run = SolverRun(
        of: program,
        patience: Patience(nodesBefore: 0, fewestBlocks: 2, nodesOfFirstTurns: 40), limits: limits,
        progress: progress)
      guard case .stopped(.interrupted, _, let bound?) = run.solve(SolveHints()) else { continue }
      told += 1
      #expect(progress.bound ?? .max <= bound, "seed \(seed)")
    }
    #expect(told > 0)
  }

  @Test func workThatEndsInTimeIsAnswered() {
    #expect(Punctual.result(within: .none) { 7 } == 7)
    let late = SolveLimits(isCancelled: { true })
    #expect(
      Punctual.result(within: late) {
        DispatchSemaphore(value: 0).wait()
        return 7
      } == nil)
  }
}
