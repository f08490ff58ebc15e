// SPDX-License-Identifier: GPL-3.0-or-later
import Certificates
import Grants
import IntegerPrograms

/// The proof that an allocation is the one that the rules name: a list of claims, each with the
/// certificate of an integer program of its own.
///
/// All claims are about the allocation's solution x*. Each claim that a value is the best fixes it
/// for the claims behind it. The last of them leave x* alone, or, where no lot was provided for, x*
/// and allocations that differ from it on the undecided applications only.
package struct Proof: Sendable {
  package var stages: [ProofStage]
  /// Show that the applications that are called contested are.
  package var witnesses: Witnesses

  package init(stages: [ProofStage] = [], witnesses: Witnesses) {
    self.stages = stages
    self.witnesses = witnesses
  }
}

package struct ProofStage: Sendable {
  package enum Claim: Hashable, Sendable {
    /// No allocation has a better objective.
    case optimum
    /// None of those left does better by a tie rule. `earlier-received` has a stage for each
    /// receipt at which something was open, numbered from 0.
    case tieRule(TieRule, part: Int)
    /// None of those left differs from x* on these applications.
    case same([ApplicationID])
    /// None of those left funds this application at a higher level; its award is fixed from here
    /// on.
    case lot(ApplicationID)
  }

  package var claim: Claim
  /// What is as large as it can be at x*.
  package var objective: LinearExpression
  /// The value of `objective` at x*.
  package var optimum: Int128
  /// nil only for lot steps that need no solve: the highest level on offer is already there.
  package var certificate: Certificate?

  package init(
    claim: Claim, objective: LinearExpression, optimum: Int128, certificate: Certificate?
  ) {
    self.claim = claim
    self.objective = objective
    self.optimum = optimum
    self.certificate = certificate
  }
}
