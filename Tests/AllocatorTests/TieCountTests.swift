// SPDX-License-Identifier: GPL-3.0-or-later
import Eligibility
import Grants
import IntegerPrograms
import RoundSupport
import Solving
import Testing

@testable import Allocator

/// How many allocations are as good as the best, and which of them the rules name, in rounds full of
/// equals: exact up to 1,000 optima, then "at least".
@Suite struct TieCountTests {
  @Test func smallRoundsFullOfTies() throws {
    for seed in SeedCount.seeds(inFull: 400) {
      try expectAgreement(
        of: .branchAndBound, on: RandomRounds.fullOfTies(seed: seed), "seed \(seed)")
    }
  }

  @Test func crowdsOfEquals() throws {
    var (exact, beyond) = (0, 0)
    for seed in SeedCount.seeds(inFull: 160) {
      let round = RandomRounds.crowd(seed: seed)
      try expectAgreement(of: .branchAndBound, on: round, "seed \(seed)")
      let optima = BruteForceAllocation(round).optimal.count
      if (50...1_000).contains(optima) { exact += 1 }
      if optima > 1_000 { beyond += 1 }
    }
    #expect(exact > 0 && beyond > 0, "\(exact), \(beyond)")
  }

  /// One of each group of alternatives, whichever: the last number that is exact, and the first that is not.
  @Test(arguments: [([10, 10, 10], true), ([7, 11, 13], false)])
  func theLimit(groups: [Int], isExact: Bool) throws {
    #expect(groups.reduce(1, *) == (isExact ? 1_000 : 1_001))
    let ids = groups.enumerated().map { group, size in (1...size).map { "P\(group)-\($0)" } }
    let round = Round.plain(
      euro: 300, ids.joined().map { .open($0, euro: 100, score: 50) }
    ) { $0.alternatives = ids }
    let model = try AllocationModel(AssessedRound(round))
    let outcome = try Optimiser(solver: SolverUnderTest.branchAndBound.solver).allocate(model)
    guard case .tied(let tie) = outcome else {
      Issue.record("not tied")
      return
    }
    #expect(tie.tieBreak.count == OptimaCount(value: 1_000, isExact: isExact))
  }

  /// Exchanges reach optima only, and in rounds full of ties mostly all of them.
  @Test func exchangesReachOptima() throws {
    var (tied, all) = (0, 0)
    let seeds = SeedCount.seeds(inFull: 400)
    for seed in seeds {
      let round = RandomRounds.fullOfTies(seed: seed)
      let optima = BruteForceAllocation(round).optimal.count
      let model = try AllocationModel(AssessedRound(round))
      let solver = SolverUnderTest.branchAndBound.solver
      guard optima > 1, let known = solver.solve(model.program).optimum else { continue }
      let exchanged = Array(
        ExchangedOptima(
          of: model.program, from: known.values, among: model.awards.map(\.variable),
          trying: OptimaCount.mostExchanges))
      let reached = exchanged.count
      #expect(reached <= optima && Set(exchanged).count == reached, "seed \(seed)")
      for point in exchanged {
        let other = Solution(point, of: model.program)
        #expect(other?.objective == known.objective, "seed \(seed)")
      }
      tied += 1
      all += reached == optima ? 1 : 0
    }
    #expect(tied > seeds.count / 20 && all * 2 > tied, "\(all) of \(tied)")
  }

  /// One project of 300 euros, or one of 100 and one of 200 with the same points together: that is seen without a solve.
  @Test func whoDiffersIsSeenByExchanges() throws {
    let round = Round.plain(
      euro: 300,
      [
        .open("P1", euro: 300, score: 30), .open("P2", euro: 100, score: 10),
        .open("P3", euro: 200, score: 20),
      ])
    #expect(BruteForceAllocation(round).optimal.count == 2)
    let model = try AllocationModel(AssessedRound(round))
    let solver = SolverUnderTest.branchAndBound.solver
    let best = try #require(try Search(solver: solver, limits: .none).best(of: model.program))
    var breaker = TieBreaker(
      model, search: Search(solver: Silent(), limits: .none), from: best, mostCounted: 2)
    let differing = try breaker.differing(among: Set(model.awards.map(\.application)))
    #expect(differing == ["P1", "P2", "P3"])
  }

  /// Whoever asks it gets no answer.
  private struct Silent: Solver {
    func solve(
      _ program: IntegerProgram, hints: SolveHints, limits: SolveLimits
    ) -> Outcome {
      .stopped(.sizeLimit, best: nil, bound: nil)
    }
  }
}
