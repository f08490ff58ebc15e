// SPDX-License-Identifier: GPL-3.0-or-later
import Allocator
import Eligibility
import Grants

/// How another choice of awards differs from the proposed one.
public struct AwardChange: Hashable, Sendable {
  /// What one corridor gains (positive) or loses (negative).
  public struct Corridor: Hashable, Sendable {
    public var id: CorridorID
    public var money: Money
    public var projects: Int

    public init(id: CorridorID, money: Money, projects: Int) {
      self.id = id
      self.money = money
      self.projects = projects
    }
  }

  /// Applications that would drop out, by id.
  public var leaves: [ApplicationID]
  /// Applications that would come in, by id.
  public var enters: [ApplicationID]
  /// Applications that would stay in with another award, by id.
  public var changes: [ApplicationID]
  /// Corridors whose money or number of projects differs, in the order of the round.
  public var corridors: [Corridor]

  public init(
    leaves: [ApplicationID], enters: [ApplicationID], changes: [ApplicationID],
    corridors: [Corridor] = []
  ) {
    self.leaves = leaves
    self.enters = enters
    self.changes = changes
    self.corridors = corridors
  }

  public var isEmpty: Bool { leaves.isEmpty && enters.isEmpty && changes.isEmpty }
}

extension AwardChange {
  init(
    from now: [ApplicationID: Award], to other: [ApplicationID: Award], in round: Round
  ) {
    let corridorOf = Dictionary(
      uniqueKeysWithValues: round.applications.map { ($0.id, $0.corridor) })
    func total(of awards: [ApplicationID: Award], in corridor: CorridorID) -> (Money, Int) {
      let members = awards.values.filter { corridorOf[$0.application] == corridor }
      return (members.map(\.offer.award).sum(), members.count)
    }
    leaves = now.keys.filter { other[$0] == nil }.sorted()
    enters = other.keys.filter { now[$0] == nil }.sorted()
    changes = now.keys.filter { id in
      other[id].map { $0.offer != now[id]?.offer } ?? false
    }.sorted()
    corridors = round.corridors.compactMap { corridor in
      let (before, after) = (total(of: now, in: corridor.id), total(of: other, in: corridor.id))
      let change = Corridor(
        id: corridor.id, money: after.0 - before.0, projects: after.1 - before.1)
      return change.money == .zero && change.projects == 0 ? nil : change
    }
  }
}
