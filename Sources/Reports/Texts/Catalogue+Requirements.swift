// SPDX-License-Identifier: GPL-3.0-or-later
import Allocator
import Explainer
import Foundation
import Grants

extension Catalogue {
  /// What would change the decision on an application.
  package func reports(_ requirement: Requirement) -> [ReasonReport] {
    switch requirement {
    case .toEnter(let highest, let extra): [report(highest), report(extra)]
    case .toStay(let least): [report(least)]
    }
  }

  private func report(_ least: LeastScore) -> ReasonReport {
    switch least {
    case .score(let score):
      ReasonReport(
        code: "least-score",
        text: score > .zero
          ? say(
            "Mit weniger als \(say.number(score)) Punkten wäre er nicht dabei.",
            "With fewer than \(say.points(Decimal(score))) it would not be funded.")
          : say(
            "Seine Punktzahl könnte ihn nicht herausfallen lassen, wie niedrig sie auch wäre.",
            "Its score could not make it drop out, however low it were."),
        figures: ["score": JSONValue(score), "proved": .bool(true)])
    case .notProved:
      ReasonReport(
        code: "least-score",
        text: say(
          "Mit wie wenig Punkten er noch dabei wäre, wurde nicht fertig berechnet, weil die Zeitgrenze "
            + "erreicht war.",
          "With how few points it would still be funded was not worked out because the time limit was "
            + "reached."),
        figures: ["score": .null, "proved": .bool(false)])
    }
  }

  private func report(_ highest: HighestRequest) -> ReasonReport {
    var figures: [String: JSONValue] = ["request_cents": .null]
    let text: String
    switch highest {
    case .itsOwn:
      text = say(
        "Mit seinem Antrag, so wie er ist, gehört er schon zu einer gleich guten Verteilung.",
        "With its request as it is, it belongs to an equally good allocation already.")
    case .amount(let request, let award, let level, let ties):
      figures = [
        "request_cents": JSONValue(request), "award_cents": JSONValue(award),
        "level": JSONValue(level), "ties": .bool(ties),
      ]
      let share =
        level < Hundredths(whole: 100)
        ? say(", \(say.percent(level))", ", \(say.percent(level))") : ""
      let (most, given) = (say.money(request), say.money(award) + share)
      text =
        ties
        ? say(
          "Der höchste Betrag, mit dem dieser Antrag zu einer gleich guten Verteilung gehörte, ist "
            + "\(most) (Zuschuss \(given)); dann entschieden die Regeln für Gleichstände.",
          "The highest request with which it would belong to an equally good allocation is \(most) "
            + "(award \(given)); the rules for ties would decide then.")
        : say(
          "Der höchste Betrag, mit dem dieser Antrag dabei wäre, ist \(most) (Zuschuss \(given)).",
          "The highest request with which it would be funded is \(most) (award \(given)).")
    case .none:
      text = say(
        "Auch mit keinem kleineren Antrag wäre er dabei.",
        "With no smaller request would it be funded either.")
    case .notProved:
      text = say(
        "Der höchste Antrag, der noch dabei wäre, wurde nicht fertig berechnet, weil die Zeitgrenze "
          + "erreicht war.",
        "The highest request that would still be funded was not worked out because the time limit "
          + "was reached.")
    }
    figures["proved"] = .bool(!highest.isOpen)
    if case .itsOwn = highest { figures["own"] = .bool(true) }
    return ReasonReport(code: "highest-request", text: text, figures: figures)
  }

  private func report(_ extra: LeastExtraMoney) -> ReasonReport {
    var figures: [String: JSONValue] = ["extra_cents": .null]
    let text: String
    switch extra {
    case .amount(let money, let change, let ties):
      figures = ["extra_cents": JSONValue(money), "ties": .bool(ties), "change": change.json]
      text = sentence(money, change, ties: ties)
    case .never:
      text = say(
        "Mehr Geld allein brächte ihn nicht hinein, wie viel es auch wäre.",
        "More money alone would not bring it in, however much.")
    case .notProved:
      text = say(
        "Wie viel mehr Geld ihn hineinbrächte, wurde nicht fertig berechnet, weil die Zeitgrenze "
          + "erreicht war.",
        "How much more money would bring it in was not worked out because the time limit was reached."
      )
    }
    figures["proved"] = .bool(!extra.isOpen)
    return ReasonReport(code: "extra-money", text: text, figures: figures)
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

extension HighestRequest {
  fileprivate var isOpen: Bool { if case .notProved = self { true } else { false } }
}

extension LeastExtraMoney {
  fileprivate var isOpen: Bool { if case .notProved = self { true } else { false } }
}
