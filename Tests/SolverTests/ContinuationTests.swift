// SPDX-License-Identifier: GPL-3.0-or-later
import Certificates
import GLPKSolver
import IntegerPrograms
import RoundSupport
import Solving
import Testing

@testable import ExactSolver

/// Whether there is another optimum is proved by going on with the proof of the first.
@Suite struct ContinuationTests {
  /// Whether anything else than an optimum is as good, and the proof of that optimum as a tree of this question.
  private struct Question {
    var program: IntegerProgram
    var goal: Int128
    var tree: Certificate

    /// - Returns: nil where nobody knows the optimum.
    init?(about program: IntegerProgram) {
      var run = SolverRun(of: program)
      guard case .optimal(let optimum, let certificate?) = run.solve(SolveHints()) else {
        return nil
      }
      let differing = LinearExpression(
        program.columns.indices.filter { program.columns[$0].upper == 1 }.map {
          (Variable(index: $0), optimum.values[$0] == 1 ? -1 : 1)
        })
      let rows = program.constraints.count
      self.program = program
      self.program.add(
        Constraint(
          name: "other", differing, atLeast: Int64(differing.value(at: optimum.values)) + 1))
      goal = optimum.objective
      tree = certificate.renumbered { $0 < rows ? $0 : $0 + 1 }
    }

    func outcome(tree: Certificate?) -> Outcome {
      var run = SolverRun(of: program, goal: goal)
      return run.solve(SolveHints(tree: tree, goal: goal))
    }
  }

  private static func program(seed: UInt64) -> IntegerProgram {
    // As the solver has it, and whoever checks the certificate: equal projects are one.
    let whole = PotPrograms.program(seed: 13_000 + seed, pots: 5, projects: 12)
    return MergedProgram(whole, adding: []).program
  }

  @Test func whatTheProofOfTheOptimumLeavesOpenIsSearched() throws {
    var (asked, continued, others) = (0, 0, 0)
    for seed in SeedCount.seeds(inFull: 60) {
      guard let question = Question(about: Self.program(seed: seed)) else { continue }
      asked += 1
      let expected = question.outcome(tree: nil)
      let outcome = question.outcome(tree: question.tree)
      #expect(outcome.optimum?.objective == expected.optimum?.objective, "seed \(seed)")
      let run = SolverRun(of: question.program, goal: question.goal)
      guard let answer = run.goOn(with: question.tree) else { continue }
      continued += 1
      #expect(answer.optimum?.objective == expected.optimum?.objective, "seed \(seed)")
      if answer.optimum != nil {
        others += 1
      } else {
        let certificate = try #require(answer.certificate, "seed \(seed)")
        #expect(certificate.goal == question.goal, "seed \(seed)")
        #expect(throws: Never.self, "seed \(seed)") { try certificate.check(question.program) }
        // Hardly more than there was.
        #expect(certificate.nodes.count <= 2 * question.tree.nodes.count + 200, "seed \(seed)")
      }
    }
    #expect(continued * 4 > asked * 3, "\(continued) of \(asked)")
    #expect(others < continued)
  }

  /// Its columns and rows, those of sums too, stand elsewhere in a run.
  @Test func ofItsOwnProgramAProofLeavesNothingOpen() throws {
    var withSums = 0
    for seed in SeedCount.seeds(inFull: 60) {
      let program = Self.program(seed: seed)
      var first = SolverRun(of: program)
      guard case .optimal(_, let proof?) = first.solve(SolveHints()) else { continue }
      if !proof.sums.isEmpty { withSums += 1 }
      let run = SolverRun(of: program, goal: proof.goal)
      let again = try #require(run.goOn(with: proof)?.certificate, "seed \(seed)")
      #expect(again.nodes.count <= proof.nodes.count, "seed \(seed)")
    }
    #expect(withSums > 0)
  }

  /// What a tree says is believed by nobody.
  @Test func treesOfOtherProgramsDoNoHarm() {
    var asked = 0
    for seed in SeedCount.seeds(inFull: 30) {
      guard let question = Question(about: Self.program(seed: seed)),
        let other = Question(about: Self.program(seed: seed + 1))
      else { continue }
      asked += 1
      var cut = question.tree
      cut.nodes.removeLast(cut.nodes.count / 2)
      var shifted = question.tree
      shifted.nodes.insert(Certificate.Node(arguments: []), at: 0)
      let expected = question.outcome(tree: nil).optimum?.objective
      for tree in [other.tree, cut, shifted] {
        #expect(question.outcome(tree: tree).optimum?.objective == expected, "seed \(seed)")
      }
    }
    #expect(asked > 0)
  }
}
