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
public struct Proof: Sendable {
  public var stages: [ProofStage]
  /// Show that the applications that are called contested are.
  public var witnesses: Witnesses

  public init(stages: [ProofStage] = [], witnesses: Witnesses) {
    self.stages = stages
    self.witnesses = witnesses
  }
}

public struct ProofStage: Sendable {
  public enum Claim: Hashable, Sendable {
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

  public var claim: Claim
  /// What is as large as it can be at x*.
  public var objective: LinearExpression
  /// The value of `objective` at x*.
  public var optimum: Int128
  /// nil only for lot steps that need no solve: the highest level on offer is already there.
  public var certificate: Certificate?

  public init(
    claim: Claim, objective: LinearExpression, optimum: Int128, certificate: Certificate?
  ) {
    self.claim = claim
    self.objective = objective
    self.optimum = optimum
    self.certificate = certificate
  }
}
