// SPDX-License-Identifier: GPL-3.0-or-later
import IntegerPrograms
import RoundSupport
import Solving
import Testing

/// What GLPK 5.0 punishes with an abort or a wrong answer, pinned for both ways of solving with it.
@Suite struct GLPKTrapTests {
  /// Maximises 3a + 2b over two binaries with the given rows.
  private func program(rows: ([Variable]) -> [Constraint]) -> IntegerProgram {
    var program = IntegerProgram()
    let variables = [
      program.addVariable(name: "a", objective: 3), program.addVariable(name: "b", objective: 2),
    ]
    for row in rows(variables) { program.add(row) }
    return program
  }

  private func point(_ outcome: Outcome) -> [Int64]? {
    if case .optimal(let solution, _) = outcome { solution.values } else { nil }
  }

  private func isInfeasible(_ outcome: Outcome) -> Bool {
    if case .infeasible = outcome { true } else { false }
  }

  /// Its environment belongs to a thread: freeing a problem on another one aborts the process.
  @Test(arguments: SolverUnderTest.allCases)
  func solvingAndFreeingOnSeveralThreads(solver: SolverUnderTest) async {
    await withTaskGroup(of: [Int128?].self) { group in
      let seeds = UInt64(1)...60
      for _ in 0..<8 {
        group.addTask {
          seeds.map { objective(of: solver.solver.solve(RandomPrograms.program(seed: $0))) }
        }
      }
      let expected = seeds.map {
        objective(of: BruteForce().solve(RandomPrograms.program(seed: $0)))
      }
      for await found in group { #expect(found == expected) }
    }
  }

  /// With the presolver on, infeasibility arrives as a return code, not as a status.
  @Test(arguments: SolverUnderTest.allCases)
  func infeasibleByPresolving(solver: SolverUnderTest) {
    let crossing = program { variables in
      [Constraint(name: "two of one", LinearExpression([(variables[0], Int64(1))]), atLeast: 2)]
    }
    #expect(isInfeasible(solver.solver.solve(crossing)))
  }

  /// Infeasible although the linear relaxation is not: a + b = 1/2 has whole neighbours only.
  @Test(arguments: SolverUnderTest.allCases)
  func infeasibleByBranching(solver: SolverUnderTest) {
    let half = program { variables in
      let sum = LinearExpression(variables.map { ($0, Int64(2)) })
      return [Constraint(name: "half", sum, lower: 1, upper: 1)]
    }
    #expect(isInfeasible(solver.solver.solve(half)))
  }

  /// A double-bounded row or variable without room must be declared fixed.
  @Test(arguments: SolverUnderTest.allCases)
  func equalBounds(solver: SolverUnderTest) {
    var fixedVariable = program { _ in [] }
    fixedVariable.restrict(fixedVariable.variables[0], lower: 0, upper: 0)
    #expect(point(solver.solver.solve(fixedVariable)) == [0, 1])
    let fixedRow = program { variables in
      let sum = LinearExpression(variables.map { ($0, Int64(1)) })
      return [Constraint(name: "one", sum, lower: 1, upper: 1)]
    }
    #expect(point(solver.solver.solve(fixedRow)) == [1, 0])
  }

  @Test(arguments: SolverUnderTest.allCases)
  func emptyRows(solver: SolverUnderTest) {
    let harmless = program { _ in
      [Constraint(name: "nothing", LinearExpression(), lower: -1, upper: 1)]
    }
    #expect(point(solver.solver.solve(harmless)) == [1, 1])
    let impossible = program { _ in
      [Constraint(name: "something", LinearExpression(), atLeast: 1)]
    }
    #expect(isInfeasible(solver.solver.solve(impossible)))
  }

  @Test(arguments: SolverUnderTest.allCases)
  func noVariablesAtAll(solver: SolverUnderTest) {
    var program = IntegerProgram()
    #expect(point(solver.solver.solve(program)) == [])
    program.add(Constraint(name: "at most one", LinearExpression(), atMost: 1))
    #expect(point(solver.solver.solve(program)) == [])
    program.add(Constraint(name: "something", LinearExpression(), atLeast: 1))
    #expect(isInfeasible(solver.solver.solve(program)))
  }
}

private func objective(of outcome: Outcome) -> Int128? {
  outcome.optimum?.objective
}
