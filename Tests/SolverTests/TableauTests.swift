// SPDX-License-Identifier: GPL-3.0-or-later
import IntegerPrograms
import Testing

@testable import ExactSolver

@Suite struct TableauTests {
  /// A row in which rounding errors have left something of a zero is not worth a pass over all its numbers.
  @Test func whatIsLeftOfAZeroChangesNoRow() {
    var program = IntegerProgram()
    let variables = (0..<3).map { program.addVariable(name: "x\($0)", objective: 1) }
    for _ in 0..<3 {
      program.add(
        Constraint(name: "row", LinearExpression(variables.map { ($0, 3) }), atMost: 5))
    }
    let tableau = Tableau(program)
    tableau.row(1)[0] = 0x1p-50
    tableau.row(2)[0] = 0x1p-20
    let before = (1...2).map { row in (1..<3).map { tableau.row(row)[$0] } }
    tableau.pivot(row: 0, column: 0)
    let after = (1...2).map { row in (1..<3).map { tableau.row(row)[$0] } }
    #expect(after[0] == before[0])
    #expect(tableau.row(1)[0] == 0)
    #expect(after[1] != before[1])
  }
}
