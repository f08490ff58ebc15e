// SPDX-License-Identifier: GPL-3.0-or-later
import Explainer
import Foundation
import Grants

extension Catalogue {
  func report(_ step: BudgetStep) -> BudgetStepReport {
    let available = round.available + step.extra
    let budget = say(
      "Mit \(say.money(step.extra)) mehr, also \(say.money(available)), ",
      "With \(say.money(step.extra)) more, \(say.money(available)) in all, ")
    switch step.finding {
    case .best(let points, let change):
      let others = consequences(of: change)
      let gain = say.points(Decimal(thousandths: points))
      let text =
        points > 0
        ? say(
          "läge das Gesamtergebnis um \(gain) höher: \(others).",
          "the overall result would be \(gain) higher: \(others).")
        : say(
          "wäre das Gesamtergebnis nicht höher.", "the overall result would be no higher.")
      return BudgetStepReport(
        extra: step.extra, available: available, points: Decimal(thousandths: points),
        change: change, text: budget + text)
    case .notProved:
      let text = say(
        "wurde nicht fertig gerechnet, weil die Zeitgrenze erreicht war.",
        "nothing was worked out because the time limit was reached.")
      return BudgetStepReport(
        extra: step.extra, available: available, points: nil, change: nil, text: budget + text)
    }
  }

  /// - Parameters: extra money with which an application is in, and with which it is not.
  func atLargerBudgets(in: [Money], out: [Money]) -> String {
    func budgets(_ extras: [Money]) -> String {
      say.all(extras.map { say.money(round.available + $0) })
    }
    let inside = say("dabei mit \(budgets(`in`))", "funded with \(budgets(`in`))")
    let outside = say("nicht dabei mit \(budgets(out))", "not funded with \(budgets(out))")
    let told = [`in`.isEmpty ? nil : inside, out.isEmpty ? nil : outside].compactMap { $0 }
    return say(
      "Mit größeren Mitteln gerechnet wäre er \(told.joined(separator: "; ")).",
      "Worked out with larger budgets it would be \(told.joined(separator: "; ")).")
  }

  func dropsOut(_ id: ApplicationID, with less: Money, without more: Money) -> String {
    say(
      "\(id) wäre mit \(say.money(less)) dabei, mit \(say.money(more)) aber nicht mehr.",
      "\(id) would be funded with \(say.money(less)), but with \(say.money(more)) no longer.")
  }
}
