// SPDX-License-Identifier: GPL-3.0-or-later
import Grants

/// What one member of the committee has said of the applications that are to be judged. Each of these is in one of
/// the four lists, by id.
package struct MemberTurnout: Hashable, Sendable {
  package let member: Member
  /// With points for one criterion at least.
  package let given: [ApplicationID]
  package let abstained: [ApplicationID]
  package let recused: [ApplicationID]
  /// Nothing is known of these.
  package let missing: [ApplicationID]

  /// - Parameter abstentions: on what members are known to abstain.
  package static func all(
    of round: Round, abstentions: [MemberID: Set<ApplicationID>]
  ) -> [MemberTurnout] {
    var scored: [MemberID: Set<ApplicationID>] = [:]
    for points in round.points { scored[points.member, default: []].insert(points.application) }
    return MemberTask.all(of: round).map { task in
      let given = scored[task.member.id] ?? []
      let abstained = abstentions[task.member.id] ?? []
      let open = task.items.filter { !$0.isRecused }.map(\.application.id)
      return MemberTurnout(
        member: task.member, given: open.filter { given.contains($0) },
        abstained: open.filter { !given.contains($0) && abstained.contains($0) },
        recused: task.items.filter(\.isRecused).map(\.application.id),
        missing: open.filter { !given.contains($0) && !abstained.contains($0) })
    }
  }
}
