// SPDX-License-Identifier: GPL-3.0-or-later
import Certificates
import GLPKSolver
import IntegerPrograms
import RoundSupport
import Solving
import Testing

@testable import ExactSolver

/// Better solutions around the nodes of a search.
@Suite struct SuggestionTests {
  private static let relaxation = TableauRelaxation(otherwise: GLPKRelaxation())

  private static func outcome(
    of program: IntegerProgram, searchingNearbyFrom fewest: Int?, nodes: Int
  ) -> Outcome {
    var limits = SolveLimits.none
    limits.mostNodes = nodes
    var run = SolverRun(of: program, limits: limits)
    run.offer(run.summed.extend(program.columns.map { _ in 0 }))
    run.fewestColumnsSearchedNearby = fewest
    return run.searchTiers { $0.tools.shortcuts.subtract([.assumptions, .proposals]) }
  }

  /// With so few nodes, most trees know something worse without.
  @Test func searchesThatAreStoppedKnowMore() throws {
    var (better, worse) = (0, 0)
    for seed in SeedCount.seeds(inFull: 20) {
      let program = CrossingPrograms.program(seed: 70 + seed)
      let outcomes = [0, nil].map {
        Self.outcome(of: program, searchingNearbyFrom: $0, nodes: 400)
      }
      let (with, without) = try (
        #require(outcomes[0].best?.objective, "seed \(seed)"),
        #require(outcomes[1].best?.objective, "seed \(seed)")
      )
      if with > without { better += 1 }
      if with < without { worse += 1 }
    }
    #expect(better > 2 * worse, "better \(better), worse \(worse)")
  }

  /// Where few columns are open, a part of them is no neighbourhood.
  @Test func searchesOverFewerColumnsDoNotAsk() {
    for seed in SeedCount.seeds(inFull: 5) {
      let program = CrossingPrograms.program(seed: 70 + seed)
      let best = [Int.max, nil].map {
        Self.outcome(of: program, searchingNearbyFrom: $0, nodes: 400).best?.values
      }
      #expect(best[0] == best[1], "seed \(seed)")
    }
  }

  /// What was suggested is the optimum now and then: a tree that only proves it must not lose it.
  @Test func finishedSearchesFindTheSameAndTheirCertificatesHold() throws {
    var finished = 0
    for seed in SeedCount.seeds(inFull: 60) {
      // As the solver has it, and whoever checks the certificate: equal projects are one.
      let whole = PotPrograms.program(seed: 8_000 + seed, pots: 5, projects: 16)
      let program = MergedProgram(whole, adding: []).program
      let solver = BranchAndBoundSolver(relaxation: Self.relaxation, proposer: PlainGLPK())
      let outcome = Self.outcome(of: program, searchingNearbyFrom: 0, nodes: 20_000)
      // Any other end is a certificate that does not hold.
      guard outcome.stopReason != .sizeLimit else { continue }
      finished += 1
      #expect(
        outcome.optimum?.objective == solver.solve(program).optimum?.objective, "seed \(seed)")
      let certificate = try #require(outcome.certificate, "seed \(seed)")
      #expect(throws: Never.self, "seed \(seed)") {
        try certificate.check(program, solution: outcome.optimum)
      }
    }
    #expect(finished > 0)
  }
}
