// SPDX-License-Identifier: GPL-3.0-or-later
import Certificates
import IntegerPrograms
import Testing

/// A certificate can come from anybody: what proves nothing is refused, and no number or depth ends the process.
@Suite("A hostile certificate")
struct HostileCertificateTests {
  /// max x, x ≤ 3 by a row.
  private static let program: IntegerProgram = {
    var program = IntegerProgram()
    let x = program.addVariable(name: "x", upper: 10, objective: 1)
    program.add(Constraint(name: "row", LinearExpression([(x, Int64(1))]), atMost: 3))
    return program
  }()

  private static func check(_ nodes: [Certificate.Node], choices: [[Int]] = []) throws {
    let solution = Solution([3], of: program)
    try Certificate(goal: 4, choices: choices, nodes: nodes).check(program, solution: solution)
  }

  private static func branch(at value: Int64, column: Int = 0) -> Certificate.Node {
    Certificate.Node(
      arguments: [],
      branch: Certificate.Branch(variable: Variable(index: column), value: value))
  }

  /// The row times a multiplier, and the goal's row.
  private static func leaf(_ multiplier: Int128, goal: Int128 = -1) -> Certificate.Node {
    Certificate.Node(arguments: [
      Certificate.Argument([
        Certificate.RowMultiplier(row: 0, value: multiplier),
        Certificate.RowMultiplier(row: 1, value: goal),
      ])
    ])
  }

  @Test("cannot leave out nodes or add some")
  func nodes() throws {
    let (leaf, branch) = (Self.leaf(1), Self.branch(at: 3))
    try Self.check([leaf])
    try Self.check([branch, leaf, leaf])
    // No value of the column is left on one side: nothing has to close that.
    for value in [20, Int64.max] {
      try Self.check([Self.branch(at: value), leaf, Certificate.Node(arguments: [])])
    }
    for nodes in [
      [], [branch], [branch, leaf], [leaf, leaf], [branch, leaf, leaf, leaf],
      [branch, branch, leaf],
      [Self.branch(at: 20), Certificate.Node(arguments: []), leaf],
      [Self.branch(at: 3, column: 1), leaf, leaf], [Self.branch(at: 3, column: -1), leaf, leaf],
      [Self.branch(at: .max), Certificate.Node(arguments: []), leaf],
      [Self.branch(at: .max), leaf],
    ] {
      #expect(throws: Certificate.Flaw.self) { try Self.check(nodes) }
    }
  }

  @Test(
    "cannot add up rows that are not there or no choices",
    arguments: [[[0]], [[1]], [[0, 0]], [[-1]], [[]]])
  func choices(_ choices: [[Int]]) {
    #expect(throws: Certificate.Flaw.badChoices) {
      try Self.check([Self.leaf(1)], choices: choices)
    }
  }

  @Test(
    "cannot add up what is no choice",
    arguments: [
      (coefficients: [1, 1], lower: nil, upper: 1, isChoice: true), ([], nil, 1, false),
      ([1, -1], nil, 1, false), ([2], nil, 1, false), ([1, 1], nil, 2, false),
      ([1, 1], 0, 1, false),
    ] as [(coefficients: [Int64], lower: Int64?, upper: Int64?, isChoice: Bool)])
  func noChoices(coefficients: [Int64], lower: Int64?, upper: Int64?, isChoice: Bool) throws {
    var program = IntegerProgram()
    let terms = coefficients.map { (program.addVariable(name: "x"), $0) }
    program.add(Constraint(name: "row", LinearExpression(terms), lower: lower, upper: upper))
    program.add(Constraint(name: "broken", LinearExpression(), atLeast: 1))
    let broken = Certificate.Argument([Certificate.RowMultiplier(row: 1, value: -1)])
    let node = Certificate.Node(arguments: [broken])
    try Certificate(goal: nil, nodes: [node]).check(program)
    let certificate = Certificate(goal: nil, choices: [[0]], nodes: [node])
    #expect(((try? certificate.check(program)) != nil) == isChoice)
  }

  @Test("cannot overflow the check", arguments: [Int128.max, .min, .max / 2, -1])
  func overflow(multiplier: Int128) {
    for goal in [-1, 0, 1, Int128.max, .min, .min / 4] {
      #expect(throws: Certificate.Flaw.self) { try Self.check([Self.leaf(multiplier, goal: goal)]) }
    }
  }

  @Test("cannot exhaust the stack by a deep tree") func deep() throws {
    let level = [Self.branch(at: -1), Self.leaf(1)]
    // The branch's first side is empty, its second the next level.
    try Self.check(Array(repeating: level, count: 200_000).joined() + [Self.leaf(1)])
  }
}
