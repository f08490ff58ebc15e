// SPDX-License-Identifier: GPL-3.0-or-later
import IntegerPrograms
import Testing

/// What other solvers read. HiGHS, SCIP, CBC and GLPK were seen to read both texts and agree.
@Suite struct WritingTests {
  /// Every kind of row, a column in none, a negative objective.
  private var program: IntegerProgram {
    var program = IntegerProgram()
    let a = program.addVariable(name: "P1@100", objective: 7)
    let b = program.addVariable(name: "shortfall A", lower: -1, upper: 3, objective: -2)
    _ = program.addVariable(name: "unused")
    program.add(Constraint(name: "most", sum([(a, 3), (b, -4)]), atMost: 5))
    program.add(Constraint(name: "least", sum([(b, 1)]), atLeast: -1))
    program.add(
      Constraint(name: "between", sum([(a, 1), (b, 1)]), lower: 0, upper: 2))
    program.add(Constraint(name: "equal", sum([(a, 2)]), lower: 2, upper: 2))
    program.add(Constraint(name: "empty", LinearExpression(), lower: nil, upper: 0))
    return program
  }

  private func sum(_ terms: [(Variable, Int64)]) -> LinearExpression { LinearExpression(terms) }

  private let names = [
    "c0 = P1@100", "c1 = shortfall A", "c2 = unused", "r0 = most", "r1 = least", "r2 = between",
    "r3 = equal", "r4 = empty",
  ]

  @Test func lpStatesEverySide() {
    let expected =
      (["a remark"] + names).map { "\\ \($0)\n" }.joined() + """
        Maximize
         objective:
          + 7 c0
          - 2 c1
        Subject To
         r0:
          + 3 c0
          - 4 c1
          <= 5
         r1:
          + 1 c1
          >= -1
         r2_least:
          + 1 c0
          + 1 c1
          >= 0
         r2_most:
          + 1 c0
          + 1 c1
          <= 2
         r3:
          + 2 c0
          = 2
         r4:
          + 0 c0
          <= 0
        Bounds
         0 <= c0 <= 1
         -1 <= c1 <= 3
         0 <= c2 <= 1
        General
         c0
         c1
         c2
        End

        """
    #expect(program.lp(remarks: ["a remark"]) == expected)
  }

  @Test func mpsStatesEverySide() {
    let text = program.mps(remarks: ["a remark"])
    #expect(
      text.hasPrefix(
        (["a remark", "minimise: the negative of what is to be as large as possible"] + names).map {
          "* \($0)\n"
        }.joined()))
    for line in [
      " L r0", " G r1", " L r2", " E r3", "    c1 objective 2", "    c1 r0 -4",
      "    c2 objective 0",
      "    RHS r0 5", "    RHS r1 -1", "    RANGES r2 2", " LO BOUND c1 -1", " UP BOUND c1 3",
    ] {
      #expect(text.contains("\n\(line)\n"), "\(line)")
    }
  }

  /// Where nothing is on offer, glpsol would not read a program without columns.
  @Test func aProgramWithoutColumnsGetsOne() {
    #expect(IntegerProgram().lp().contains(" 0 <= c0 <= 0\n"))
    #expect(IntegerProgram().lp().contains("Subject To\n nothing:\n  + 0 c0\n  <= 0\nBounds"))
    #expect(IntegerProgram().mps().contains(" UP BOUND c0 0\n"))
  }
}
