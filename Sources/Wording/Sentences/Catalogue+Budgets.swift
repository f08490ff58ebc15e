// SPDX-License-Identifier: GPL-3.0-or-later
import Allocator
import Explainer
import Foundation
import Grants

extension Catalogue {
  package func sentence(_ step: BudgetStep) -> String {
    let available = round.available + step.extra
    let budget = say(
      "Mit \(say.money(step.extra)) mehr, also \(say.money(available)), ",
      "With \(say.money(step.extra)) more, \(say.money(available)) in all, ")
    switch step.finding {
    case .best(let points, let decision):
      let others = consequences(of: decision)
      let gain = say.points(Decimal(points))
      let text =
        points > .zero
        ? say(
          "läge das Gesamtergebnis um \(gain) höher: \(others)",
          "the overall result would be \(gain) higher: \(others)")
        : decision.change.isEmpty || decision.undecided == nil
          ? say("wäre das Gesamtergebnis nicht höher.", "the overall result would be no higher.")
          : say(
            "wäre das Gesamtergebnis nicht höher, aber eine andere Verteilung ebenso gut und nach den "
              + "Regeln für Gleichstand vorzuziehen: \(others)",
            "the overall result would be no higher, but the rules for ties would prefer another "
              + "allocation: \(others)")
      return budget + text
    case .notProved:
      return budget
        + say(
          "wurde nicht fertig gerechnet, weil eine Grenze erreicht war.",
          "nothing was worked out because a limit was reached.")
    }
  }

  /// - Parameter extras: the extra money with which an application stands so.
  package func atLargerBudgets(_ extras: [StandingAtBudget: [Money]]) -> String {
    let standings: [(StandingAtBudget, String)] = [
      (.isIn, say("dabei", "funded")), (.isOut, say("nicht dabei", "not funded")),
      (.isOpen, say("offen", "undecided")),
    ]
    let told = standings.compactMap { standing, word in
      extras[standing].map { extras in
        let budgets = say.all(extras.map { say.money(round.available + $0) })
        return say("\(word) mit \(budgets)", "\(word) with \(budgets)")
      }
    }
    return say(
      "Mit größeren Mitteln gerechnet wäre er \(told.joined(separator: "; ")) (Stichproben; was dazwischen gilt, "
        + "ist nicht gerechnet).",
      "Worked out with larger budgets it would be \(told.joined(separator: "; ")) (samples; what holds between "
        + "them is not worked out).")
  }

  package func dropsOut(_ id: ApplicationID, with less: Money, without more: Money) -> String {
    say(
      "\(id) wäre mit \(say.money(less)) dabei, mit \(say.money(more)) aber nicht mehr.",
      "\(id) would be funded with \(say.money(less)), but with \(say.money(more)) no longer.")
  }
}
