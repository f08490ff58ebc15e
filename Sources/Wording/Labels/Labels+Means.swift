// SPDX-License-Identifier: GPL-3.0-or-later
import Foundation
import Grants

extension Labels {
  package var spread: String { say("Spanne", "spread") }

  /// `64–90`: the lowest and the highest score of a single member, in whole points.
  package func spread(from lowest: Decimal, to highest: Decimal) -> String {
    "\(say.number(lowest, decimals: 0))–\(say.number(highest, decimals: 0))"
  }

  package var spreadLegend: String {
    say(
      "Spanne: die niedrigste und die höchste Punktzahl, die ein einzelnes Mitglied vergeben hätte, ab "
        + "fünf Mitgliedern",
      "spread: the lowest and the highest score that a single member would have given, from five "
        + "members on")
  }

  package var opportunities: String {
    say(
      "Was möglich würde: gute Ideen, denen nur Geld oder Personal fehlt",
      "What could be made possible: good ideas that lack only money or staff")
  }

  package var largerBudgets: String {
    say("Was ein größeres Budget brächte", "What a larger budget would bring")
  }

  /// - Parameter name: of the association; nil: the partnership association.
  package func exclusions(_ name: String?) -> String {
    let association = name ?? say("der Partnerschaftsverein", "the partnership association")
    return say("Was \(association) schon fördert", "What \(association) funds already")
  }

  /// `V2 „Zuschuss zur Busreise im Mai“, Seniorenkreis Brücke (die Zeile nennt diesen Antrag)`
  package func exclusion(
    row: String, title: String, applicant: String, evidence: String
  ) -> String {
    "\(association(row)): \(say.quoted(title)), \(applicant) (\(evidence))"
  }

  package var prices: String { say("Was die Regeln kosten", "What the rules cost") }

  /// - Parameters:
  ///   - count: rules without a price.
  ///   - others: those with one, named before.
  package func rulesWithoutPrice(_ count: Int, beside others: Int) -> String {
    let further = others > 0
    return say.plural(
      count,
      say(
        "Eine \(further ? "weitere " : "")Regel kostet nichts: Ohne sie wäre das Gesamtergebnis gleich hoch.",
        "One \(further ? "further " : "")rule costs nothing: without it the overall result would be the same."
      ),
      say(
        "\(count) \(further ? "weitere " : "")Regeln kosten nichts: Ohne jede einzelne von ihnen wäre das "
          + "Gesamtergebnis gleich hoch.",
        "\(count) \(further ? "further " : "")rules cost nothing: without any single one of them the "
          + "overall result would be the same."))
  }
}
