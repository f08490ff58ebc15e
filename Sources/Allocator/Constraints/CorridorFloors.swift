// SPDX-License-Identifier: GPL-3.0-or-later
import Grants
import IntegerPrograms

/// Σ_{i in c} a_il · x_il ≥ min(floor_c · A, demand_c) − granted_c, in cents.
///
/// A corridor is promised a least part of the money, but never more than was asked for in it.
enum CorridorFloors: ConstraintFamily {
  static func add(to draft: inout ModelDraft) {
    for plan in draft.corridors {
      guard let floor = plan.floor, floor > plan.granted else { continue }
      let id = plan.corridor.id
      draft.add(
        Constraint(
          name: "floor:\(id)", draft.spend(on: draft.eligible.filter { $0.corridor == id }),
          atLeast: (floor - plan.granted).cents),
        for: .floor(id))
    }
  }
}
