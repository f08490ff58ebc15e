// SPDX-License-Identifier: GPL-3.0-or-later
import Allocator
import Eligibility
import Grants

/// What a decision as taken breaks, and why it was taken.
extension Catalogue {
  package func deviation(from proposed: Money, reason: String) -> String {
    let before =
      proposed > .zero
      ? say(
        "Abweichend vom Vorschlag (\(say.money(proposed))) beschlossen.",
        "Decided otherwise than proposed (\(say.money(proposed))).")
      : say(
        "Abweichend vom Vorschlag (kein Zuschuss) beschlossen.",
        "Decided otherwise than proposed (no award).")
    return before + say(" Grund: ", " Reason: ") + reason.sentence
  }

  package func remark(_ text: String) -> String {
    say("Dazu hat das Gremium festgehalten: ", "The committee put down: ") + text.sentence
  }

  /// What the committee resolved otherwise than proposed, as those who applied read it.
  package func committeeReason(_ text: String) -> String {
    say("So hat das Gremium entschieden: ", "The committee decided so: ") + text.sentence
  }

  package func sentence(_ breach: Breach) -> String {
    switch breach {
    case .doubleFunding(let id, let row):
      round.associationName.map { name in
        say(
          "Doppelte Bezuschussung ist ausgeschlossen: \(name) fördert Antrag \(id) schon (Zeile \(row)).",
          "Double funding is ruled out: \(name) funds application \(id) already (row \(row)).")
      }
        ?? say(
          "Doppelte Bezuschussung ist ausgeschlossen: Antrag \(id) wird schon vom "
            + "Partnerschaftsverein gefördert (seine Zeile \(row)).",
          "Double funding is ruled out: application \(id) is funded by the partnership association "
            + "already (its row \(row)).")
    case .notOnOffer(let id, let award, let offers):
      say(
        "Antrag \(id) erhält \(say.money(award)); nach den Regeln der Runde möglich "
          + "\(say.plural(offers.count, "ist nur", "sind nur")) "
          + "\(say.any(offers.map { say.money($0.award) })).",
        "Application \(id) gets \(say.money(award)); by the rules of the round only "
          + "\(say.any(offers.map { say.money($0.award) })) is possible.")
    case .rule(let rule, let measure):
      statement(rule).capitalised + (measure.map { measured($0, of: rule) } ?? "") + "."
    }
  }

  /// What the decision comes to where the rule draws a line.
  private func measured(_ measure: Measure, of rule: Rule) -> String {
    let amount =
      switch measure {
      case .money(let money): say.money(money)
      case .count(let count): say.number(count)
      case .quantity(let quantity): say.number(quantity)
      }
    if case .budget = rule, round.granted > .zero {
      return say(
        "; mit Beschluss und bereits Bewilligtem sind es \(amount)",
        "; decision and earlier grants make it \(amount)")
    }
    return say("; mit dem Beschluss sind es \(amount)", "; the decision makes it \(amount)")
  }
}

extension String {
  /// With a full stop where nothing else ends it.
  fileprivate var sentence: String {
    last.map { ".!?…".contains($0) } ?? true ? self : self + "."
  }
}
