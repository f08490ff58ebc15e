// SPDX-License-Identifier: GPL-3.0-or-later
import Grants

/// How far a choice leaves each corridor behind its target.
struct ReferenceBalance {
  private struct Corridor {
    let members: [Int]
    /// In cents times `parts`, where every share of the money is whole.
    let target: Int
  }

  private let corridors: [Corridor]
  private let measure: BalanceRule.Measure
  /// The sum of all corridors' shares.
  private let parts: Int
  private let available: Int

  init(_ reference: ReferenceRound) {
    let round = reference.round
    let parts = max(1, round.corridors.reduce(0) { $0 + Int($1.share.count) })
    corridors = round.corridors.map { corridor in
      Corridor(
        members: reference.positions { $0.corridor == corridor.id },
        target: min(
          Int(corridor.share.count) * reference.available,
          parts * reference.demand(of: corridor.id)))
    }
    measure = round.balance.measure
    self.parts = parts
    available = reference.available
  }

  /// Each corridor's shortfall in tenths of a percentage point of A, rounded up.
  func shortfalls(of funding: Funding) -> [Int] {
    guard available > 0 else { return corridors.map { _ in 0 } }
    return corridors.map { corridor in
      let spend = corridor.members.reduce(0) { $0 + funding.money[$1] }
      let missing = corridor.target - parts * spend
      let unit = parts * available
      return missing <= 0 ? 0 : (1000 * missing + unit - 1) / unit
    }
  }

  func imbalance(of funding: Funding) -> Int {
    let shortfalls = shortfalls(of: funding)
    return switch measure {
    case .total: shortfalls.reduce(0, +)
    case .worst: shortfalls.max() ?? 0
    }
  }
}

extension ReferenceRound {
  /// The most that a corridor's applications could get, and what they have: of several in one group of
  /// alternatives only the largest counts, and none beside a granted one.
  func demand(of corridor: CorridorID) -> Int {
    if let held = heldDemands?[corridor] { return held }
    let members = positions { $0.corridor == corridor }
    func largest(_ position: Int) -> Int { offers[position].map(\.award).max() ?? 0 }
    var demand = members.reduce(0) { $0 + Int(round.applications[$1].granted.cents) }
    for position in members where standing[position] == .eligible {
      let group = round.alternatives.first { $0.contains(round.applications[position].id) } ?? []
      let others = positions { group.contains($0.id) }.filter { $0 != position }
      if others.contains(where: { standing[$0] == .granted }) { continue }
      let isTopped = others.contains { other in
        round.applications[other].corridor == corridor && standing[other] == .eligible
          && (largest(other), position) > (largest(position), other)
      }
      if !isTopped { demand += largest(position) }
    }
    return demand
  }
}
