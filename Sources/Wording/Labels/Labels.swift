// SPDX-License-Identifier: GPL-3.0-or-later
import Allocator
import Foundation
import Grants

/// Headings and short words of tables, in one language.
package struct Labels: Sendable {
  package let say: Localizer

  package init(_ language: Round.Language) {
    say = Localizer(language)
  }

  // MARK: Head

  package func scenario(_ name: String) -> String {
    name == "base"
      ? say("Szenario: base (ohne Änderungen)", "Scenario: base (no changes)")
      : say("Szenario: \(name)", "Scenario: \(name)")
  }

  package func association(_ row: String) -> String {
    say("Verein \(row)", "association \(row)")
  }

  package var contradicting: String {
    say("Zusammen unerfüllbar sind:", "These cannot hold together:")
  }

  package func tied(_ number: Int) -> String {
    say("Gleich gute Verteilung \(number) fördert ", "Equally good allocation \(number) funds ")
  }

  package var nothingOfThese: String {
    say("keinen der offenen Anträge", "none of the open applications")
  }

  // MARK: Money

  package var money: String { say("Mittel", "Money") }

  package func budget(available: Money, granted: Money, spent: Money, left: Money) -> String {
    let (all, committed) = (say.money(available), say.money(granted))
    let (given, rest) = (say.money(spent), say.money(left))
    return granted > .zero
      ? say(
        "\(all) verfügbar · \(given) vergeben, davon \(committed) schon bewilligt · \(rest) übrig",
        "\(all) available · \(given) spent, \(committed) of it already granted · \(rest) left")
      : say(
        "\(all) verfügbar · nichts vorab bewilligt · \(given) vergeben · \(rest) übrig",
        "\(all) available · nothing granted before · \(given) spent · \(rest) left")
  }

  /// value = scores − imbalance, in points.
  package func objective(value: Decimal, scores: Decimal, imbalance: Decimal) -> String {
    let value = say.number(value)
    let (scores, imbalance) = (say.number(scores), say.number(imbalance))
    return say(
      "Gesamtergebnis \(value) = \(scores) Punkte der Geförderten − \(imbalance) für fehlende "
        + "Ausgeglichenheit",
      "Overall result \(value) = \(scores) points of what is funded − \(imbalance) for missing "
        + "balance")
  }

  // MARK: Corridors and resources

  package var corridors: String { say("Themenkorridore", "Corridors") }
  package var target: String { say("Ziel", "target") }
  package var spent: String { say("vergeben", "spent") }
  package var shortfall: String { say("fehlt", "missing") }
  package var funded: String { say("gefördert", "funded") }

  /// `4 von 7`, and how many were granted before.
  package func counts(funded: Int, of eligible: Int, granted: Int) -> String {
    let decided = say("\(funded) von \(eligible)", "\(funded) of \(eligible)")
    guard granted > 0 else { return decided }
    return say("\(decided), dazu \(granted) vorab", "\(decided), and \(granted) before")
  }

  /// Shortfalls are percentage points of the available money.
  package func missing(_ shortfall: Decimal) -> String {
    shortfall == 0 ? "–" : say.percent(shortfall, decimals: 1)
  }

  package var corridorLegend: String {
    say(
      "█ vergeben, ░ fehlt zum Ziel │ · fehlt: Prozent der verfügbaren Mittel, auf Zehntel "
        + "aufgerundet",
      "█ spent, ░ missing to the target │ · missing: percent of the available money, rounded up to "
        + "tenths")
  }

  package func used(_ used: Decimal, of capacity: Decimal) -> String {
    say(
      "\(say.number(used)) von \(say.number(capacity)) verplant",
      "\(say.number(used)) of \(say.number(capacity)) used")
  }

  // MARK: Applications

  package var applications: String { say("Anträge", "Applications") }
  package var decision: String { say("Entscheidung", "decision") }
  package var award: String { say("Zuschuss", "award") }
  package var score: String { say("Punkte", "score") }
  package var titles: String { say("Antrag und Antragsteller", "application and applicant") }

  package func score(_ score: Decimal?, decimals: Int) -> String {
    score.map { say.number($0, decimals: decimals) } ?? "–"
  }

  /// - Parameter level: percent.
  package func decision(_ decision: Decision, at level: Decimal?) -> String {
    switch decision {
    case .funded: say("✓ gefördert", "✓ funded")
    case .partlyFunded:
      level.map { level in
        say("✓ zu \(say.percent(level))", "✓ at \(say.percent(level))")
      } ?? ""
    case .granted: say("✓ bewilligt", "✓ granted")
    case .notFunded: say("– nicht gefördert", "– not funded")
    case .undecided: say("? offen", "? undecided")
    case .ineligible: say("× nicht förderfähig", "× not eligible")
    }
  }
}
