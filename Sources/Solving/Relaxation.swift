// SPDX-License-Identifier: GPL-3.0-or-later
import IntegerPrograms

/// What a linear relaxation answered, in floating point: a hint, never a proof.
package enum RelaxationOutcome: Sendable {
  /// An optimum of the relaxation: one value a variable, one multiplier (dual value) a row.
  case optimal(objective: Double, values: [Double], multipliers: [Double])
  /// The optimum lies below the cutoff that was asked for; the multipliers say why.
  case belowCutoff(multipliers: [Double])
  /// No point of the relaxation exists. The multipliers, one a row, combine the rows into a
  /// contradiction; empty where the solver found none.
  case infeasible(multipliers: [Double])
  case stopped(StopReason)
}

/// One linear relaxation that is solved again and again while bounds of variables change.
///
/// A session belongs to the thread it was opened on.
package protocol RelaxationSession: AnyObject {
  func setBounds(of variable: Variable, lower: Int64, upper: Int64)

  /// - Parameters: a missing side is unbounded.
  func setSides(ofRow row: Int, lower: Int64?, upper: Int64?)

  /// Keeps the basis of the last solve, to come back to it.
  func keepBasis()

  /// Goes back to the basis that was kept, and to the bounds and sides of the program: what is solved
  /// next does not depend on what was solved since.
  func restore()

  /// Computes anew before the next solve what steps may have spoilt by rounding.
  func refresh()

  /// - Parameter cutoff: an optimum below it is of no interest; nil: every optimum is.
  func solve(limits: SolveLimits, cutoff: Double?) -> RelaxationOutcome
}

extension RelaxationSession {
  /// Most solvers do so by themselves.
  package func refresh() {}

  package func solve(limits: SolveLimits) -> RelaxationOutcome {
    solve(limits: limits, cutoff: nil)
  }
}

/// Something that solves linear relaxations, starting each solve from the last basis.
package protocol RelaxationSolver: Sendable {
  /// Opens a session for `program` and closes it when `body` returns. The session must not escape.
  func withRelaxation<Result>(
    of program: IntegerProgram, _ body: (any RelaxationSession) throws -> Result
  ) rethrows -> Result
}
