// SPDX-License-Identifier: GPL-3.0-or-later
import Grants

/// What stands beside the slider with which a page of the paper moves from one balance weight to the next.
extension PaperTexts {
  package var chooseWeight: String {
    say("Ein anderes Gewicht ausprobieren", "Try another weight")
  }

  package var chooserExplained: String {
    say(
      "Jeder Schritt ist ein genauer Bereich, in dem dieselbe Verteilung die beste ist. Verglichen wird mit "
        + "dem Vorschlag.",
      "Each step is an exact interval in which the same allocation is the best. It is compared with the "
        + "proposal.")
  }

  package var smallerWeight: String { say("kleineres Gewicht", "smaller weight") }
  package var largerWeight: String { say("größeres Gewicht", "larger weight") }

  package func missing(percent: String) -> String {
    say("\(percent) fehlen zu den Zielen", "\(percent) short of the targets")
  }

  package func moneyAwarded(_ money: Money) -> String {
    say("\(say.money(money)) vergeben", "\(say.money(money)) awarded")
  }

  package func fundedInAll(_ count: Int) -> String {
    say("\(count) gefördert", "\(count) funded")
  }

  package var asProposed: String { say("Wie im Vorschlag.", "As proposed.") }

  package func enters(_ application: String, award: Money) -> String {
    say(
      "Kommt hinzu: \(application), \(say.money(award))",
      "Enters: \(application), \(say.money(award))")
  }

  package func leaves(_ application: String) -> String {
    say("Fällt heraus: \(application)", "Drops out: \(application)")
  }

  package func getsAnother(_ application: String, award: Money, before: Money) -> String {
    say(
      "Anderer Betrag: \(application), \(say.money(award)) statt \(say.money(before))",
      "Another amount: \(application), \(say.money(award)) instead of \(say.money(before))")
  }

  package func staysOpen(_ application: String) -> String {
    say("Bleibt offen: \(application)", "Stays undecided: \(application)")
  }
}
