// SPDX-License-Identifier: GPL-3.0-or-later
import IntegerPrograms
import RoundSupport

/// Small programs with the rows that funding rounds have: knapsacks, floors, counts, implications,
/// shortfall variables, and now and then a contradiction.
struct RandomPrograms {
  /// A knapsack in which a project's value is its cost and the same again for each (Martello and Toth
  /// 1990), and a second one.
  static func stronglyCorrelated(seed: UInt64) -> IntegerProgram {
    var generator = SeededGenerator(seed: seed)
    var program = IntegerProgram()
    let costs = (0..<13).map { _ in Int64.random(in: 1...1000, using: &generator) }
    let binaries = costs.enumerated().map { index, cost in
      program.addVariable(name: "x\(index)", objective: cost + 100)
    }
    let total = costs.reduce(0, +)
    program.add(
      Constraint(
        name: "budget", LinearExpression(zip(binaries, costs).map { ($0, $1) }),
        atMost: total * 45 / 100))
    let hours = binaries.map { ($0, Int64.random(in: 0...40, using: &generator)) }
    program.add(Constraint(name: "hours", LinearExpression(hours), atMost: 130))
    return program
  }

  static func program(seed: UInt64) -> IntegerProgram {
    var generator = SeededGenerator(seed: seed)
    var program = IntegerProgram()
    let size = Int.random(in: 1...10, using: &generator)
    let tight = Bool.random(using: &generator)
    let scale: Int64 = Bool.random(using: &generator) ? 1 : 100_003
    let costs = (0..<size).map { _ in scale * Int64.random(in: 1...60, using: &generator) }
    let binaries = (0..<size).map { index in
      program.addVariable(
        name: "x\(index)",
        objective: tight ? costs[index] : Int64.random(in: -5...90, using: &generator))
    }
    let total = costs.reduce(0, +)
    let spend = LinearExpression(zip(binaries, costs).map { ($0, $1) })
    program.add(
      Constraint(
        name: "budget", spend, atMost: Int64.random(in: 0...total, using: &generator)))
    for row in 0..<Int.random(in: 0...3, using: &generator) {
      let members = binaries.filter { _ in Bool.random(using: &generator) }
      let pairs = members.map { ($0, Int64.random(in: -4...9, using: &generator)) }
      let lower = Bool.random(using: &generator) ? Int64.random(in: -6...6, using: &generator) : nil
      let room = Int64.random(in: 0...20, using: &generator)
      let upper = lower.map { $0 + room } ?? room
      program.add(
        Constraint(
          name: "row\(row)", LinearExpression(pairs), lower: lower,
          upper: Bool.random(using: &generator) ? upper : nil))
    }
    if Bool.random(using: &generator) {
      let shortfall = program.addVariable(
        name: "s", upper: 8, objective: -Int64.random(in: 0...40, using: &generator))
      let members = spend.terms.filter { _ in Bool.random(using: &generator) }
      let unit = max(1, total / 8)
      program.add(
        Constraint(
          name: "shortfall",
          LinearExpression(members.map { ($0.variable, $0.coefficient) } + [(shortfall, unit)]),
          atLeast: Int64.random(in: 0...total, using: &generator)))
    }
    return program
  }
}
