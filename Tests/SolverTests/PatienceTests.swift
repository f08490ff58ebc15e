// SPDX-License-Identifier: GPL-3.0-or-later
import ExactSolver
import GLPKSolver
import IntegerPrograms
import RoundSupport
import Solving
import Testing

/// A solve ends even where it would need more memory than it may take, and says only what is true then.
@Suite struct PatienceTests {
  @Test(arguments: [10_000, 1])
  func aSolveThatGrowsTooLargeIsStoppedWithATrueBound(nodes: Int) {
    let (solver, thorough) = (hasty(nodes: nodes, bytes: 4_000), BruteForce())
    var (stopped, proved) = (0, 0)
    for seed in SeedCount.seeds(inFull: 100) {
      let program = RandomPrograms.program(seed: seed)
      let optimum = objective(of: thorough.solve(program))
      switch solver.solve(program) {
      case .optimal(let solution, _):
        proved += 1
        #expect(solution.objective == optimum, "seed \(seed)")
      case .infeasible: #expect(optimum == nil, "seed \(seed)")
      case .stopped(let reason, let best, let bound):
        stopped += 1
        #expect(reason == .sizeLimit, "seed \(seed)")
        if let best { #expect(optimum.map { best.objective <= $0 } ?? false, "seed \(seed)") }
        if let bound, let optimum { #expect(optimum <= bound, "seed \(seed)") }
      }
    }
    #expect(stopped > 0 && proved > 0, "\(stopped) stopped, \(proved) proved")
  }

  /// Values that go with costs: what is best is found late.
  @Test func theBoundHoldsWhereTheBestIsNotFoundYet() {
    let thorough = BruteForce()
    var early = 0
    for seed in SeedCount.seeds(inFull: 20) {
      var generator = SeededGenerator(seed: seed)
      let costs = (0..<12).map { _ in Int64.random(in: 20_000...90_000, using: &generator) }
      let values = costs.map { $0 / 100 + Int64.random(in: 50...150, using: &generator) }
      let program = OneCent.program(
        costs: costs, values: values, budget: costs.reduce(0, +) * 45 / 100)
      let optimum = objective(of: thorough.solve(program))
      for bytes in stride(from: 4_000, through: 60_000, by: 8_000) {
        guard
          case .stopped(_, let best, let bound?) =
            hasty(nodes: 10_000, bytes: bytes).solve(program)
        else { continue }
        #expect(bound >= optimum ?? .max, "seed \(seed), \(bytes) bytes")
        if best?.objective ?? .min < optimum ?? .min { early += 1 }
      }
    }
    #expect(early > 0)
  }

  /// What has no better point is closed at once, whatever a search has taken by then.
  @Test func nothingIsGivenUpRightBeforeItsEnd() {
    var stopped = 0
    for seed in SeedCount.seeds(inFull: 20) {
      var generator = SeededGenerator(seed: seed)
      // The relaxation spends the budget to the cent, and so does what is found late.
      let costs = (0..<14).map { _ in Int64.random(in: 200...900, using: &generator) }
      let program = OneCent.program(
        costs: costs, values: costs, budget: costs.prefix(6).reduce(0, +))
      for bytes in stride(from: 2_000, through: 100_000, by: 500) {
        let solver = BranchAndBoundSolver(
          relaxation: TableauRelaxation(otherwise: GLPKRelaxation()), proposer: PlainGLPK(),
          shortcuts: .all.subtracting([.assumptions, .proposals]),
          patience: Patience(bytes: bytes))
        guard case .stopped(_, let best?, let bound?) = solver.solve(program) else { continue }
        stopped += 1
        #expect(bound > best.objective, "seed \(seed), \(bytes) bytes")
      }
    }
    #expect(stopped > 0)
  }

  @Test func neighboursAreStoppedToo() {
    let (solver, thorough) = (hasty(nodes: 10_000, bytes: 4_000), BruteForce())
    var stopped = 0
    for seed in SeedCount.seeds(inFull: 30) {
      let program = RandomPrograms.program(seed: seed)
      let neighbours = program.variables.map { variable in
        var neighbour = program
        let lower = program.columns[variable.index].lower
        neighbour.restrict(variable, lower: lower, upper: lower)
        return neighbour
      }
      let solved = SolvedProgram(program, known: [], gap: nil)
      for (neighbour, outcome) in zip(
        neighbours, solver.solve(neighbours, near: solved, limits: .none))
      {
        switch outcome {
        case .stopped(let reason, _, let bound):
          stopped += 1
          #expect(reason == .sizeLimit)
          if let bound, let optimum = objective(of: thorough.solve(neighbour)) {
            #expect(optimum <= bound, "seed \(seed)")
          }
        case .optimal, .infeasible:
          #expect(objective(of: outcome) == objective(of: thorough.solve(neighbour)))
        }
      }
    }
    #expect(stopped > 0)
  }

  private func hasty(nodes: Int, bytes: Int) -> BranchAndBoundSolver {
    BranchAndBoundSolver(
      relaxation: TableauRelaxation(otherwise: GLPKRelaxation()), proposer: PlainGLPK(),
      patience: Patience(nodes: nodes, bytes: bytes))
  }

  private func objective(of outcome: Outcome) -> Int128? {
    outcome.optimum?.objective
  }
}
