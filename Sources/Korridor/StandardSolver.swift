// SPDX-License-Identifier: GPL-3.0-or-later
import GLPKSolver
import IntegerProgramming

extension Solver where Self == PlainGLPK {
  /// The solver that every command uses.
  public static var standard: PlainGLPK { PlainGLPK() }
}
