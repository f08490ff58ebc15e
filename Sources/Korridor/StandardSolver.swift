// SPDX-License-Identifier: GPL-3.0-or-later
import ExactSolver
import GLPKSolver
import Solving

extension Solver where Self == BranchAndBoundSolver {
  /// The solver that every command uses: branch and bound on GLPK.
  public static var standard: BranchAndBoundSolver { .standard(counting: RejectedAnswers()) }

  /// The same, with a count of what GLPK proposed in vain.
  public static func standard(counting rejected: RejectedAnswers) -> BranchAndBoundSolver {
    BranchAndBoundSolver(
      relaxation: TableauRelaxation(otherwise: GLPKRelaxation()),
      proposer: PlainGLPK(onRejectedAnswer: { _ in rejected.addOne() }))
  }
}
