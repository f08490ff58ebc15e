// SPDX-License-Identifier: GPL-3.0-or-later
import IntegerPrograms
import RoundSupport

/// Small programs of the shapes that fall apart: pots under one budget, with and without levels, shares with
/// shortfalls, floors, a second resource, and rows between pots.
enum PotPrograms {
  /// - Parameter projects: of each pot; a project with levels is two variables.
  static func program(seed: UInt64, pots: Int, projects: Int) -> IntegerProgram {
    var random = SeededGenerator(seed: seed)
    var program = IntegerProgram()
    let hasLevels = Int.random(in: 0...3, using: &random) == 0
    let hasShares = Bool.random(using: &random)
    let unit: Int64 = [1, 7, 1_000].randomElement(using: &random)!
    var spends: [[(Variable, Int64)]] = []
    for pot in 0..<pots {
      var spend: [(Variable, Int64)] = []
      for project in 0..<projects {
        let score = Int64.random(in: 20...99, using: &random)
        let cost = unit * 2 * Int64.random(in: 3...80, using: &random)
        let whole = program.addVariable(name: "x\(pot).\(project)", objective: 10 * score)
        spend.append((whole, cost))
        guard hasLevels, project == 0 else { continue }
        let part = program.addVariable(name: "x\(pot).\(project)@50", objective: 5 * score)
        spend.append((part, cost / 2))
        program.add(
          Constraint(
            name: "one", LinearExpression([(whole, 1), (part, 1)] as [(Variable, Int64)]),
            atMost: 1))
      }
      spends.append(spend)
    }
    let all = spends.flatMap { $0 }
    let total = all.reduce(0) { $0 + $1.1 }
    let budget = total * Int64.random(in: 25...70, using: &random) / 100
    program.add(Constraint(name: "budget", LinearExpression(all), atMost: budget))
    if Int.random(in: 0...3, using: &random) == 0 {
      let hours = all.map { ($0.0, Int64.random(in: 0...9, using: &random)) }
      program.add(
        Constraint(name: "hours", LinearExpression(hours), atMost: Int64(all.count) * 2))
    }
    for (pot, spend) in spends.enumerated() {
      let asked = spend.reduce(0) { $0 + $1.1 }
      let cap = asked * Int64.random(in: 30...90, using: &random) / 100
      let hasFloor = Int.random(in: 0...5, using: &random) == 0
      program.add(
        Constraint(
          name: "cap:\(pot)", LinearExpression(spend), lower: hasFloor ? cap / 3 : nil, upper: cap))
      guard hasShares else { continue }
      let shortfall = program.addVariable(
        name: "shortfall:\(pot)", upper: 3, objective: -Int64.random(in: 5...60, using: &random))
      program.add(
        Constraint(
          name: "shortfall:\(pot)", LinearExpression(spend + [(shortfall, max(1, cap / 3))]),
          atLeast: cap * 9 / 10))
    }
    addLinks(to: &program, between: all.map(\.0), using: &random)
    return program
  }

  /// Pots that add up to the budget; three projects in five stand in an alternative or need another one, most of
  /// them of another pot.
  static func linked(seed: UInt64, pots: Int, projects: Int) -> IntegerProgram {
    var random = SeededGenerator(seed: seed)
    var program = IntegerProgram()
    let spends = (0..<pots).map { pot in
      (0..<projects).map { project in
        let score = Int64.random(in: 200...999, using: &random)
        let project = program.addVariable(name: "x\(pot).\(project)", objective: score)
        return (project, Int64.random(in: 300...8_000, using: &random))
      }
    }
    for (pot, spend) in spends.enumerated() {
      let asked = spend.reduce(0) { $0 + $1.1 }
      program.add(
        Constraint(name: "cap:\(pot)", LinearExpression(spend), atMost: asked * 45 / 100))
    }
    let concerned = spends.joined().map(\.0).shuffled(using: &random)
      .prefix(pots * projects * 3 / 5)
    let half = concerned.count / 2
    for start in stride(from: 0, to: half - 2, by: 3) {
      let members = concerned[start..<start + 3].map { ($0, Int64(1)) }
      program.add(Constraint(name: "one of \(start)", LinearExpression(members), atMost: 1))
    }
    for start in stride(from: half, to: concerned.count - 1, by: 2) {
      let pair = [(concerned[start], Int64(1)), (concerned[start + 1], -1)]
      program.add(Constraint(name: "need \(start)", LinearExpression(pair), atMost: 0))
    }
    return program
  }

  private static func addLinks(
    to program: inout IntegerProgram, between variables: [Variable],
    using random: inout SeededGenerator
  ) {
    for number in 0..<Int.random(in: 0...2, using: &random) {
      let members = Set((0..<3).map { _ in variables.randomElement(using: &random)! }).sorted()
      program.add(
        Constraint(
          name: "limit:\(number)", LinearExpression(members.map { ($0, Int64(1)) }), atMost: 1))
    }
  }
}
