// SPDX-License-Identifier: GPL-3.0-or-later
import Certificates
import Eligibility
import Grants
import IntegerPrograms
import RoundSupport
import Solving
import Testing

@testable import Allocator

/// The optimum's proof, as questions about other optima are given it.
@Suite struct QuestionTreeTests {
  /// A question leaves fewer points and has the goal's row elsewhere: that none of them is better is proved by the same
  /// tree.
  @Test func theOptimumsProofHoldsForQuestions() throws {
    var withSums = 0
    for seed in SeedCount.seeds(inFull: 200) {
      let model = try AllocationModel(AssessedRound(RandomRounds.fullOfTies(seed: seed)))
      let outcome = SolverUnderTest.branchAndBound.solver.solve(model.program)
      guard let optimum = outcome.optimum else { continue }
      let certificate = try #require(outcome.certificate, "seed \(seed)")
      if !certificate.sums.isEmpty { withSums += 1 }
      var narrowed = ProofProgram(model)
      narrowed.accept(.optimum, at: optimum.values)
      let claims: [ProofStage.Claim] = [
        .tieRule(.moreProjects, part: 0), .tieRule(.smallerSpend, part: 0),
      ]
      for claim in claims {
        let question = narrowed.question(
          better: narrowed.objective(of: claim, at: optimum.values), than: optimum.values)
        #expect(throws: Never.self, "seed \(seed)") {
          try question.tree(continuing: certificate).check(question.program)
        }
        narrowed.accept(claim, at: optimum.values)
      }
    }
    #expect(withSums > 0)
  }
}
