// SPDX-License-Identifier: GPL-3.0-or-later
import Allocator
import Explainer
import Foundation
import Grants

/// What would change the decision on an application.
extension Catalogue {
  package func sentence(_ least: LeastScore) -> String {
    switch least {
    case .score(let score):
      score > .zero
        ? say(
          "Mit weniger als \(say.number(score)) Punkten wäre er nicht dabei.",
          "With fewer than \(say.points(Decimal(score))) it would not be funded.")
        : say(
          "Seine Punktzahl könnte ihn nicht herausfallen lassen, wie niedrig sie auch wäre.",
          "Its score could not make it drop out, however low it were.")
    case .notProved:
      say(
        "Mit wie wenig Punkten er noch dabei wäre, wurde nicht fertig berechnet, weil eine Grenze "
          + "erreicht war.",
        "With how few points it would still be funded was not worked out because a limit was "
          + "reached.")
    }
  }

  package func sentence(_ highest: HighestRequest) -> String {
    switch highest {
    case .itsOwn:
      return say(
        "Mit seinem Antrag, so wie er ist, gehört er schon zu einer gleich guten Verteilung.",
        "With its request as it is, it belongs to an equally good allocation already.")
    case .amount(let request, let award, let level, let ties):
      let (most, given) = (say.money(request), money(award, at: level))
      return ties
        ? say(
          "Der höchste Betrag, mit dem dieser Antrag zu einer gleich guten Verteilung gehörte, ist "
            + "\(most) (Zuschuss \(given)); dann entschieden die Regeln für Gleichstände.",
          "The highest request with which it would belong to an equally good allocation is \(most) "
            + "(award \(given)); the rules for ties would decide then.")
        : say(
          "Der höchste Betrag, mit dem dieser Antrag dabei wäre, ist \(most) (Zuschuss \(given)).",
          "The highest request with which it would be funded is \(most) (award \(given)).")
    case .belowItsMinimum(let minimum, let request, let award, let level, let ties):
      return belowMinimum(minimum, request, money(award, at: level), ties: ties)
    case .asksForNothing:
      return say(
        "Einen kleineren Antrag kann es nicht geben: Geld ist nicht beantragt.",
        "There can be no smaller request: no money is asked for.")
    case .none:
      return say(
        "Auch mit keinem kleineren Antrag wäre er dabei.",
        "With no smaller request would it be funded either.")
    case .notProved:
      return say(
        "Der höchste Antrag, der noch dabei wäre, wurde nicht fertig berechnet, weil eine Grenze "
          + "erreicht war.",
        "The highest request that would still be funded was not worked out because a limit "
          + "was reached.")
    }
  }

  private func belowMinimum(
    _ minimum: Money, _ request: Money, _ given: String, ties: Bool
  ) -> String {
    let (least, most) = (say.money(minimum), say.money(request))
    let blocked = say(
      "Sein Mindestbetrag von \(least) steht im Weg: Mit keinem kleineren Antrag, der ihn wahrt, wäre er "
        + "dabei. Käme das Vorhaben mit weniger aus, wäre \(most) (Zuschuss \(given)) der höchste Betrag, "
        + "mit dem er ",
      "Its minimum of \(least) stands in the way: with no smaller request that keeps to it would it be "
        + "funded. Were the project possible with less, \(most) (award \(given)) would be the highest "
        + "request with which it would ")
    return blocked
      + (ties
        ? say(
          "zu einer gleich guten Verteilung gehörte; dann entschieden die Regeln für Gleichstände.",
          "belong to an equally good allocation; the rules for ties would decide then.")
        : say("dabei wäre.", "be funded."))
  }

  private func money(_ award: Money, at level: Hundredths) -> String {
    let share = level < Hundredths(whole: 100) ? ", \(say.percent(level))" : ""
    return say.money(award) + share
  }

  package func sentence(_ extra: LeastExtraMoney) -> String {
    switch extra {
    case .amount(let money, let change, let ties): sentence(money, change, ties: ties)
    case .never:
      say(
        "Mehr Geld allein brächte ihn nicht hinein, wie viel es auch wäre.",
        "More money alone would not bring it in, however much.")
    case .notProved:
      say(
        "Wie viel mehr Geld ihn hineinbrächte, wurde nicht fertig berechnet, weil eine Grenze "
          + "erreicht war.",
        "How much more money would bring it in was not worked out because a limit was reached."
      )
    }
  }

  private func sentence(_ money: Money, _ change: AwardChange, ties: Bool) -> String {
    let others = consequences(of: change)
    let then = others.isEmpty ? "" : ": " + others
    guard money > .zero else {
      return say(
        "Dafür braucht es nicht mehr Geld\(then).", "No more money is needed for that\(then).")
    }
    let total = say.money(round.available + money)
    let best =
      ties
      ? say(
        "gehörte er zu einer gleich guten Verteilung",
        "it would belong to an equally good allocation")
      : say("wäre er dabei", "it would be funded")
    return say(
      "Mit \(say.money(money)) mehr, also \(total), \(best)\(then). Mit weniger nicht; mit noch mehr kann "
        + "er wieder herausfallen.",
      "With \(say.money(money)) more, \(total) in all, \(best)\(then). With less it would not; with still "
        + "more it can drop out again.")
  }
}
