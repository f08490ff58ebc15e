// SPDX-License-Identifier: GPL-3.0-or-later
import Certificates
import IntegerPrograms

/// What came of a solve. A value can only be read where there is one.
public enum Outcome: Sendable {
  /// No better solution exists. Without a certificate that is the solver's word, not a proof.
  case optimal(Solution, Certificate?)
  /// No solution exists.
  case infeasible(Certificate?)
  /// The solver stopped early: the best solution found, and a proved upper bound on the optimum.
  case stopped(StopReason, best: Solution?, bound: Int128?)
}

/// Why a solver gave up before a proof.
public enum StopReason: Hashable, Sendable {
  case timeLimit
  case interrupted
  /// The search grew too large: too many nodes, or too much memory.
  case sizeLimit
  /// The solver's answers could not be brought to hold exactly; the text is for the log.
  case unreliable(String)
}
