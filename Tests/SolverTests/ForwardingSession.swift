// SPDX-License-Identifier: GPL-3.0-or-later
import IntegerPrograms
import Solving

/// Hands everything on to another session, for those that do one thing in another way.
class ForwardingSession: RelaxationSession {
  private let other: any RelaxationSession

  init(to other: any RelaxationSession) { self.other = other }

  func setBounds(of variable: Variable, lower: Int64, upper: Int64) {
    other.setBounds(of: variable, lower: lower, upper: upper)
  }

  func setSides(ofRow row: Int, lower: Int64?, upper: Int64?) {
    other.setSides(ofRow: row, lower: lower, upper: upper)
  }

  func keepBasis() { other.keepBasis() }
  func restore() { other.restore() }
  func refresh() { other.refresh() }

  func solve(limits: SolveLimits, cutoff: Double?) -> RelaxationOutcome {
    other.solve(limits: limits, cutoff: cutoff)
  }
}
