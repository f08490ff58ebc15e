// SPDX-License-Identifier: GPL-3.0-or-later
import Eligibility
import Grants

/// Σ a_il · x_il ≤ A − Σ granted, in cents.
///
/// The committee cannot give away more than the council made available, less what is already
/// committed.
struct BudgetLimit: ConstraintFamily, MeasuredRule {
  static let sentences = [
    "budget": "The awards cost no more than what is available and not granted yet."
  ]

  static func add(to draft: inout ModelDraft) {
    draft.add(
      .budget, draft.spend(on: draft.eligible),
      atMost: draft.available.cents + draft.extra.money.cents, used: draft.round.granted.cents)
  }

  static func rules(of assessed: AssessedRound, touching funded: [Application]) -> [Rule] {
    [.budget]
  }

  var name: String { "budget" }

  func gauge(in model: AllocationModel) -> Gauge? {
    Gauge(.atMost(model.round.available.cents + model.extra.money.cents), of: .money) {
      $0.spend { _ in true }
    }
  }

  func repair(reaching reading: Int64, in round: Round) -> Repair {
    .moreMoney(Money(cents: reading) - round.available)
  }
}
