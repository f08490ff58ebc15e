// SPDX-License-Identifier: GPL-3.0-or-later
import Grants

/// Tasks that the association already runs stay with it, unless the round says otherwise.
struct AssociationTaskRule: EligibilityRule {
  private let policy: Round.AssociationTasks

  init(_ round: Round) {
    policy = round.associationTasks
  }

  func findings(for candidate: Candidate) -> [Finding] {
    policy == .exclude && candidate.application.task == .association
      ? [Finding(.associationTask)] : []
  }
}
