// SPDX-License-Identifier: GPL-3.0-or-later
import Eligibility
import Grants

/// Σ_{i in c} a_il · x_il ≥ min(floor_c · A, demand_c) − granted_c, in cents.
///
/// A corridor is promised a least part of the money, but never more than was asked for in it.
struct CorridorFloor: ConstraintFamily, MeasuredRule {
  let corridor: CorridorID

  static let sentences = [
    "floor": "The corridor spends at least its floor, or all that was asked for in it."
  ]

  static func add(to draft: inout ModelDraft) {
    for plan in draft.corridors {
      guard let floor = plan.floor, floor > plan.granted else { continue }
      let id = plan.corridor.id
      draft.add(
        .floor(id), draft.spend(on: draft.eligible(in: id)),
        atLeast: (floor - plan.granted).cents)
    }
  }

  static func rules(of assessed: AssessedRound, touching funded: [Application]) -> [Rule] {
    assessed.round.corridors.filter { $0.floor != nil }.map { .floor($0.id) }
  }

  var name: String { "floor:\(corridor)" }

  func gauge(in model: AllocationModel) -> Gauge? {
    let floor = model.plan(of: corridor)?.floor ?? .zero
    return Gauge(.atLeast(floor.cents), of: .money) { $0.spend { $0.corridor == corridor } }
  }

  func repair(reaching reading: Int64, in round: Round) -> Repair {
    switch round.corridors.first(where: { $0.id == corridor })?.floor {
    case .percent: .largestPercent(of: round.available, below: reading)
    case .amount, nil: .amount(Money(cents: reading))
    }
  }
}
