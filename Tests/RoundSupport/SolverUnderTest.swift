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
}
