// SPDX-License-Identifier: GPL-3.0-or-later
import IntegerPrograms
import RoundSupport

/// Every project counts toward one limit of each of two kinds: whatever makes the blocks, short rows join them.
enum CrossingPrograms {
  static func program(seed: UInt64) -> IntegerProgram {
    var generator = SeededGenerator(seed: seed)
    var program = IntegerProgram()
    let costs = (0..<48).map { _ in Int64.random(in: 20...99, using: &generator) }
    let projects = costs.enumerated().map { index, cost in
      program.addVariable(
        name: "x\(index)", objective: cost + Int64.random(in: 1...30, using: &generator))
    }
    func limit(_ name: String, _ members: [Int]) {
      let cost = members.reduce(0) { $0 + costs[$1] }
      program.add(
        Constraint(
          name: name, LinearExpression(members.map { (projects[$0], costs[$0]) }),
          atMost: cost * 9 / 20))
    }
    for number in 0..<8 {
      limit("pot\(number)", projects.indices.filter { $0 % 8 == number })
      limit("town\(number)", projects.indices.filter { $0 / 6 == number })
    }
    return program
  }
}
