// SPDX-License-Identifier: GPL-3.0-or-later
import Grants

/// What one member of the committee is asked to judge.
package struct MemberTask: Sendable {
  package struct Item: Sendable {
    package let application: Application
    /// Whether the member may not score it.
    package let isRecused: Bool
  }

  package let member: Member
  /// By id: those to be decided on that have no finished score.
  package let items: [Item]

  /// One for each member, in the order of the committee; nobody judges anything in a round without criteria.
  package static func all(of round: Round) -> [MemberTask] {
    guard !round.criteria.isEmpty else { return [] }
    let recusals = Recusals(round)
    let judged = round.applications.filter { $0.status == .open && $0.finishedScore == nil }
    return round.committee.map { member in
      MemberTask(
        member: member,
        items: judged.map {
          Item(application: $0, isRecused: recusals.contains(member.id, for: $0))
        })
    }
  }
}
