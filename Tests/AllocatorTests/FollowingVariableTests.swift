// SPDX-License-Identifier: GPL-3.0-or-later
import Eligibility
import Grants
import IntegerPrograms
import RoundSupport
import Solving
import Testing

@testable import Allocator

/// Shortfalls follow from the awards: an exchange between corridors takes them along.
@Suite struct FollowingVariableTests {
  private static func program(
    _ rows: [Constraint], costs: [Int64] = [-5, -5]
  ) -> (IntegerProgram, chosen: [Variable]) {
    var program = IntegerProgram()
    let chosen = (0..<2).map { program.addVariable(name: "x\($0)", objective: 10) }
    for (number, cost) in costs.enumerated() {
      _ = program.addVariable(name: "s\(number)", upper: 9, objective: cost)
    }
    for row in rows { program.add(row) }
    return (program, chosen)
  }

  private static func row(
    _ coefficients: [Int64], atLeast lower: Int64? = nil, atMost upper: Int64? = nil
  ) -> Constraint {
    Constraint(
      name: "row",
      LinearExpression(coefficients.enumerated().map { (Variable(index: $0), $1) }),
      lower: lower, upper: upper)
  }

  @Test func whatDemandsAlonePushUpFollows() throws {
    let (program, chosen) = Self.program([
      Self.row([3, 0, 2, 0], atLeast: 5), Self.row([0, 3, 4, 0], atLeast: 7),
      Self.row([3, 3, 0, 1], atLeast: 9), Self.row([1, 1], atMost: 1),
    ])
    let following = program.following(chosen, idle: [])
    #expect(following.map(\.index) == [2, 3])
    #expect(following.map(\.cost) == [5, 5])
    #expect(following[0].demands.map(\.row) == [0, 1])
    #expect(following[0].demands.map(\.side) == [5, 7])
    #expect(following[0].demands.map(\.coefficient) == [2, 4])
    var point: [Int64] = [1, 0, 0, 0]
    ExchangeRows(program, at: [1, 0, 2, 6], following: following, idle: []).complete(&point)
    #expect(point == [1, 0, 2, 6])
  }

  @Test(arguments: [
    Self.row([1, 1, 1, 1], atLeast: 3),  // two of them
    Self.row([1, 1, 1, 0], atMost: 3), Self.row([1, 1, -1, 0], atLeast: -1),
    Self.row([1, 1, 1, 0], atLeast: 0, atMost: 3),
  ])
  func whatAnythingElseBoundsDoesNot(row: Constraint) {
    let (program, chosen) = Self.program([Self.row([3, 0, 2, 0], atLeast: 5), row])
    #expect(!program.following(chosen, idle: []).map(\.index).contains(2))
    // Unless nobody looks at it.
    #expect(program.following(chosen, idle: [1]).map(\.index).contains(2))
  }

  @Test func whatCostsNothingDoesNot() {
    let (program, chosen) = Self.program([Self.row([3, 0, 2, 0], atLeast: 5)], costs: [0, 5])
    #expect(program.following(chosen, idle: []).isEmpty)
  }

  @Test func rowsOfTheObjectiveAreKnown() {
    let (program, _) = Self.program([
      Self.row([2, 2, -1, -1], atLeast: 1), Self.row([-2, -2, 1, 1], atLeast: -9),
      Self.row([2, 2, -1, -1], atLeast: 1, atMost: 3), Self.row([2, 2, -1], atLeast: 1),
      Self.row([2, 3, -1, -1], atLeast: 1), Self.row([40, 40, -20, -20], atLeast: 1),
    ])
    #expect(program.objectiveRows == [0, 5])
  }

  /// One project of 200 euros here, or two of 100 there: the shortfalls change places with them.
  @Test(arguments: [BalanceRule.Measure.total, .worst])
  func exchangesReachOtherCorridors(measure: BalanceRule.Measure) throws {
    let round = Round.plain(
      euro: 200,
      [
        .open("P1", euro: 200, score: 40, corridor: "c1"),
        .open("P2", euro: 100, score: 20, corridor: "c2"),
        .open("P3", euro: 100, score: 20, corridor: "c2"),
      ]
    ) {
      $0.corridors = [.part("c1"), .part("c2")]
      $0.balance.weight = Hundredths(whole: 5)
      $0.balance.measure = measure
    }
    #expect(BruteForceAllocation(round).optimal.count == 2)
    let model = try AllocationModel(AssessedRound(round))
    let known = try #require(SolverUnderTest.branchAndBound.solver.solve(model.program).optimum)
    let points = Array(
      ExchangedOptima(
        of: model.program, from: known.values, among: model.awards.map(\.variable), trying: 1_000))
    #expect(points.count == 2)
    for point in points {
      #expect(Solution(point, of: model.program)?.objective == known.objective)
    }
  }
}
