// SPDX-License-Identifier: GPL-3.0-or-later
import Certificates
import ExactSolver
import GLPKSolver
import IntegerPrograms
import RoundSupport
import Solving
import Synchronization
import Testing

/// Budgets of up to billions of euros that the best choice misses by one cent: below GLPK's tolerances.
@Suite struct RejectedAnswerTests {
  static let magnitudes: [Int64] = [1, 10, 100, 1_000, 10_000, 100_000]

  /// From a hundred million euros on, plain GLPK alone is no longer right; the certificate is.
  @Test(arguments: magnitudes)
  func branchAndBoundIsRightToTheCent(magnitude: Int64) {
    let solver = BranchAndBoundSolver(
      relaxation: TableauRelaxation(otherwise: GLPKRelaxation()), proposer: PlainGLPK())
    for seed in UInt64(1)...40 {
      let program = Self.program(seed: seed, magnitude: magnitude)
      guard case .optimal(let expected, _) = BruteForce().solve(program),
        case .optimal(let found, _?) = solver.solve(program)
      else {
        Issue.record("no proved optimum, seed \(seed)")
        continue
      }
      #expect(found.objective == expected.objective, "seed \(seed)")
    }
  }

  /// An answer over budget is cut off, said to whoever listens, and the program solved again.
  @Test func answersOverBudgetAreHeardOf() {
    let heard = Mutex(0)
    let solver = PlainGLPK(onRejectedAnswer: { _ in heard.withLock { $0 += 1 } })
    for seed in UInt64(1)...100 {
      let program = Self.program(seed: seed, magnitude: 10_000)
      if case .optimal(let solution, _) = solver.solve(program) {
        #expect(program.isFeasible(solution.values), "seed \(seed)")
      }
    }
    #expect(heard.withLock { $0 } > 0)
  }

  /// One project of the first five and one of the last five are a cent over budget, whichever: each cut
  /// forbids one of 25 such choices. GLPK is asked once and twenty times more, and then no longer believed;
  /// branch and bound proves the optimum without it.
  @Test func itEndsAfterTwentyCuts() throws {
    let kinds: [(cost: Int64, value: Int64)] = [
      (3_577_516_141, 361), (1_742_754_415, 175), (2_196_895_469, 228),
    ]
    let projects = kinds.flatMap { Array(repeating: $0, count: 5) }
    let program = OneCent.program(
      costs: projects.map(\.cost), values: projects.map(\.value),
      budget: kinds[0].cost + kinds[2].cost - 1)
    let heard = Mutex(0)
    let proposer = PlainGLPK(onRejectedAnswer: { _ in heard.withLock { $0 += 1 } })
    guard case .stopped(.unreliable, nil, nil) = proposer.solve(program) else {
      Issue.record("GLPK is believed")
      return
    }
    #expect(heard.withLock { $0 } == 1 + PlainGLPK.mostRejectedAnswers)
    let solver = BranchAndBoundSolver(
      relaxation: TableauRelaxation(otherwise: GLPKRelaxation()), proposer: proposer)
    guard case .optimal(let expected, _) = BruteForce().solve(program),
      case .optimal(let found, let certificate?) = solver.solve(program)
    else {
      Issue.record("no proved optimum")
      return
    }
    #expect(found.objective == expected.objective)
    try certificate.check(program, solution: found)
  }

  private static func program(seed: UInt64, magnitude: Int64) -> IntegerProgram {
    var generator = SeededGenerator(seed: seed)
    let costs = (0..<7).map { _ in
      Int64.random(in: 50_000...900_000, using: &generator) * magnitude
        + Int64.random(in: 0..<magnitude, using: &generator)
    }
    let values = costs.map {
      $0 / (1_000 * magnitude) + Int64.random(in: 0...9, using: &generator)
    }
    return OneCent.program(
      costs: costs, values: values, budget: costs.prefix(4).reduce(0, +) - 1)
  }
}
