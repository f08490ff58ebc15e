// SPDX-License-Identifier: GPL-3.0-or-later
import Certificates
import Eligibility
import Grants
import IntegerPrograms
import RoundSupport
import Solving
import Testing

@testable import Allocator

/// Who gets the same in every optimum, as far as the optimum's own proof says it.
@Suite struct RemainderClaimTests {
  @Test func theyGetTheSameInEveryOptimum() throws {
    var (settled, open) = (0, 0)
    for seed in SeedCount.seeds(inFull: 400) {
      let round =
        seed % 2 == 0 ? RandomRounds.round(seed: seed) : RandomRounds.fullOfTies(seed: seed)
      let model = try AllocationModel(AssessedRound(round))
      let optima = BruteForceAllocation(round).optimal
      guard !optima.isEmpty, var breaker = try Self.breaker(model) else { continue }
      let candidates = Set(model.awards.map(\.application))
      let left = try breaker.settleRemainder(among: candidates).open
      for id in candidates.subtracting(left) {
        let awards = Set(optima.map { $0.choice[id] })
        #expect(awards.count == 1, "seed \(seed): \(id)")
      }
      settled += candidates.count - left.count
      open += left.count
    }
    #expect(settled > open && open > 0, "\(settled) settled, \(open) open")
  }

  /// One claim, with a certificate that holds of what was left before.
  @Test func theProofIsTheOptimumsOwn() throws {
    let round = Round.plain(
      euro: 300,
      [
        .open("P1", euro: 200, score: 80), .open("P2", euro: 100, score: 50),
        .open("P3", euro: 100, score: 20), .open("P4", euro: 300, score: 90),
      ])
    let model = try AllocationModel(AssessedRound(round))
    var breaker = try #require(try Self.breaker(model))
    let before = breaker.narrowed
    let candidates = Set(model.awards.map(\.application))
    let left = try breaker.settleRemainder(among: candidates)
    #expect(left.open.count < candidates.count)
    let stage = try #require(breaker.proof.stages.last)
    #expect(breaker.proof.stages.count == 2)
    #expect(stage.claim == .same(candidates.subtracting(left.open).sorted()))
    let certificate = try #require(stage.certificate)
    #expect(certificate.goal == stage.optimum + stage.objective.step)
    try certificate.check(before.maximising(stage.objective))
    // Nobody asks twice.
    #expect(try breaker.settleRemainder(among: ["P1"]).domain == nil)
  }

  /// nil: nobody gets anything, whatever is decided.
  private static func breaker(_ model: AllocationModel) throws -> TieBreaker? {
    let search = Search(solver: SolverUnderTest.branchAndBound.solver, limits: .none)
    guard let best = try search.best(of: model.program) else { return nil }
    return TieBreaker(model, search: search, from: best, mostCounted: 2)
  }
}
