// SPDX-License-Identifier: GPL-3.0-or-later
import Certificates
import GLPKSolver
import IntegerPrograms
import RoundSupport
import Solving
import Testing

@testable import ExactSolver

/// Programs most of whose columns are fixed, as questions about ties are.
@Suite struct ReducingTests {
  private static func solver(_ shortcuts: Shortcuts) -> BranchAndBoundSolver {
    BranchAndBoundSolver(
      relaxation: TableauRelaxation(otherwise: GLPKRelaxation()), proposer: PlainGLPK(),
      shortcuts: shortcuts)
  }

  private static let solvers = [solver(.all), solver(.all.subtracting(.reducing))]

  /// Three columns in five are fixed where an optimum has them.
  private static func program(seed: UInt64) -> (program: IntegerProgram, optimum: Solution)? {
    var random = SeededGenerator(seed: seed)
    var program = PotPrograms.program(seed: seed, pots: 3, projects: 6)
    guard let optimum = solver(.all).solve(program).optimum else { return nil }
    for variable in program.variables where Int.random(in: 0..<5, using: &random) < 3 {
      let value = optimum[variable]
      program.restrict(variable, lower: value, upper: value)
    }
    return (program, optimum)
  }

  @Test func certificatesAreAboutTheWhole() throws {
    var reduced = 0
    for seed in SeedCount.seeds(inFull: 60) {
      guard let (program, optimum) = Self.program(seed: seed) else { continue }
      if ReducedProgram(withoutFixedColumnsOf: program, for: SolveHints()) != nil { reduced += 1 }
      for solver in Self.solvers {
        let outcome = solver.solve(program)
        #expect(outcome.optimum?.objective == optimum.objective, "seed \(seed)")
        let certificate = try #require(outcome.certificate, "seed \(seed)")
        #expect(throws: Never.self, "seed \(seed)") {
          try certificate.check(program, solution: outcome.optimum)
        }
      }
    }
    #expect(reduced > 10)
  }

  /// As long as the optimum is a goal it is reached; what is more is refuted.
  @Test func goalsAreAboutTheWhole() throws {
    for seed in SeedCount.seeds(inFull: 60) {
      guard let (program, optimum) = Self.program(seed: seed) else { continue }
      for solver in Self.solvers {
        let reached = solver.solve(
          program, hints: SolveHints(goal: optimum.objective), limits: .none)
        #expect(reached.optimum?.objective == optimum.objective, "seed \(seed)")
        let goal = optimum.objective + program.objectiveStep
        let refuted = solver.solve(program, hints: SolveHints(goal: goal), limits: .none)
        let certificate = try #require(refuted.certificate, "seed \(seed)")
        // Of what is left alone the steps may be larger, and more be refuted than what is asked.
        #expect(certificate.goal == goal, "seed \(seed)")
        #expect(throws: Never.self, "seed \(seed)") { try certificate.check(program) }
      }
    }
  }

  /// What is left counts in twenties, the whole in tens: a goal between two values is refuted as it is.
  @Test func aGoalBetweenLargerStepsIsRefuted() throws {
    var program = IntegerProgram()
    let open = (0..<3).map { program.addVariable(name: "x\($0)", objective: 20) }
    let fixed = (0..<4).map { program.addVariable(name: "f\($0)", objective: 10) }
    let pairs = zip(open, [2, 3, 4] as [Int64]).map { ($0, $1) }
    program.add(Constraint(name: "room", LinearExpression(pairs), atMost: 6))
    for variable in fixed { program.restrict(variable, lower: 1, upper: 1) }
    let optimum: Int128 = 2 * 20 + 4 * 10
    for solver in Self.solvers {
      let refuted = solver.solve(program, hints: SolveHints(goal: optimum + 10), limits: .none)
      let certificate = try #require(refuted.certificate)
      #expect(certificate.goal == optimum + 10)
      #expect(throws: Never.self) { try certificate.check(program) }
    }
  }

  /// Bounds that are told after a limit are those of the whole, fixed columns among them.
  @Test func whatIsToldAfterALimitIsAboutTheWhole() throws {
    for seed in SeedCount.seeds(inFull: 20) {
      guard let (program, optimum) = Self.program(seed: seed) else { continue }
      let limits = SolveLimits(mostNodes: 1)
      for solver in Self.solvers {
        let outcome = solver.solve(
          program, hints: SolveHints(start: optimum.values), limits: limits)
        #expect(outcome.best?.objective == optimum.objective, "seed \(seed)")
        guard case .stopped(_, _, let bound?) = outcome else { continue }
        #expect(bound >= optimum.objective, "seed \(seed)")
      }
    }
  }

  /// A tree about all columns closes what it closes without a search of those that are left.
  @Test func theTreeOfTheWholeIsGoneThroughFirst() throws {
    var closed = 0
    for seed in SeedCount.seeds(inFull: 60) {
      let whole = Self.solver(.all).solve(PotPrograms.program(seed: seed, pots: 3, projects: 6))
      guard let (program, _) = Self.program(seed: seed), let tree = whole.certificate else {
        continue
      }
      let hints = SolveHints(tree: tree, goal: tree.goal)
      guard ReducedProgram(withoutFixedColumnsOf: program, for: hints) != nil else { continue }
      let relaxation = CountingRelaxation(
        honest: TableauRelaxation(otherwise: GLPKRelaxation()))
      let solver = BranchAndBoundSolver(relaxation: relaxation, proposer: PlainGLPK())
      let refuted = solver.solve(program, hints: hints, limits: .none)
      let certificate = try #require(refuted.certificate, "seed \(seed)")
      #expect(relaxation.solves == 0, "seed \(seed)")
      #expect(throws: Never.self, "seed \(seed)") { try certificate.check(program) }
      closed += 1
    }
    #expect(closed > 10)
  }
}
