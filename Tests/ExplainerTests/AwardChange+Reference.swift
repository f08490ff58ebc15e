// SPDX-License-Identifier: GPL-3.0-or-later
import Allocator
import Explainer
import Grants
import RoundSupport

extension AwardChange {
  /// From one choice of awards to another, worked out from the round alone.
  init(
    from now: BruteForceAllocation.Choice, to other: BruteForceAllocation.Choice,
    in reference: BruteForceAllocation
  ) {
    let ids = reference.round.applications.map(\.id).sorted()
    func award(_ id: ApplicationID, in choice: BruteForceAllocation.Choice) -> Money {
      reference.offers(to: id).first { $0.level == choice[id] }?.award ?? .zero
    }
    self.init(
      leaves: ids.filter { now[$0] != nil && other[$0] == nil },
      enters: ids.filter { now[$0] == nil && other[$0] != nil },
      changes: ids.filter { now[$0] != nil && other[$0] != nil && now[$0] != other[$0] },
      corridors: reference.round.corridors.map { corridor in
        let members = reference.round.applications.filter { $0.corridor == corridor.id }.map(\.id)
        return Corridor(
          id: corridor.id,
          money: members.map { award($0, in: other) - award($0, in: now) }.reduce(.zero, +),
          projects: members.count { other[$0] != nil } - members.count { now[$0] != nil })
      }.filter { $0.money != .zero || $0.projects != 0 })
  }

  /// Without the application itself, whose coming or going is the question.
  func leavingOut(_ id: ApplicationID) -> AwardChange {
    var change = self
    change.leaves.removeAll { $0 == id }
    change.enters.removeAll { $0 == id }
    return change
  }
}

extension BruteForceAllocation {
  /// Whether some allocation is worth `value` (thousandths of a point) and is reached by `change`.
  func contains(
    _ change: AwardChange, from now: Choice, worth value: ObjectiveValue,
    where isMeant: (Choice) -> Bool = { _ in true }, leavingOut id: ApplicationID? = nil
  ) -> Bool {
    feasible.contains { candidate in
      guard ObjectiveValue(self.value(of: candidate)) == value, isMeant(candidate.choice) else {
        return false
      }
      let found = AwardChange(from: now, to: candidate.choice, in: self)
      return (id.map(found.leavingOut) ?? found) == change
    }
  }
}
