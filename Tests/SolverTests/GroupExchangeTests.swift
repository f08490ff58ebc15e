// SPDX-License-Identifier: GPL-3.0-or-later
import Certificates
import GLPKSolver
import IntegerPrograms
import RoundSupport
import Solving
import Testing

@testable import ExactSolver

/// Better solutions by exchanges between two groups.
@Suite struct GroupExchangeTests {
  private static let relaxation = TableauRelaxation(otherwise: GLPKRelaxation())

  /// From nothing at all to within a tenth of the optimum, never beyond it, and from there to nothing better.
  @Test func exchangesComeNearTheOptimum() throws {
    for seed in SeedCount.seeds(inFull: 20) {
      let program = CrossingPrograms.program(seed: seed)
      let solver = BranchAndBoundSolver(relaxation: Self.relaxation, proposer: PlainGLPK())
      let optimum = try #require(solver.solve(program).optimum, "seed \(seed)")
      let nothing = try #require(
        Solution(program.columns.map { _ in 0 }, of: program), "seed \(seed)")
      var exchange = GroupExchange(program)
      let better = exchange.improve(nothing, in: SolverRun(of: program), nodes: 16_000)
      let found = try #require(better, "seed \(seed)")
      #expect(found.objective <= optimum.objective, "seed \(seed)")
      #expect(found.objective * 10 >= optimum.objective * 9, "seed \(seed)")
      let beyond = exchange.improve(optimum, in: SolverRun(of: program), nodes: 16_000)
      #expect(beyond == nil, "seed \(seed)")
    }
  }

  /// Two rows of the same group are one group, and a row over everything is none.
  @Test func groupsAreWhatRowsAreAbout() throws {
    var program = IntegerProgram()
    let variables = (0..<24).map { program.addVariable(name: "x\($0)", objective: 1) }
    program.add(
      Constraint(name: "budget", LinearExpression(variables.map { ($0, 1) }), atMost: 20))
    let nothing = try #require(Solution(Array(repeating: 0, count: 24), of: program))
    var exchange = GroupExchange(program)
    let none = exchange.improve(nothing, in: SolverRun(of: program), nodes: 16_000)
    #expect(none == nil)
    for pot in 0..<2 {
      let members = variables[(12 * pot)..<(12 * pot + 12)].map { ($0, Int64(1)) }
      program.add(Constraint(name: "pot\(pot)", LinearExpression(members), atMost: 9))
      program.add(Constraint(name: "hours\(pot)", LinearExpression(members), atMost: 10))
    }
    exchange = GroupExchange(program)
    let empty = try #require(Solution(Array(repeating: 0, count: 24), of: program))
    let better = exchange.improve(empty, in: SolverRun(of: program), nodes: 16_000)
    let found = try #require(better)
    #expect(found.objective == 18)
  }
}
