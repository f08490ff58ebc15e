// SPDX-License-Identifier: GPL-3.0-or-later
import Eligibility
import Grants
import IntegerPrograms

/// A · s_c + 1000 · Σ_{i in c} a_il · x_il ≥ 1000 · (T_c − granted_c), in thousandths of a cent.
///
/// s_c is the corridor's shortfall in whole tenths of a percentage point of what is available; the
/// objective counts it against the allocation, so it is as small as the row lets it be: rounded up.
/// With the measure `total` every corridor has its own s_c; with `worst` all share one.
///
/// A corridor that stays behind its share weakens the whole; the row measures by how much.
enum CorridorShortfalls: ConstraintFamily {
  static let sentences = [
    "shortfall":
      "The variable is no less than what the corridor misses of its target, in tenths of a "
      + "percentage point of what is available."
  ]

  static func add(to draft: inout ModelDraft) {
    guard draft.tradeOff.imbalanceFactor > 0 else { return }
    let lacking = draft.corridors
      .map { plan in (plan, most: plan.shortfall(spend: plan.granted, available: draft.available)) }
      .filter { $0.most > 0 }
    switch draft.round.balance.measure {
    case .total:
      for (plan, most) in lacking {
        let shortfall = draft.addShortfall(
          name: "shortfall:\(plan.corridor.id)", upper: most)
        addRow(plan, shortfall, to: &draft)
      }
    case .worst:
      guard let most = lacking.map(\.most).max() else { return }
      let shortfall = draft.addShortfall(name: "shortfall:worst", upper: most)
      for (plan, _) in lacking { addRow(plan, shortfall, to: &draft) }
    }
  }

  static func rules(of assessed: AssessedRound, touching funded: [Application]) -> [Rule] { [] }

  private static func addRow(
    _ plan: CorridorPlan, _ shortfall: Variable, to draft: inout ModelDraft
  ) {
    let spend = draft.spend(on: draft.eligible(in: plan.corridor.id))
    let pairs =
      spend.terms.map { ($0.variable, 1000 * $0.coefficient) }
      + [(shortfall, draft.available.cents)]
    draft.define(
      Constraint(
        name: "shortfall:\(plan.corridor.id)", LinearExpression(pairs),
        atLeast: plan.thousandfoldTarget - 1000 * plan.granted.cents))
  }
}
