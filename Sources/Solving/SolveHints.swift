// SPDX-License-Identifier: GPL-3.0-or-later
import Certificates

/// What is known before a solve, and what is asked. Hints never change what is optimal, only how soon
/// that is proved: all but the goal are checked before they are used.
public struct SolveHints: Sendable {
  /// A point that is believed to be feasible.
  public var start: [Int64]?
  /// Row multipliers that are believed to narrow the program, from solves of related ones. Behind its rows stands the
  /// goal's.
  public var arguments: [Certificate.Argument]
  /// A tree that is believed to close nearly all of the program, as the proof of a related one did: a search may go on
  /// with what it leaves open. Where it says something wrong, more is left. Behind the program's rows stands the goal's,
  /// then those of sums.
  public var tree: Certificate?
  /// How far below its relaxation the optimum is believed to lie.
  public var gap: Int128?
  /// An objective that no solution exceeds: that must be known. Only solutions that reach it are asked
  /// for; the first one ends the search, and `infeasible` says, with its certificate, that none does.
  public var goal: Int128?
  /// Solutions below this objective are of no interest: where there is none as good, a solver may call
  /// the program infeasible, without a certificate.
  public var least: Int128?
  /// How many nodes the proof is believed to take, as that of a related program did: searches that would give up
  /// much sooner are not tried.
  public var nodes: Int?
  /// Where nobody asks for a certificate, a solver may prove its answer in ways that leave none.
  public var needsCertificate: Bool

  public init(
    start: [Int64]? = nil, arguments: [Certificate.Argument] = [], tree: Certificate? = nil,
    gap: Int128? = nil,
    goal: Int128? = nil, least: Int128? = nil, nodes: Int? = nil,
    needsCertificate: Bool = true
  ) {
    self.start = start
    self.arguments = arguments
    self.tree = tree
    self.gap = gap
    self.goal = goal
    self.least = least
    self.nodes = nodes
    self.needsCertificate = needsCertificate
  }
}
