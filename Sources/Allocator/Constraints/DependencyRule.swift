// SPDX-License-Identifier: GPL-3.0-or-later
import Eligibility
import Grants
import IntegerPrograms

/// Σ_l x_il − Σ_j Σ_l x_jl ≤ 0 where application i needs one of the applications j.
///
/// A coach trip to a festival makes no sense without the festival, or without one of two. The need is met too
/// where a j is granted, or where the association funds it. A granted i whose j are open breaks the rule
/// alone: its bound is widened, since what is granted is never revised and forces nobody's hand.
struct DependencyRule: ConstraintFamily, PlainRule {
  let dependency: Dependency

  static let sentences = [
    "needs": "The first application is funded only with one of the others."
  ]

  static func add(to draft: inout ModelDraft) {
    let byID = Dictionary(uniqueKeysWithValues: draft.round.applications.map { ($0.id, $0) })
    for dependency in draft.round.requires where !draft.assessed.isMet(dependency, among: byID) {
      guard let dependent = byID[dependency.application] else { continue }
      let isGranted = draft.assessed.verdict(on: dependent).standing == .granted
      let needing = draft.count(of: [dependent])
      let supplying = draft.count(of: dependency.needs.compactMap { byID[$0] }).negated
      let pairs = (needing.terms + supplying.terms).map { ($0.variable, $0.coefficient) }
      draft.add(
        .dependency(dependency), LinearExpression(pairs), atMost: 0, used: isGranted ? 1 : 0)
    }
  }

  static func rules(of assessed: AssessedRound, touching funded: [Application]) -> [Rule] {
    let byID = Dictionary(uniqueKeysWithValues: assessed.round.applications.map { ($0.id, $0) })
    return assessed.round.requires.filter { !assessed.isMet($0, among: byID) }
      .map { .dependency($0) }
  }

  var name: String { "needs:\(dependency.application):\(needs)" }

  func key(in round: Round) -> String { "requires:\(dependency.application):\(needs)" }

  private var needs: String { dependency.needs.joined(separator: ",") }

  var relatedApplications: [ApplicationID] { [dependency.application] + dependency.needs }

  func isBroken(by all: Funding, committed: Funding, in model: AllocationModel) -> Bool {
    all.contains(dependency.application) && !dependency.needs.contains(where: all.contains)
      && !committed.contains(dependency.application)
  }
}

extension AssessedRound {
  /// Whether what depends on others may count on one of them: it is granted, or the association funds it.
  fileprivate func isMet(
    _ dependency: Dependency, among byID: [ApplicationID: Application]
  ) -> Bool {
    dependency.needs.compactMap { byID[$0] }.contains { needed in
      let verdict = verdict(on: needed)
      return verdict.standing == .granted
        || verdict.findings.contains { $0.code == .associationFunded }
    }
  }
}
