// SPDX-License-Identifier: GPL-3.0-or-later

/// Σ_{i in c} a_il · x_il ≤ cap_c · A − granted_c, in cents.
///
/// No corridor may take more than its part of the money.
enum CorridorCaps: ConstraintFamily {
  static func add(to draft: inout ModelDraft) {
    for plan in draft.corridors {
      guard let cap = plan.cap else { continue }
      let id = plan.corridor.id
      draft.add(
        name: "cap:\(id)", draft.spend(on: draft.eligible.filter { $0.corridor == id }),
        atMost: cap.cents, used: plan.granted.cents, for: .cap(id))
    }
  }
}
