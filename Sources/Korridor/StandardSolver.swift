// SPDX-License-Identifier: GPL-3.0-or-later
import ExactSolver
import GLPKSolver
import Solving

extension Solver where Self == CoreSolver {
  /// The solver that every command uses: the core method on GLPK.
  public static var standard: CoreSolver { .standard(counting: RejectedAnswers()) }

  /// The same, with a count of what GLPK proposed in vain.
  public static func standard(counting rejected: RejectedAnswers) -> CoreSolver {
    CoreSolver(
      relaxation: TableauRelaxation(otherwise: GLPKRelaxation()),
      proposer: PlainGLPK(onRejectedAnswer: { _ in rejected.addOne() }))
  }
}
