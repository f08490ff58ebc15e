// SPDX-License-Identifier: GPL-3.0-or-later
import Foundation
import Grants

extension Labels {
  package var why: String { say("Warum", "Why") }
  package var deciders: String { say("Was den Ausschlag gab", "What decided") }
  package var changes: String {
    say("Was die Entscheidung ändern würde", "What would change the decision")
  }
  package var points: String { say("Punkte", "Points") }
  package var eligibility: String { say("Förderfähigkeit", "Eligibility") }
  package var glossary: String { say("Zum Nachschlagen", "For reference") }
  package var criterion: String { say("Kriterium", "criterion") }
  package var weight: String { say("Gewicht", "weight") }
  package var member: String { say("Mitglied", "member") }
  package var members: String { say("Mitglieder", "members") }
  package var whole: String { say("zusammen", "together") }
  package var recused: String { say("befangen", "recused") }

  package func requested(_ money: Money) -> String {
    say("beantragt \(say.money(money))", "requested \(say.money(money))")
  }

  package func eligibleRequest(_ money: Money) -> String {
    say("Förderfähiger Betrag: \(say.money(money))", "Eligible amount: \(say.money(money))")
  }

  /// `75 %: 2.250,00 €`
  package func offer(_ level: Hundredths, _ award: Money) -> String {
    "\(say.percent(level)): \(say.money(award))"
  }

  package var onOffer: String { say("Möglich sind ", "Possible are ") }

  /// `7,5 von 10`
  package func points(_ points: Decimal?, of most: Decimal) -> String {
    let most = say.number(most)
    guard let points else { return "–" }
    return say("\(say.number(points)) von \(most)", "\(say.number(points)) of \(most)")
  }

  /// A score that came with the application.
  package func finished(_ score: Decimal?, decimals: Int) -> String {
    let points = self.score(score, decimals: decimals)
    return say("Fertige Punktzahl: \(points)", "Finished score: \(points)")
  }

  package var minimum: String { say("mindestens", "at least") }

  package var singlePoints: String {
    say(
      "Punkte der einzelnen Mitglieder (nicht für die Öffentlichkeit)",
      "Points of single members (not for the public)")
  }

  /// `8`, or `8 → 7,42` where other points count than were given.
  package func points(_ given: Decimal?, counted: Decimal?) -> String {
    guard let given, let counted else { return "–" }
    let points = say.number(given)
    return given == counted ? points : "\(points) → \(say.number(counted))"
  }

  package var countedLegend: String {
    say(
      "Hinter dem Pfeil stehen die Punkte, die zählen: mit dem Zu- oder Abschlag des Mitglieds.",
      "Behind the arrow stand the points that count: with the member’s offset.")
  }

  /// `3–9`
  package func range(_ lowest: Decimal?, _ highest: Decimal?) -> String {
    guard let lowest, let highest else { return "" }
    return "\(say.number(lowest))–\(say.number(highest))"
  }
}
