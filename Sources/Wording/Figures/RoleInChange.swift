// SPDX-License-Identifier: GPL-3.0-or-later
import Explainer
import Grants

/// What a change does to one application; `open`: the tie rules decide nothing.
package enum RoleInChange: Sendable { case enters, leaves, changes, none, open }

extension ChangedDecision {
  /// What the decision does to one application; nil where that is not known.
  package func role(of id: ApplicationID) -> RoleInChange? {
    undecided.map { $0.contains(id) ? .open : change.role(of: id) }
  }
}

extension AwardChange {
  package func role(of id: ApplicationID) -> RoleInChange {
    if enters.contains(id) { return .enters }
    if leaves.contains(id) { return .leaves }
    return changes.contains(id) ? .changes : .none
  }
}

/// How an application stands with a larger budget.
package enum StandingAtBudget: Sendable { case isIn, isOut, isOpen }
