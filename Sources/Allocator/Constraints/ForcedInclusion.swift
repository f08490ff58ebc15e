// SPDX-License-Identifier: GPL-3.0-or-later
import Eligibility
import Grants

/// Σ_l x_il ≥ 1 for every application that a what-if includes.
///
/// Members ask "what if this one were in?"; the program answers what gives way.
struct ForcedInclusion: ConstraintFamily, PlainRule {
  let application: ApplicationID

  static let sentences = [
    "include": "The scenario demands that the application be funded."
  ]

  static func add(to draft: inout ModelDraft) {
    for application in draft.eligible where draft.round.force.include.contains(application.id) {
      draft.add(.inclusion(application.id), draft.count(of: [application]), atLeast: 1)
    }
  }

  static func rules(of assessed: AssessedRound, touching funded: [Application]) -> [Rule] {
    assessed.round.force.include.sorted().map { .inclusion($0) }
  }

  var name: String { "include:\(application)" }

  func isBroken(by all: Funding, committed: Funding, in model: AllocationModel) -> Bool {
    !all.contains(application)
  }
}
