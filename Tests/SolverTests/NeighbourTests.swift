// SPDX-License-Identifier: GPL-3.0-or-later
import Certificates
import ExactSolver
import GLPKSolver
import IntegerPrograms
import RoundSupport
import Solving
import Testing

/// Many programs near a solved one, against trying everything with each.
@Suite struct NeighbourTests {
  @Test(arguments: ConformanceTests.solvers.map(\.name))
  func everyNeighbourIsSolvedAsIfAlone(name: String) throws {
    let solver = try #require(ConformanceTests.solvers.first { $0.name == name }).solver
    for seed in SeedCount.seeds(inFull: 40) {
      let program = RandomPrograms.program(seed: seed)
      var generator = SeededGenerator(seed: seed)
      let neighbours = (0..<25).map { _ in neighbour(of: program, &generator) }
      let solved = solvedProgram(program, gap: Int128.random(in: 0...50, using: &generator))
      let outcomes = solver.solve(neighbours, near: solved, limits: .none)
      try #require(outcomes.count == neighbours.count)
      for (position, (neighbour, outcome)) in zip(neighbours, outcomes).enumerated() {
        let expected = objective(of: BruteForce().solve(neighbour))
        #expect(objective(of: outcome) == expected, "\(name), seed \(seed), \(position)")
        guard case .optimal(let solution, let certificate?) = outcome else { continue }
        #expect(throws: Never.self) { try certificate.check(neighbour, solution: solution) }
      }
    }
  }

  @Test func theSameQuestionsHaveTheSameAnswers() {
    let solver = BranchAndBoundSolver(
      relaxation: TableauRelaxation(otherwise: GLPKRelaxation()), proposer: PlainGLPK())
    let program = RandomPrograms.program(seed: 7)
    var generator = SeededGenerator(seed: 7)
    let neighbours = (0..<40).map { _ in neighbour(of: program, &generator) }
    func values() -> [[Int64]?] {
      solver.solve(neighbours, near: solvedProgram(program, gap: 1), limits: .none).map { outcome in
        if case .optimal(let solution, _) = outcome { solution.values } else { nil }
      }
    }
    let first = values()
    for _ in 0..<20 { #expect(values() == first) }
  }

  @Test func nothingToSolveIsNothing() {
    let program = RandomPrograms.program(seed: 1)
    let solver = BranchAndBoundSolver(relaxation: GLPKRelaxation(), proposer: PlainGLPK())
    #expect(solver.solve([], near: solvedProgram(program, gap: nil), limits: .none).isEmpty)
  }

  private func solvedProgram(_ program: IntegerProgram, gap: Int128?) -> SolvedProgram {
    let known: [[Int64]] =
      if case .optimal(let solution, _) = BruteForce().solve(program) { [solution.values] } else {
        []
      }
    return SolvedProgram(program, known: known, gap: gap)
  }

  /// Other bounds, other sides, a row that asks for nothing, or now and then a row more.
  private func neighbour(
    of program: IntegerProgram, _ generator: inout SeededGenerator
  ) -> IntegerProgram {
    var other = program
    for _ in 0..<Int.random(in: 0...2, using: &generator) {
      let index = Int.random(in: program.columns.indices, using: &generator)
      let column = program.columns[index]
      let value = Int64.random(in: column.lower...column.upper, using: &generator)
      other.restrict(Variable(index: index), lower: value, upper: value)
    }
    let row = Int.random(in: program.constraints.indices, using: &generator)
    switch Int.random(in: 0..<4, using: &generator) {
    case 0: other.restrict(row: row, lower: nil, upper: nil)
    case 1:
      let change = Int64.random(in: -9...9, using: &generator)
      let constraint = program.constraints[row]
      other.restrict(
        row: row, lower: constraint.lower.map { $0 + change },
        upper: constraint.upper.map { $0 + change })
    case 2 where Bool.random(using: &generator):
      other.add(
        Constraint(name: "more", LinearExpression(program.variables.map { ($0, 1) }), atLeast: 1))
    default: break
    }
    return other
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
