// SPDX-License-Identifier: GPL-3.0-or-later
import Certificates
import GLPKSolver
import IntegerPrograms
import RoundSupport
import Solving
import Testing

@testable import ExactSolver

/// How much is chosen in each part that several rows share.
@Suite struct CountedPartsTests {
  /// Two corridors of as many applications, each of which half of the budget is meant for.
  ///
  /// - Parameter levels: of each application, in percent of what it asks for and is worth.
  private static func program(levels: [[Int64]]) -> IntegerProgram {
    var program = IntegerProgram()
    var spends: [[(Variable, Int64)]] = []
    for corridor in 0..<2 {
      var spend: [(Variable, Int64)] = []
      for (number, levels) in levels.enumerated() {
        let cost = Int64(200 + 2 * number + corridor)
        let score = Int64(50 + 2 * number + corridor)
        let awards = levels.map { level in
          (
            program.addVariable(name: "\(corridor).\(number)@\(level)", objective: score * level),
            cost * level
          )
        }
        spend += awards
        guard awards.count > 1 else { continue }
        program.add(
          Constraint(
            name: "one", LinearExpression(awards.map { ($0.0, Int64(1)) }), atMost: 1))
      }
      spends.append(spend)
    }
    let budget = spends.joined().reduce(0) { $0 + $1.1 } * 3 / 20
    program.add(Constraint(name: "budget", LinearExpression(spends.joined()), atMost: budget))
    for spend in spends {
      let shortfall = program.addVariable(name: "shortfall", upper: 500, objective: -50)
      program.add(
        Constraint(
          name: "shortfall", LinearExpression(spend + [(shortfall, budget / 1_000)]),
          atLeast: budget / 2))
    }
    return program
  }

  private func coefficients(_ program: IntegerProgram) -> [[Int64]] {
    let parts = SolverRun(of: program).sharedParts.map(\.sum)
    return program.counts(of: parts).map { $0.terms.map(\.coefficient) }
  }

  @Test func awardsWithoutLevelsAreCounted() {
    let program = Self.program(levels: Array(repeating: [100], count: 5))
    #expect(coefficients(program) == [[1, 1, 1, 1, 1], [1, 1, 1, 1, 1]])
  }

  @Test func levelsAreCountedInTheSmallestStep() {
    let program = Self.program(levels: [[100, 75, 50], [100, 75, 50], [100]])
    let counts: [Int64] = [4, 3, 2, 4, 3, 2, 4]
    #expect(coefficients(program) == [counts, counts])
  }

  @Test func levelsOfNoCommonStepAreCountedAsAwards() {
    let program = Self.program(levels: [[100, 37], [100, 53], [100]])
    #expect(coefficients(program) == [[1, 1, 1, 1, 1], [1, 1, 1, 1, 1]])
  }

  /// A group of other shares, such as an alternative between applications without levels.
  @Test func oneOddGroupChangesNoOther() {
    let program = Self.program(levels: [[100, 75, 50], [100, 75, 50], [100, 63]])
    let counts: [Int64] = [4, 3, 2, 4, 3, 2, 4, 4]
    #expect(coefficients(program) == [counts, counts])
  }

  @Test func whatIsSmallIsNotCounted() {
    #expect(coefficients(Self.program(levels: [[100, 50], [100]])) == [])
  }

  /// A round of 12 applications with ten levels took 20 seconds, and 4 with these sums.
  @Test func countingLevelsMakesProofsShorter() throws {
    let tens = (1...10).map { Int64(10 * $0) }
    let program = Self.program(levels: Array(repeating: tens, count: 4))
    var without = SolverRun(of: program)
    var with = without.counting()
    let outcomes = (with.search(SolveHints()), without.search(SolveHints()))
    #expect(outcomes.0.optimum?.objective == outcomes.1.optimum?.objective)
    let certificates = try (
      #require(outcomes.0.certificate), #require(outcomes.1.certificate)
    )
    #expect(throws: Never.self) {
      try certificates.0.check(program, solution: outcomes.0.optimum)
    }
    #expect(
      2 * certificates.0.nodes.count < certificates.1.nodes.count,
      "\(certificates.0.nodes.count) \(certificates.1.nodes.count)")
  }
}
