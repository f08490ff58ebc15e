// SPDX-License-Identifier: GPL-3.0-or-later
import CoreMethod
import GLPKSolver
import IntegerProgramming

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

  /// The core method that gives up every search at its first branch.
  public static var withoutPatience: any Solver {
    CoreSolver(
      relaxation: TableauRelaxation(otherwise: GLPKRelaxation()), proposer: PlainGLPK(),
      patience: Patience(nodes: 1))
  }
}
