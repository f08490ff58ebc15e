// SPDX-License-Identifier: GPL-3.0-or-later
import Certificates
import ExactSolver
import GLPKSolver
import IntegerPrograms
import Testing

/// Certificates that branch on sums of columns.
@Suite struct SumTests {
  /// Costs 4, 5 and 6 in 10, each worth its cost and 10 more: two fit, the relaxation has two and a sixth.
  private static let program: IntegerProgram = {
    var program = IntegerProgram()
    let costs: [Int64] = [4, 5, 6]
    let variables = costs.map { program.addVariable(name: "x\($0)", objective: $0 + 10) }
    let spend = LinearExpression(zip(variables, costs).map { ($0, $1) })
    program.add(Constraint(name: "budget", spend, atMost: 10))
    return program
  }()

  private static let solution = Solution([1, 0, 1], of: program)!

  /// At most two: budget + 10 · sum, 30. At least three: the budget breaks.
  private static func certificate(sums: [LinearExpression]) -> Certificate {
    func node(budget: Int128, goal: Int128, sum: Int128) -> Certificate.Node {
      let multipliers = [budget, goal, sum].enumerated().filter { $0.element != 0 }.map {
        Certificate.RowMultiplier(row: $0.offset, value: $0.element)
      }
      return Certificate.Node(arguments: [.init(multipliers)])
    }
    var root = Certificate.Node(arguments: [])
    root.branch = .init(variable: Variable(index: 3), value: 2)
    return Certificate(
      goal: 31, sums: sums,
      nodes: [root, node(budget: 1, goal: -1, sum: 10), node(budget: 1, goal: 0, sum: -4)])
  }

  @Test func aBranchOnASumProves() throws {
    try Self.certificate(sums: [LinearExpression(Self.program.variables.map { ($0, 1) })]).check(
      Self.program, solution: Self.solution)
  }

  @Test func withoutItsSumTheBranchIsRefused() {
    #expect(throws: Certificate.Flaw.badBranch(node: 0)) {
      try Self.certificate(sums: []).check(Self.program, solution: Self.solution)
    }
  }

  @Test(arguments: [-1, 3, 4, .max])
  func aSumOfUnknownColumnsIsRefused(index: Int) {
    #expect(throws: Certificate.Flaw.badSum) {
      try Self.certificate(sums: [LinearExpression([(Variable(index: index), Int64(1))])]).check(
        Self.program, solution: Self.solution)
    }
  }

  @Test func aSumOfOtherColumnsProvesNothing() {
    #expect(throws: Certificate.Flaw.self) {
      try Self.certificate(sums: [
        LinearExpression(Self.program.variables.prefix(2).map { ($0, 1) })
      ]).check(
        Self.program, solution: Self.solution)
    }
  }
}
