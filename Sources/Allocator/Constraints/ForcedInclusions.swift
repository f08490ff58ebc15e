// SPDX-License-Identifier: GPL-3.0-or-later
import IntegerPrograms

/// Σ_l x_il ≥ 1 for every application that a what-if includes.
///
/// Members ask "what if this one were in?"; the program answers what gives way.
enum ForcedInclusions: ConstraintFamily {
  static func add(to draft: inout ModelDraft) {
    for application in draft.eligible where draft.round.force.include.contains(application.id) {
      draft.add(
        Constraint(
          name: "include:\(application.id)", draft.count(of: [application]), atLeast: 1),
        for: .inclusion(application.id))
    }
  }
}
