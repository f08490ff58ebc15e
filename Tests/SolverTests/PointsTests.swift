// SPDX-License-Identifier: GPL-3.0-or-later
import Certificates
import IntegerPrograms
import Testing

@testable import ExactSolver

/// What projects are worth together as a sum that may be branched on.
struct PointsTests {
  /// - Parameters:
  ///   - worth: of each project.
  ///   - price: of a step of each of two shortfalls.
  private static func sums(worth: [Int64], price: Int64) -> [LinearExpression] {
    var program = IntegerProgram()
    let projects = worth.enumerated().map { index, worth in
      program.addVariable(name: "x\(index)", objective: worth)
    }
    let costs = LinearExpression(projects.enumerated().map { ($1, Int64(7 + 3 * $0)) })
    program.add(Constraint(name: "budget", costs, atMost: 90))
    for (number, projects) in [projects.prefix(6), projects.dropFirst(6)].enumerated() {
      let shortfall = program.addVariable(name: "s\(number)", upper: 50, objective: -price)
      let spent = projects.map { ($0, Int64(7 + 3 * $0.index)) }
      program.add(
        Constraint(name: "target\(number)", LinearExpression(spent + [(shortfall, 1)]), atLeast: 50)
      )
    }
    return SummedProgram(program, with: .counts).sums
  }

  private static let stars: [Int64] = [1, 2, 3, 4, 5, 5, 4, 3, 2, 1, 3, 3]

  private static func points(_ values: [Int64]) -> LinearExpression {
    LinearExpression(values.enumerated().map { (Variable(index: $0), $1) })
  }

  @Test func scoresOnAScaleOfFiveAreCountedInTheirUnit() {
    let sums = Self.sums(worth: Self.stars.map { 20_000 * $0 }, price: 200)
    #expect(sums.contains(Self.points(Self.stars)))
  }

  @Test func scoresAsFineAsShortfallsAreNot() {
    let sums = Self.sums(worth: Self.stars.map { 1_000 * $0 }, price: 200)
    #expect(!sums.contains(Self.points(Self.stars)))
  }

  /// How many there are says as much.
  @Test func equalScoresAreNot() {
    let sums = Self.sums(worth: Self.stars.map { _ in 20_000 }, price: 200)
    #expect(sums.count == 2)
  }
}
