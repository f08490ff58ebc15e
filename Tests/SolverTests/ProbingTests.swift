// SPDX-License-Identifier: GPL-3.0-or-later
import Certificates
import GLPKSolver
import IntegerPrograms
import RoundSupport
import Solving
import Testing

@testable import ExactSolver

/// What is decisive is tried before a leaf is searched: each try costs what a node does.
@Suite struct ProbingTests {
  /// A question took 17 seconds within what had been allowed for 4,000 nodes: tries were not counted.
  @Test func triesCountAsNodes() {
    var tries = 0
    for seed in SeedCount.seeds(inFull: 40) {
      let program = CorridorPrograms.program(seed: 9_000 + seed, blocks: 8, projects: 14)
      let counting = CountingRelaxation(
        honest: TableauRelaxation(otherwise: GLPKRelaxation()))
      counting.withRelaxation(of: program) { session in
        guard case .optimal(let bound, let values, _) = session.solve(limits: .none) else { return }
        var search = TieredSearch(
          SearchedProgram(program, definitions: 0),
          deciding: SummedProgram(program, with: []).decisive.map(\.index), session: session,
          tools: SearchTools(
            relaxation: counting, proposer: PlainGLPK(), shortcuts: .all,
            rounding: MultiplierRounding(for: program), step: program.objectiveStep,
            grain: program.objectiveStep, patience: Patience(), limits: .none),
          aim: Int128(bound) - 100, goal: nil,
          pseudocosts: Pseudocosts(variables: program.columns.count))
        let before = counting.solves
        _ = search.promisingSplit(
          of: Domain(of: program), at: values, below: Int128(bound.rounded(.up)))
        let solves = counting.solves - before
        #expect(search.bytesSearched == solves * Domain.bytes(of: program), "seed \(seed)")
        tries += solves
      }
    }
    #expect(tries > 0)
  }
}
