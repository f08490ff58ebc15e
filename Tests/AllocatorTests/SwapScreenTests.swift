// SPDX-License-Identifier: GPL-3.0-or-later
import Eligibility
import Grants
import IntegerPrograms
import RoundSupport
import Solving
import Testing

@testable import Allocator

/// What is refused at a glance is refused by the rules too.
@Suite struct SwapScreenTests {
  @Test func refusesOnlyWhatBreaksARow() throws {
    var (refused, missed) = (0, 0)
    for seed in SeedCount.seeds(inFull: 200) {
      let round = RandomRounds.fullOfTies(seed: seed)
      let model = try AllocationModel(AssessedRound(round))
      let solver = SolverUnderTest.branchAndBound.solver
      guard let known = solver.solve(model.program).optimum else { continue }
      var program = model.program
      program.add(
        Constraint(name: "optimum", program.objective, atLeast: Int64(known.objective)))
      let screen = Swaps(model).screen(program, at: known)
      let awards = model.awardsByApplication.values.sorted { $0[0].variable < $1[0].variable }
      for (position, own) in awards.enumerated() {
        for others in awards[(position + 1)...] where own.count == others.count {
          var values = known.values
          for (mine, theirs) in zip(own, others) {
            values.swapAt(mine.variable.index, theirs.variable.index)
          }
          let isKept = Solution(model.canonical(values), of: program) != nil
          let isAllowed = screen.allows(own, others)
          #expect(isAllowed || !isKept, "seed \(seed)")
          if !isAllowed { refused += 1 } else if !isKept { missed += 1 }
        }
      }
    }
    // Only rows that tell whether somebody has any award take a second look.
    #expect(refused > missed, "\(refused), \(missed)")
  }
}
