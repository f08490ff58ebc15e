// SPDX-License-Identifier: GPL-3.0-or-later
import Allocator
import Foundation
import Grants

extension Labels {
  package func comparing(_ count: Int) -> String {
    switch count {
    case 0: say("Es gibt keine Szenarien zu vergleichen.", "There are no what-ifs to compare.")
    case 1: say("Die Runde neben einem Szenario", "The round beside one what-if")
    default: say("Die Runde neben \(count) Szenarien", "The round beside \(count) what-ifs")
    }
  }

  package var scenarios: String { say("Szenarien", "Scenarios") }
  package var status: String { say("Stand", "status") }
  package var available: String { say("verfügbar", "available") }
  package var imbalance: String { say("Lücke", "gap") }

  package func status(_ status: AllocationStatus) -> String {
    switch status {
    case .optimal: say("✓ optimal", "✓ optimal")
    case .tied: say("? unentschieden", "? tied")
    case .feasible: say("? unbewiesen", "? not proved")
    case .infeasible: say("× unlösbar", "× infeasible")
    }
  }

  package var imbalanceLegend: String {
    say(
      "Lücke: wie viel den Themenkorridoren zu ihren Zielen fehlt, in Prozent der verfügbaren Mittel",
      "gap: how much the corridors lack to their targets, in percent of the available money")
  }

  /// Behind the names of the corridors.
  package var inBrackets: String {
    say(
      " · in Klammern, was zum Ziel fehlt", " · in brackets what is missing to the target")
  }

  /// How the overall result of a scenario differs from that of another one, by its number.
  package func against(_ other: Int, _ change: Decimal) -> String {
    change == 0
      ? say(" (wie in \(other))", " (as in \(other))")
      : say(
        " (gegenüber \(other): \(say.signed(change)))", " (against \(other): \(say.signed(change)))"
      )
  }

  // MARK: What a scenario changes

  package var whatChanges: String { say("Was sich gegenüber 0 ändert", "What changes against 0") }
  package var enters: String { say("+ kommt hinzu: ", "+ enters: ") }
  package var leaves: String { say("− fällt heraus: ", "− leaves: ") }
  package var otherAward: String { say("≠ anderer Betrag: ", "≠ another amount: ") }
  package var stillOpen: String { say("? offen: ", "? undecided: ") }

  package var nothingChanges: String {
    say("Es werden dieselben Anträge gefördert.", "The same applications are funded.")
  }

  /// What the change cost or gained, in one sentence.
  package func sentence(_ difference: AllocationFigures, isRescored: Bool) -> String {
    let parts = [
      part(
        difference.scores, say.points(abs(difference.scores)), more: say("mehr", "more"),
        less: say("weniger", "fewer")),
      part(
        Decimal(difference.spent.cents), say.money(Money(cents: abs(difference.spent.cents))),
        more: say("mehr vergeben", "more spent"), less: say("weniger vergeben", "less spent")),
      part(
        difference.imbalance, percentagePoints(abs(difference.imbalance)),
        more: say("größere Lücke", "larger gap"), less: say("kleinere Lücke", "smaller gap")),
    ].compactMap { $0 }
    guard !parts.isEmpty else {
      return say(
        "Punkte, Ausgaben und Lücke bleiben gleich.", "Points, spend and gap stay the same.")
    }
    let sentence = parts.joined(separator: " · ")
    guard isRescored else { return sentence }
    return sentence
      + say(
        " (die Punktzahlen selbst sind andere)", " (the scores themselves are different ones)")
  }

  private func part(_ change: Decimal, _ amount: String, more: String, less: String) -> String? {
    change == 0 ? nil : "\(amount) \(change > 0 ? more : less)"
  }

  /// `2,1 Prozentpunkte`.
  package func percentagePoints(_ value: Decimal) -> String {
    say.number(value)
      + say.plural(
        value, say(" Prozentpunkt", " percentage point"),
        say(" Prozentpunkte", " percentage points"))
  }

  // MARK: Who is funded where

  package var whoWhere: String { say("Wer wo gefördert wird", "Who is funded where") }

  /// A decision in the matrix.
  ///
  /// - Parameter level: percent.
  package func sign(_ decision: Decision, at level: Decimal?) -> String {
    switch decision {
    case .funded, .granted: "✓"
    case .partlyFunded: level.map { say.number($0) } ?? "✓"
    case .notFunded: "–"
    case .undecided: "?"
    case .ineligible: "×"
    }
  }

  package var matrixLegend: String {
    say(
      "✓ gefördert · Zahl: zu so viel Prozent gefördert · – nicht gefördert · × nicht förderfähig · "
        + "? offen · davor + kommt hinzu, − fällt heraus",
      "✓ funded · number: funded at that percentage · – not funded · × not eligible · ? undecided · "
        + "in front + enters, − leaves")
  }

  // MARK: Baselines

  package var baselines: String {
    say(
      "Zum Vergleich: wie anderswo oft entschieden wird (kein Vorschlag)",
      "For comparison: how others often decide (not a proposal)")
  }

  package func figures(_ figures: AllocationFigures, funded count: Int) -> String {
    let (points, money) = (say.points(figures.scores), say.money(figures.spent))
    let gap = percentagePoints(figures.imbalance)
    return say(
      "\(count) gefördert · \(money) vergeben · \(points) · Lücke \(gap)",
      "\(count) funded · \(money) spent · \(points) · gap \(gap)")
  }

  package var keepsAllRules: String { say("Hält alle Regeln ein.", "Keeps every rule.") }
  package var breaksRules: String { say("Bricht diese Regeln:", "Breaks these rules:") }
}
