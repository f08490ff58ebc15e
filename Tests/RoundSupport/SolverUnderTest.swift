// SPDX-License-Identifier: GPL-3.0-or-later
import ExactSolver
import GLPKSolver
import Solving

/// The solvers that allocations are made with; each must give the same answers.
public enum SolverUnderTest: String, CaseIterable, Sendable {
  case plainGLPK
  case branchAndBound

  public var solver: any Solver {
    switch self {
    case .plainGLPK: PlainGLPK()
    case .branchAndBound:
      BranchAndBoundSolver(
        relaxation: TableauRelaxation(otherwise: GLPKRelaxation()), proposer: PlainGLPK())
    }
  }

  /// Branch and bound that lists, wherever it may, without a tree before.
  public static var listing: any Solver {
    BranchAndBoundSolver(
      relaxation: TableauRelaxation(otherwise: GLPKRelaxation()), proposer: PlainGLPK(),
      patience: Patience(briefBytes: 0, listed: 50_000))
  }

  /// Branch and bound that takes every program apart that can be, without a tree before.
  public static var byBlocks: any Solver {
    BranchAndBoundSolver(
      relaxation: TableauRelaxation(otherwise: GLPKRelaxation()), proposer: PlainGLPK(),
      patience: Patience(nodesBefore: 0, fewestBlocks: 2))
  }

  /// The same of programs of a few blocks, which others search at length before.
  public static var byFewBlocks: any Solver {
    BranchAndBoundSolver(
      relaxation: TableauRelaxation(otherwise: GLPKRelaxation()), proposer: PlainGLPK(),
      patience: Patience(nodesBefore: 0, nodesBeforeFewBlocks: 0))
  }

  /// Branch and bound that gives up every search at its first branch.
  public static var withoutPatience: any Solver {
    BranchAndBoundSolver(
      relaxation: TableauRelaxation(otherwise: GLPKRelaxation()), proposer: PlainGLPK(),
      patience: Patience(nodes: 1))
  }
}
