// SPDX-License-Identifier: GPL-3.0-or-later
import IntegerPrograms
import Testing

@testable import ExactSolver

/// Which rows make blocks, and which join them.
struct DecompositionTests {
  @Test func corridorsAreBlocksAndTheBudgetJoinsThem() throws {
    var program = IntegerProgram()
    let variables = (0..<15).map { program.addVariable(name: "x\($0)", objective: 1) }
    program.add(
      Constraint(
        name: "budget", LinearExpression(variables.map { ($0, Int64(3)) }), atMost: 20))
    for pot in 0..<3 {
      let own = variables[(5 * pot)..<(5 * pot + 5)].map { ($0, Int64(2)) }
      program.add(Constraint(name: "pot\(pot)", LinearExpression(own), atMost: 6))
    }
    let found = try #require(Decomposition(program, weights: [0, 0, 0, 0]))
    #expect(found.joining == [0])
    #expect(found.blocks.map(\.rows) == [[1], [2], [3]])
    #expect(found.blocks.map(\.columns.count) == [5, 5, 5])
    #expect(found.loose == [])
  }

  /// Four pots of ten, a budget, hours that half of the projects of each pot need, and rooms that the others need.
  private static func potsWithHoursAndRooms() -> IntegerProgram {
    var program = IntegerProgram()
    let pots = (0..<4).map { pot in
      (0..<10).map { program.addVariable(name: "x\(pot).\($0)", objective: 1) }
    }
    func costs(_ variables: [Variable]) -> LinearExpression {
      LinearExpression(variables.enumerated().map { ($1, Int64(3 + $0 % 7)) })
    }
    program.add(Constraint(name: "budget", costs(pots.flatMap { $0 }), atMost: 90))
    program.add(Constraint(name: "hours", costs(pots.flatMap { $0.prefix(5) }), atMost: 60))
    program.add(Constraint(name: "rooms", costs(pots.flatMap { $0.suffix(5) }), atMost: 60))
    for (number, pot) in pots.enumerated() {
      program.add(Constraint(name: "pot\(number)", costs(pot), atMost: 25))
    }
    return program
  }

  /// Hours that half of the projects need weigh most, but would leave pots in pieces.
  @Test func longRowsDoNotTearPotsApart() throws {
    let program = Self.potsWithHoursAndRooms()
    let multipliers = [0, 0.5, 0.5, 0.4, 0.4, 0.4, 0.4]
    let heaviest = zip(program.constraints, multipliers).map { Double($0.upper!) * $1 }
    let torn = Decomposition(program, weights: heaviest)
    #expect(torn?.blocks.map(\.rows) == [[1], [2]])
    let found = Decomposition(program, multipliers: multipliers)
    #expect(found?.joining == [0, 1, 2])
    #expect(found?.blocks.map(\.rows) == [[3], [4], [5], [6]])
  }

  /// Pots without a say in the relaxation have nothing to close.
  @Test func theHeaviestRowsMakeBlocksWhereOthersHaveLessToClose() throws {
    let program = Self.potsWithHoursAndRooms()
    let found = Decomposition(program, multipliers: [0, 0.5, 0.5, 0.001, 0, 0, 0])
    #expect(found?.blocks.map(\.rows) == [[1], [2]])
  }

  /// One corridor may have nearly all applications: it is a block beside the others. The budget, which leaves out
  /// nothing but shortfalls, is none.
  @Test func aCorridorWithMostApplicationsIsABlock() throws {
    var program = IntegerProgram()
    let pots = [40, 5, 5].enumerated().map { pot, count in
      (0..<count).map { program.addVariable(name: "x\(pot).\($0)", objective: 1) }
    }
    func costs(_ variables: [Variable]) -> LinearExpression {
      LinearExpression(variables.enumerated().map { ($1, Int64(3 + $0 % 7)) })
    }
    program.add(Constraint(name: "budget", costs(pots.flatMap { $0 }), atMost: 90))
    for (number, pot) in pots.enumerated() {
      let shortfall = program.addVariable(name: "shortfall\(number)", upper: 9, objective: -1)
      let spent = costs(pot).terms.map { ($0.variable, $0.coefficient) }
      program.add(
        Constraint(
          name: "target\(number)", LinearExpression(spent + [(shortfall, 5)]), atLeast: 30))
    }
    let found = try #require(Decomposition(program, weights: [9, 1, 1, 1]))
    #expect(found.joining == [0])
    #expect(found.blocks.map(\.rows) == [[1], [2], [3]])
    #expect(found.blocks.map(\.columns.count) == [41, 6, 6])
  }
}
