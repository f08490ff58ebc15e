// SPDX-License-Identifier: GPL-3.0-or-later
import IntegerPrograms
import Solving

/// Solves the relaxations of small programs on a dense tableau, and leaves larger ones to another
/// solver.
///
/// A branch tree solves thousands of relaxations that differ in one bound, with a few steps each. A
/// sparse solver spends most of that time on getting ready.
package struct TableauRelaxation: RelaxationSolver {
  /// For larger programs, and where rounding errors get in the way.
  package let other: any RelaxationSolver
  /// Rows times columns up to which a tableau is quicker.
  package var mostNumbers: Int

  package init(otherwise other: any RelaxationSolver, mostNumbers: Int = 500_000) {
    self.other = other
    self.mostNumbers = mostNumbers
  }

  package func withRelaxation<Result>(
    of program: IntegerProgram, _ body: (any RelaxationSession) throws -> Result
  ) rethrows -> Result {
    guard Tableau.size(of: program) <= mostNumbers else {
      return try other.withRelaxation(of: program, body)
    }
    return try body(DualSimplex(program, fallback: other))
  }
}
