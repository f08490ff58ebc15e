// SPDX-License-Identifier: GPL-3.0-or-later
import ExactSolver
import GLPKSolver
import Solving

/// The solvers that allocations are made with; each must give the same answers.
public enum SolverUnderTest: String, CaseIterable, Sendable {
  case plainGLPK
  case coreMethod

  public var solver: any Solver {
    switch self {
    case .plainGLPK: PlainGLPK()
    case .coreMethod:
      CoreSolver(
        relaxation: TableauRelaxation(otherwise: GLPKRelaxation()), proposer: PlainGLPK())
    }
  }

  /// The core method that lists, wherever it may, without a tree before.
  public static var listing: any Solver {
    CoreSolver(
      relaxation: TableauRelaxation(otherwise: GLPKRelaxation()), proposer: PlainGLPK(),
      patience: Patience(briefBytes: 0, listed: 50_000))
  }

  /// The core method that gives up every search at its first branch.
  public static var withoutPatience: any Solver {
    CoreSolver(
      relaxation: TableauRelaxation(otherwise: GLPKRelaxation()), proposer: PlainGLPK(),
      patience: Patience(nodes: 1))
  }
}
