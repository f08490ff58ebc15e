// SPDX-License-Identifier: GPL-3.0-or-later
import Foundation
import Grants

extension PaperTexts {
  package var alternatives: String { say("Geprüfte Alternativen", "Alternatives considered") }
  package var whatIfs: String { say("Was-wäre-wenn-Rechnungen", "What-ifs") }
  package var whatIfResults: String { say("Ergebnisse der Szenarien", "Results of the what-ifs") }
  /// As in the picture of the same scenarios.
  package func numbered(_ number: Int, _ name: String) -> String { "\(number) \(name)" }
  package var scenario: String { say("Szenario", "Scenario") }
  package var thisProposal: String { say("diese Vorlage", "this paper") }
  package var awardedInAll: String { say("vergeben", "awarded") }
  package var pointsOfTheFunded: String { say("Punkte der Geförderten", "points of the funded") }
  package var imbalance: String { say("fehlende Ausgeglichenheit", "missing balance") }
  package var difference: String { say("Unterschied", "Difference") }

  /// Who comes in, drops out, gets another amount, in this order.
  package func change(_ change: AllocationChange) -> String {
    guard !change.isEmpty else { return say("Kein Unterschied.", "No difference.") }
    let parts = [
      (change.enters, say("neu gefördert", "funded in addition")),
      (change.leaves, say("nicht mehr gefördert", "no longer funded")),
      (change.changes, say("anderer Betrag", "another amount")),
      (change.undecided, say("offen", "undecided")),
    ]
    let clauses = parts.filter { !$0.0.isEmpty }.map { "\($0.1): \(say.all($0.0))" }
    return say("Im Vergleich ", "In comparison, ") + clauses.joined(separator: "; ") + "."
  }

  package var practices: String { say("Andere übliche Verfahren", "Other usual practices") }

  package var practicesExplained: String {
    say(
      "Zum Vergleich, nicht als Vorschlag: So ginge dieselbe Runde nach anderen üblichen Verfahren "
        + "aus.",
      "As a yardstick, not as a proposal: how the same round would end by other usual practices.")
  }

  package func practice(spent: Money, scores: Decimal, imbalance: Decimal) -> String {
    say(
      "Vergeben würden \(say.money(spent)); die geförderten Anträge hätten zusammen "
        + "\(say.points(scores)), die fehlende Ausgeglichenheit betrüge \(say.number(imbalance)) %.",
      "\(say.money(spent)) would be awarded; the funded applications would have "
        + "\(say.points(scores)) in all, and the missing balance would be \(say.number(imbalance))%."
    )
  }

  /// What-ifs with other scores would tell what single members gave.
  package var rescoredLeftOut: String {
    say(
      "Szenarien, aus denen sich die Punkte einzelner Mitglieder ablesen ließen, stehen nur in der "
        + "internen Fassung.",
      "Scenarios from which single members’ points could be read are in the internal version only.")
  }

  package var practiceBreaks: String {
    say("Dabei würden diese Regeln verletzt:", "These rules would be broken:")
  }
}
