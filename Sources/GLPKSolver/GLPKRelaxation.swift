// SPDX-License-Identifier: GPL-3.0-or-later
import CGLPK
import IntegerPrograms
import Solving

/// GLPK's simplex method, each solve starting from the last basis.
package struct GLPKRelaxation: RelaxationSolver {
  package init() {}

  package func withRelaxation<Result>(
    of program: IntegerProgram, _ body: (any RelaxationSession) throws -> Result
  ) rethrows -> Result {
    try GLPKEnvironment.run { try body(GLPKRelaxationSession(program)) }
  }
}

private final class GLPKRelaxationSession: RelaxationSession {
  private let problem: GLPKProblem
  private var kept: GLPKProblem.Basis?

  init(_ program: IntegerProgram) {
    problem = GLPKProblem(program)
    glp_scale_prob(problem.pointer, GLP_SF_GM | GLP_SF_EQ | GLP_SF_2N)
    glp_adv_basis(problem.pointer, 0)
  }

  func setBounds(of variable: Variable, lower: Int64, upper: Int64) {
    problem.setBounds(of: variable, lower: lower, upper: upper)
  }

  func setSides(ofRow row: Int, lower: Int64?, upper: Int64?) {
    problem.setSides(ofRow: row, lower: lower, upper: upper)
  }

  func keepBasis() { kept = problem.basis }

  func restore() {
    problem.setOwnBounds()
    if let kept { problem.basis = kept }
  }

  func solve(limits: SolveLimits, cutoff: Double?) -> RelaxationOutcome {
    problem.optimiseRelaxation(limits: limits, cutoff: cutoff)
  }
}
