// SPDX-License-Identifier: GPL-3.0-or-later
import Certificates
import GLPKSolver
import IntegerPrograms
import Solving

@testable import ExactSolver

extension SolverRun {
  /// A run as the solver begins one, with everything that makes it quicker.
  init(
    of program: IntegerProgram, patience: Patience = Patience(), goal: Int128? = nil,
    limits: SolveLimits = .none, progress: SolveProgress? = nil
  ) {
    self.init(
      program, with: SummedProgram(program, with: Shortcuts.all),
      relaxation: TableauRelaxation(otherwise: GLPKRelaxation()), proposer: PlainGLPK(),
      shortcuts: .all, patience: patience, goal: goal, limits: limits, progress: progress)
  }
}
