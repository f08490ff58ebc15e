// SPDX-License-Identifier: GPL-3.0-or-later
import IntegerPrograms
import RoundSupport

/// Programs like those of a funding round whose corridors must meet their shares almost to the cent. Some
/// choice of projects does; rows between corridors may forbid it.
enum CorridorPrograms {
  /// - Parameter projects: of each block.
  static func program(seed: UInt64, blocks: Int, projects: Int) -> IntegerProgram {
    var random = SeededGenerator(seed: seed)
    var program = IntegerProgram()
    let unit: Int64 = [1, 5, 100].randomElement(using: &random)!
    var spends: [[(Variable, Int64)]] = []
    var hours: [(Variable, Int64)] = []
    var chosen: Set<Variable> = []
    for block in 0..<blocks {
      var spend: [(Variable, Int64)] = []
      for project in 0..<projects {
        let name = "x\(block).\(project)"
        let score = Int64.random(in: 20...99, using: &random)
        let cost = unit * 2 * Int64.random(in: 100...4_000, using: &random)
        let whole = program.addVariable(name: name, objective: 10 * score)
        if Bool.random(using: &random) { chosen.insert(whole) }
        spend.append((whole, cost))
        hours.append((whole, Int64.random(in: 0...40, using: &random)))
        guard project % 4 == 1 else { continue }
        // A part of the money for a part of the points.
        let part = program.addVariable(name: name + "@50", objective: 5 * score)
        spend.append((part, cost / 2))
        program.add(
          Constraint(
            name: "one:\(name)", LinearExpression([(whole, 1), (part, 1)] as [(Variable, Int64)]),
            atMost: 1))
      }
      spends.append(spend)
    }
    func sum(_ pairs: some Sequence<(Variable, Int64)>) -> Int64 {
      pairs.reduce(0) { $0 + (chosen.contains($1.0) ? $1.1 : 0) }
    }
    let budget = sum(spends.flatMap { $0 }) + unit * Int64.random(in: 0...9, using: &random)
    program.add(Constraint(name: "budget", LinearExpression(spends.flatMap { $0 }), atMost: budget))
    if Bool.random(using: &random) {
      program.add(
        Constraint(
          name: "hours", LinearExpression(hours),
          atMost: sum(hours) + Int64.random(in: 0...30, using: &random)))
    }
    var shortfalls: [(Variable, Int64)] = []
    for (block, spend) in spends.enumerated() {
      let shortfall = program.addVariable(name: "shortfall:\(block)", upper: 2, objective: -1)
      shortfalls.append((shortfall, 1))
      let tenth = max(1, budget / 1_000)
      program.add(
        Constraint(
          name: "shortfall:\(block)", LinearExpression(spend + [(shortfall, tenth)]),
          atLeast: sum(spend) + Int64.random(in: -tenth...tenth / 2, using: &random)))
    }
    program.add(
      Constraint(
        name: "imbalance", LinearExpression(shortfalls),
        atMost: Int64.random(in: 0...2, using: &random)))
    addLinks(to: &program, between: spends.flatMap { $0.map(\.0) }, using: &random)
    return program
  }

  /// Rows between blocks, such as how many projects an applicant may have, and what needs what.
  private static func addLinks(
    to program: inout IntegerProgram, between variables: [Variable],
    using random: inout SeededGenerator
  ) {
    for number in 0..<Int.random(in: 0...4, using: &random) {
      let members = Set((0..<4).map { _ in variables.randomElement(using: &random)! }).sorted()
      program.add(
        Constraint(
          name: "limit:\(number)", LinearExpression(members.map { ($0, Int64(1)) }),
          atMost: Int64.random(in: 1...3, using: &random)))
    }
    if Bool.random(using: &random) {
      program.add(
        Constraint(
          name: "needs",
          LinearExpression(
            [(variables[0], 1), (variables[variables.count - 1], -1)] as [(Variable, Int64)]),
          atMost: 0))
    }
  }
}
