// SPDX-License-Identifier: GPL-3.0-or-later
import Eligibility
import Grants

/// Σ_{i in c} a_il · x_il ≤ cap_c · A − granted_c, in cents.
///
/// No corridor may take more than its part of the money.
struct CorridorCap: ConstraintFamily, MeasuredRule {
  let corridor: CorridorID

  static let sentences = [
    "cap": "The corridor spends no more than its cap."
  ]

  static func add(to draft: inout ModelDraft) {
    for plan in draft.corridors {
      guard let cap = plan.cap else { continue }
      let id = plan.corridor.id
      draft.add(
        .cap(id), draft.spend(on: draft.eligible(in: id)), atMost: cap.cents,
        used: plan.granted.cents)
    }
  }

  static func rules(of assessed: AssessedRound, touching funded: [Application]) -> [Rule] {
    assessed.round.corridors.filter { $0.cap != nil }.map { .cap($0.id) }
  }

  var name: String { "cap:\(corridor)" }

  func gauge(in model: AllocationModel) -> Gauge? {
    model.plan(of: corridor)?.cap.map { cap in
      Gauge(.atMost(cap.cents), of: .money) { $0.spend { $0.corridor == corridor } }
    }
  }

  func repair(reaching reading: Int64, in round: Round) -> Repair {
    switch round.corridors.first(where: { $0.id == corridor })?.cap {
    case .percent: .smallestPercent(of: round.available, above: reading)
    case .amount, nil: .amount(Money(cents: reading))
    }
  }
}
