// SPDX-License-Identifier: GPL-3.0-or-later
import Eligibility
import Grants
import IntegerPrograms

/// Σ_l x_il − Σ_l x_jl ≤ 0 where application i needs application j.
///
/// A coach trip to a festival makes no sense without the festival. The need is met too where j is
/// granted, or where the association funds it. A granted i whose j is open breaks the rule alone:
/// its bound is widened, since what is granted is never revised and forces nobody's hand.
struct DependencyRule: ConstraintFamily, PlainRule {
  let dependency: Dependency

  static let sentences = [
    "needs": "The first application is funded only with the second."
  ]

  static func add(to draft: inout ModelDraft) {
    let byID = Dictionary(uniqueKeysWithValues: draft.round.applications.map { ($0.id, $0) })
    for dependency in draft.round.requires {
      guard let dependent = byID[dependency.application], let needed = byID[dependency.needs],
        !draft.assessed.isMet(needed)
      else { continue }
      let isGranted = draft.assessed.verdict(on: dependent).standing == .granted
      let needing = draft.sum(of: [dependent]) { _, _ in 1 }
      let supplying = draft.sum(of: [needed]) { _, _ in -1 }
      let pairs = (needing.terms + supplying.terms).map { ($0.variable, $0.coefficient) }
      draft.add(
        .dependency(dependency), LinearExpression(pairs), atMost: 0, used: isGranted ? 1 : 0)
    }
  }

  static func rules(of assessed: AssessedRound, touching funded: [Application]) -> [Rule] {
    let byID = Dictionary(uniqueKeysWithValues: assessed.round.applications.map { ($0.id, $0) })
    return assessed.round.requires.filter { dependency in
      byID[dependency.needs].map { !assessed.isMet($0) } ?? true
    }.map { .dependency($0) }
  }

  var name: String { "needs:\(dependency.application):\(dependency.needs)" }

  func key(in round: Round) -> String {
    "requires:\(dependency.application):\(dependency.needs)"
  }

  var relatedApplications: [ApplicationID] { [dependency.application, dependency.needs] }

  func isBroken(by all: Funding, committed: Funding, in model: AllocationModel) -> Bool {
    all.contains(dependency.application) && !all.contains(dependency.needs)
      && !committed.contains(dependency.application)
  }
}

extension AssessedRound {
  /// Whether what depends on this application may count on it: it is granted, or the association
  /// funds it.
  fileprivate func isMet(_ needed: Application) -> Bool {
    let verdict = verdict(on: needed)
    return verdict.standing == .granted
      || verdict.findings.contains { $0.code == .associationFunded }
  }
}
