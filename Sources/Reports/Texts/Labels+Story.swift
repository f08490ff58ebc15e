// SPDX-License-Identifier: GPL-3.0-or-later
import Foundation
import Grants

extension Labels {
  var why: String { say("Warum", "Why") }
  var deciders: String { say("Was den Ausschlag gab", "What decided") }
  var changes: String { say("Was die Entscheidung ändern würde", "What would change the decision") }
  var points: String { say("Punkte", "Points") }
  var eligibility: String { say("Förderfähigkeit", "Eligibility") }
  var glossary: String { say("Zum Nachschlagen", "For reference") }
  var criterion: String { say("Kriterium", "criterion") }
  var weight: String { say("Gewicht", "weight") }
  var member: String { say("Mitglied", "member") }
  var members: String { say("Mitglieder", "members") }
  var whole: String { say("zusammen", "together") }
  var recused: String { say("befangen", "recused") }

  func requested(_ money: Money) -> String {
    say("beantragt \(say.money(money))", "requested \(say.money(money))")
  }

  func eligibleRequest(_ money: Money) -> String {
    say("Förderfähiger Betrag: \(say.money(money))", "Eligible amount: \(say.money(money))")
  }

  /// `75 %: 2.250,00 €`
  func offer(_ level: Hundredths, _ award: Money) -> String {
    "\(say.percent(level)): \(say.money(award))"
  }

  var onOffer: String { say("Möglich sind ", "Possible are ") }

  /// `7,5 von 10, mindestens 4`
  func points(_ criterion: CriterionReport) -> String {
    let most = say.number(criterion.max)
    guard let points = criterion.points else { return "–" }
    return say("\(say.number(points)) von \(most)", "\(say.number(points)) of \(most)")
  }

  /// A score that came with the application.
  func finished(_ score: Decimal?, decimals: Int) -> String {
    let points = self.score(score, decimals: decimals)
    return say("Fertige Punktzahl: \(points)", "Finished score: \(points)")
  }

  var minimum: String { say("mindestens", "at least") }

  var singlePoints: String {
    say(
      "Punkte der einzelnen Mitglieder (nicht für die Öffentlichkeit)",
      "Points of single members (not for the public)")
  }

  /// `3–9`
  func range(_ lowest: Decimal?, _ highest: Decimal?) -> String {
    guard let lowest, let highest else { return "" }
    return "\(say.number(lowest))–\(say.number(highest))"
  }
}
