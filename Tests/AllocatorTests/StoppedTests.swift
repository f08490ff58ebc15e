// SPDX-License-Identifier: GPL-3.0-or-later
import Allocator
import Eligibility
import Grants
import IntegerPrograms
import RoundSupport
import Solving
import Testing

/// What is said when a limit comes before the solver has anything.
@Suite struct StoppedTests {
  private let stopped = SolveLimits(isCancelled: { true })

  @Test func aLimitBeforeAnythingStillLeavesAnAllocationAndABound() throws {
    let round = Round.plain(
      euro: 1000, [.open("P1", euro: 600, score: 80), .open("P2", euro: 500, score: 70)])
    let model = try AllocationModel(AssessedRound(round))
    let outcome = try Optimiser(solver: SolverUnderTest.branchAndBound.solver, limits: stopped)
      .allocate(model)
    guard case .stopped(.interrupted, let best?, let bound?) = outcome else {
      Issue.record("\(outcome)")
      return
    }
    #expect(best.awards.keys.sorted() == ["P2"])
    #expect(bound >= best.objective(model.tradeOff))
  }

  /// On random rounds: what the solver-free answer says is true.
  @Test func whatIsSaidWithoutASolverIsTrue() throws {
    var found = 0
    for seed in SeedCount.seeds(inFull: 150) {
      let model = try AllocationModel(AssessedRound(RandomRounds.round(seed: seed)))
      guard model.contradictions.isEmpty else { continue }
      let program = model.program
      let optimum: Int128
      switch SolverUnderTest.branchAndBound.solver.solve(program) {
      case .optimal(let solution, _): optimum = solution.objective
      case .infeasible:
        #expect(program.greedySolution == nil, "seed \(seed)")
        continue
      case .stopped(let reason, _, _):
        Issue.record("seed \(seed): \(reason)")
        continue
      }
      #expect(program.plainBound >= optimum, "seed \(seed)")
      guard let greedy = program.greedySolution else { continue }
      found += 1
      #expect(greedy.objective <= optimum, "seed \(seed)")
      _ = try Allocation(auditing: greedy, of: model)
    }
    #expect(found > 50)
  }
}
