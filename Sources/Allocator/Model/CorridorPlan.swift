// SPDX-License-Identifier: GPL-3.0-or-later
import Eligibility
import Grants

/// What one corridor should get, may get and can get at most.
package struct CorridorPlan: Sendable {
  package let corridor: Corridor
  /// Money committed to granted applications of the corridor.
  package let granted: Money
  /// The most the corridor could spend: the largest awards on offer plus what is granted.
  package let demand: Money
  /// Eligible applications, granted ones not counted.
  package let eligible: Int
  /// A thousand times the target min(share · available, demand), rounded up to a whole cent. Spend is
  /// in whole cents, so the rounding changes no shortfall.
  package let thousandfoldTarget: Int64
  /// The target rounded half up to the cent, for people.
  package let target: Money
  /// The least the corridor must spend: min(floor, demand), rounded up to the cent.
  package let floor: Money?
  /// The most the corridor may spend, rounded down to the cent, before any widening.
  package let cap: Money?

  /// Shortfall of a spend in tenths of a percentage point of what is available, rounded up.
  package func shortfall(spend: Money, available: Money) -> Int64 {
    guard available > .zero else { return 0 }
    let missing = Int128(thousandfoldTarget) - 1000 * Int128(spend.cents)
    // What is spent beyond the target can be far more than 64 bits of these units; what is missing is not.
    return Int64(max(0, Rounding.up(missing, Int128(available.cents))))
  }
}

extension CorridorPlan {
  /// In the order of the round's corridors.
  static func plans(of assessed: AssessedRound) -> [CorridorPlan] {
    let eligible = Dictionary(grouping: assessed.eligible, by: \.corridor)
    let granted = Dictionary(grouping: assessed.granted, by: \.corridor)
    let committed = Set(assessed.granted.map(\.id))
    return assessed.round.corridors.map { corridor in
      let open = eligible[corridor.id] ?? []
      let money = (granted[corridor.id] ?? []).map(\.granted).sum()
      let demand = money + demand(of: open, beside: committed, in: assessed)
      return CorridorPlan(
        corridor, granted: money, demand: demand, eligible: open.count, in: assessed.round)
    }
  }

  private init(
    _ corridor: Corridor, granted: Money, demand: Money, eligible: Int, in round: Round
  ) {
    let available = round.available
    let parts = round.corridors.map(\.share).reduce(.zero, +)
    let share = (
      numerator: Int128(corridor.share.count) * Int128(available.cents),
      denominator: Int128(max(1, parts.count))
    )

    self.corridor = corridor
    self.granted = granted
    self.demand = demand
    self.eligible = eligible
    thousandfoldTarget = Int64(
      min(
        Rounding.up(1000 * share.numerator, share.denominator),
        1000 * Int128(demand.cents)))
    target = min(
      Money(cents: Int64(Rounding.halfUp(share.numerator, share.denominator))), demand)
    floor = corridor.floor.map { bound in min(bound.roundedUp(of: available), demand) }
    cap = corridor.cap.map { bound in bound.roundedDown(of: available) }
  }

  /// Σ of the largest award on offer to each; of several in one group of alternatives only the
  /// largest, and none where another of the group is granted.
  private static func demand(
    of eligible: [Application], beside granted: Set<ApplicationID>, in assessed: AssessedRound
  ) -> Money {
    var largest = Dictionary(
      uniqueKeysWithValues: eligible.map { application in
        (application.id, assessed.verdict(on: application).offers.map(\.award).max() ?? .zero)
      })
    for group in assessed.round.alternatives {
      let members = group.filter { largest[$0] != nil }
      let counted =
        group.contains(where: granted.contains)
        ? .zero : members.compactMap { largest[$0] }.max() ?? .zero
      for (position, member) in members.enumerated() {
        largest[member] = position == 0 ? counted : .zero
      }
    }
    return largest.values.sum()
  }
}

extension Corridor.Bound {
  func roundedUp(of available: Money) -> Money {
    switch self {
    case .percent(let percent):
      Money(
        cents: Int64(
          Rounding.up(Int128(percent.count) * Int128(available.cents), 10_000)))
    case .amount(let amount): amount
    }
  }

  func roundedDown(of available: Money) -> Money {
    switch self {
    case .percent(let percent): available.portion(percent)
    case .amount(let amount): amount
    }
  }
}

extension Money {
  /// `percent` of the amount, rounded down to the cent.
  func portion(_ percent: Hundredths) -> Money {
    Money(cents: Int64(Rounding.down(Int128(percent.count) * Int128(cents), 10_000)))
  }
}
