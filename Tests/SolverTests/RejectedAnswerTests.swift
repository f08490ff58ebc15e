// SPDX-License-Identifier: GPL-3.0-or-later
import CoreMethod
import GLPKSolver
import IntegerProgramming
import RoundSupport
import Synchronization
import Testing

/// Budgets of up to billions of euros that the best choice misses by one cent: below GLPK's tolerances.
@Suite struct RejectedAnswerTests {
  static let magnitudes: [Int64] = [1, 10, 100, 1_000, 10_000, 100_000]

  /// From a hundred million euros on, plain GLPK alone is no longer right; the certificate is.
  @Test(arguments: magnitudes)
  func theCoreMethodIsRightToTheCent(magnitude: Int64) {
    let solver = CoreSolver(
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
