// SPDX-License-Identifier: GPL-3.0-or-later
import Certificates
import ExactSolver
import GLPKSolver
import IntegerPrograms
import RoundSupport
import Solving
import Testing

/// What every solver must pass.
@Suite struct ConformanceTests {
  /// Every solver, and branch and bound with each shortcut off and with none.
  static let solvers: [(name: String, solver: any Solver)] =
    basicSolvers
    + [
      ("counts", Shortcuts.all.subtracting(.counts)),
      ("parts", Shortcuts.all.subtracting(.parts)),
      ("proposals", Shortcuts.all.subtracting(.proposals)),
      ("assumptions", Shortcuts.all.subtracting(.assumptions)),
      ("blocks", Shortcuts.all.subtracting(.blocks)),
      ("tightening", Shortcuts.all.subtracting(.tightening)),
      ("fixing", Shortcuts.all.subtracting(.fixing)),
      ("nearby", Shortcuts.all.subtracting(.nearby)),
      ("reducing", Shortcuts.all.subtracting(.reducing)),
      ("dominance", Shortcuts.all.subtracting(.dominance)),
      ("renewing", Shortcuts.all.subtracting(.renewing)),
      ("probing", Shortcuts.all.subtracting(.probing)),
      ("cuts", Shortcuts.all.subtracting(.cuts)),
      ("continuing", Shortcuts.all.subtracting(.continuing)),
      ("values", Shortcuts.all.subtracting(.values)),
      ("restarts", Shortcuts.all.subtracting(.restarts)),
      ("any shortcut", []),
    ].map { name, shortcuts in
      (
        "branch and bound without \(name)",
        BranchAndBoundSolver(
          relaxation: TableauRelaxation(otherwise: GLPKRelaxation()), proposer: PlainGLPK(),
          shortcuts: shortcuts)
      )
    }

  private static let basicSolvers: [(name: String, solver: any Solver)] = [
    ("plain GLPK", PlainGLPK()),
    ("branch and bound", BranchAndBoundSolver(relaxation: GLPKRelaxation(), proposer: PlainGLPK())),
    (
      "branch and bound on tableaux",
      BranchAndBoundSolver(
        relaxation: TableauRelaxation(otherwise: GLPKRelaxation()), proposer: PlainGLPK())
    ),
    ("branch and bound without patience", SolverUnderTest.withoutPatience),
    ("branch and bound by blocks", SolverUnderTest.byBlocks),
    ("branch and bound by few blocks", SolverUnderTest.byFewBlocks),
    (
      "branch and bound without a proposer",
      BranchAndBoundSolver(relaxation: GLPKRelaxation(), proposer: NoProposals())
    ),
  ]

  @Test func agreeWithBruteForceOnRandomPrograms() {
    for seed in SeedCount.seeds(inFull: 600) {
      let program = RandomPrograms.program(seed: seed)
      let expected = objective(of: BruteForce().solve(program))
      for (name, solver) in Self.solvers {
        let found = objective(of: solver.solve(program.normalised()))
        #expect(found == expected, "\(name), seed \(seed)")
      }
    }
  }

  /// Costs and scores that go together: hardly anything but the number of projects decides.
  @Test func agreeWithBruteForceOnStronglyCorrelatedPrograms() {
    for seed in SeedCount.seeds(inFull: 12) {
      let program = RandomPrograms.stronglyCorrelated(seed: seed)
      let expected = objective(of: BruteForce().solve(program))
      for (name, solver) in Self.solvers {
        #expect(objective(of: solver.solve(program)) == expected, "\(name), seed \(seed)")
      }
    }
  }

  /// A belief about the gap may be right, far too small or far too large.
  @Test func aBeliefAboutTheGapNeverChangesTheOptimum() {
    let solver = BranchAndBoundSolver(
      relaxation: TableauRelaxation(otherwise: GLPKRelaxation()), proposer: PlainGLPK())
    for seed in SeedCount.seeds(inFull: 300) {
      let program = RandomPrograms.program(seed: seed)
      let expected = objective(of: BruteForce().solve(program))
      for gap in [1, 7, 1_000, 1_000_000_000_000] as [Int128] {
        let outcome = solver.solve(program, hints: SolveHints(gap: gap), limits: .none)
        #expect(objective(of: outcome) == expected, "gap \(gap), seed \(seed)")
      }
    }
  }

  @Test(arguments: solvers.map(\.name))
  func aBudgetIsNeverExceededByACent(name: String) throws {
    let solver = try #require(Self.solvers.first { $0.name == name }).solver
    guard case .optimal(let solution, _) = solver.solve(OneCent.measured) else {
      Issue.record("\(name) found no optimum")
      return
    }
    #expect(solution.values == [0, 0, 0, 1, 0])
    #expect(solution.objective == 78)
  }

  @Test func fourHundredBudgetsThatAreMissedByACent() {
    for seed in UInt64(1)...400 {
      let program = OneCent.program(seed: seed)
      let expected = objective(of: BruteForce().solve(program))
      for (name, solver) in Self.solvers {
        #expect(objective(of: solver.solve(program)) == expected, "\(name), seed \(seed)")
      }
    }
  }

  @Test func everyCertificateIsAcceptedAndNoneProvesAnotherOptimum() throws {
    let solver = BranchAndBoundSolver(relaxation: GLPKRelaxation(), proposer: PlainGLPK())
    for seed in SeedCount.seeds(inFull: 300) {
      let program = RandomPrograms.program(seed: seed)
      switch solver.solve(program) {
      case .optimal(let solution, let certificate):
        let certificate = try #require(certificate)
        #expect(throws: Never.self) { try certificate.check(program, solution: solution) }
        var boast = certificate
        boast.goal = solution.objective
        #expect(throws: Certificate.Flaw.otherGoal) {
          try boast.check(program, solution: solution)
        }
        #expect(throws: Certificate.Flaw.self) { try boast.check(program) }
      case .infeasible(let certificate):
        let certificate = try #require(certificate)
        #expect(throws: Never.self) { try certificate.check(program, solution: nil) }
      case .stopped(let reason, _, _):
        Issue.record("seed \(seed) stopped: \(reason)")
      }
    }
  }

  /// The optimum; nil: infeasible; the smallest number where the solver stopped.
  private func objective(of outcome: Outcome) -> Int128? {
    switch outcome {
    case .optimal(let solution, _): solution.objective
    case .infeasible: nil
    case .stopped: Int128.min
    }
  }
}

/// Leaves branch and bound on its own.
struct NoProposals: Solver {
  func solve(
    _ program: IntegerProgram, hints: SolveHints, limits: SolveLimits
  ) -> Outcome {
    .stopped(.sizeLimit, best: nil, bound: nil)
  }
}

/// Budgets that a project misses by one cent.
enum OneCent {
  /// GLPK 5.0 with default tolerances calls the second project optimal, one cent over budget.
  static var measured: IntegerProgram {
    program(
      costs: [4_570_034, 2_595_230, 4_640_014, 113_649, 4_460_753],
      values: [44, 4500, 97, 78, 3000], budget: 2_595_229)
  }

  static func program(seed: UInt64) -> IntegerProgram {
    var generator = SeededGenerator(seed: seed)
    let size = Int.random(in: 3...9, using: &generator)
    let costs = (0..<size).map { _ in Int64.random(in: 50_000...5_000_000, using: &generator) }
    let values = (0..<size).map { _ in Int64.random(in: 1...5_000, using: &generator) }
    let members = costs.filter { _ in Bool.random(using: &generator) }
    return program(costs: costs, values: values, budget: max(0, members.reduce(0, +) - 1))
  }

  static func program(costs: [Int64], values: [Int64], budget: Int64) -> IntegerProgram {
    var program = IntegerProgram()
    let variables = values.enumerated().map { index, value in
      program.addVariable(name: "x\(index)", objective: value)
    }
    program.add(
      Constraint(
        name: "budget", LinearExpression(zip(variables, costs).map { ($0, $1) }), atMost: budget))
    return program
  }
}
