// SPDX-License-Identifier: GPL-3.0-or-later
import Eligibility
import Grants
import IntegerPrograms

/// Σ_l x_il ≤ 1 for every application i with several levels l.
///
/// An application is funded at one level or not at all.
enum OneAwardEach: ConstraintFamily {
  static let sentences = [
    "one-award": "The application is funded at one level or not at all."
  ]

  static func add(to draft: inout ModelDraft) {
    for application in draft.eligible
    where (draft.awardsByApplication[application.id]?.count ?? 0) > 1 {
      draft.define(
        Constraint(name: "one-award:\(application.id)", draft.count(of: [application]), atMost: 1))
    }
  }

  static func rules(of assessed: AssessedRound, touching funded: [Application]) -> [Rule] { [] }
}
