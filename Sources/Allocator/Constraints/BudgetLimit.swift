// SPDX-License-Identifier: GPL-3.0-or-later

/// Σ a_il · x_il ≤ A − Σ granted, in cents.
///
/// The committee cannot give away more than the council made available, less what is already
/// committed.
enum BudgetLimit: ConstraintFamily {
  static func add(to draft: inout ModelDraft) {
    draft.add(
      name: "budget", draft.spend(on: draft.eligible),
      atMost: draft.available.cents + draft.extra.money.cents,
      used: draft.round.granted.cents, for: .budget)
  }
}
