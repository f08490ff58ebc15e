// SPDX-License-Identifier: GPL-3.0-or-later
import Foundation
import Grants

/// The decision as the committee took it.
extension PaperTexts {
  package func resolved(_ committee: String?, on day: Day?, round: String) -> String {
    let funds =
      round.isEmpty
      ? say("der Förderrunde", "the funding round")
      : say("der Förderrunde \(say.quoted(round))", "the funding round \(say.quoted(round))")
    let who =
      committee.map { say("Das Gremium \(say.quoted($0))", "The \($0)") }
      ?? say("Das Gremium", "The committee")
    let when = day.map { say(" am \(say.day($0))", " on \(say.day($0))") } ?? ""
    return say(
      "\(who) hat\(when) beschlossen, aus den Mitteln \(funds) die folgenden Zuschüsse zu bewilligen:",
      "\(who) decided\(when) to award the following amounts from \(funds):")
  }

  package var resolvedAwards: String { say("Bewilligte Zuschüsse", "Awards") }

  package func refusedByDecision(_ count: Int) -> String {
    say.plural(
      count,
      say(
        "1 weiterer Antrag ist abgelehnt; der Grund steht unter „Abgelehnte Anträge“.",
        "1 further application was refused; the reason is under “Refused applications”."),
      say(
        "\(count) weitere Anträge sind abgelehnt; die Gründe stehen unter „Abgelehnte Anträge“.",
        "\(count) further applications were refused; the reasons are under “Refused applications”.")
    )
  }

  package func overspent(_ amount: Money) -> String {
    say(
      "Die verfügbaren Mittel werden um \(say.money(amount)) überschritten.",
      "The available money is exceeded by \(say.money(amount)).")
  }

  // MARK: Proposal and decision

  package var proposalAndDecision: String {
    say("Vorschlag und Beschluss", "Proposal and decision")
  }
  package var proposed: String { say("Vorschlag", "Proposed") }
  package var resolvedAmount: String { say("Beschluss", "Decided") }
  package var proposedAward: String { say("Vorgeschlagen", "Proposed") }

  package func followed(deviations: Int) -> String {
    switch deviations {
    case 0:
      say(
        "Das Gremium ist dem Vorschlag in allen Punkten gefolgt.",
        "The committee followed the proposal in every point.")
    case 1:
      say(
        "Bei 1 Antrag hat das Gremium anders entschieden als vorgeschlagen. Anträge, zu denen es "
          + "nichts anderes beschlossen hat, sind wie vorgeschlagen entschieden.",
        "On 1 application the committee decided otherwise than proposed. Applications on which it "
          + "decided nothing else are decided as proposed.")
    default:
      say(
        "Bei \(deviations) Anträgen hat das Gremium anders entschieden als vorgeschlagen. Anträge, "
          + "zu denen es nichts anderes beschlossen hat, sind wie vorgeschlagen entschieden.",
        "On \(deviations) applications the committee decided otherwise than proposed. Applications "
          + "on which it decided nothing else are decided as proposed.")
    }
  }

  package var awardsCompared: String {
    say("Zuschüsse nach Vorschlag und Beschluss", "Awards as proposed and as decided")
  }
  package var deviatingDecisions: String {
    say("Abweichende Entscheidungen", "Deviating decisions")
  }

  package var effectsOfDeviations: String {
    say("Was die Abweichungen bewirken", "What the deviations bring about")
  }
  package var figuresCompared: String { say("Kennzahlen im Vergleich", "Figures compared") }
  package var corridorsCompared: String {
    say("Themenkorridore im Vergleich", "Corridors compared")
  }
  package var figure: String { say("Größe", "Figure") }
  package var spentInAll: String {
    say("vergeben, mit bereits Bewilligtem", "awarded, with earlier grants")
  }
  package var fundedApplications: String { say("geförderte Anträge", "funded applications") }
  package var overallResult: String {
    say("Gesamtergebnis (Punkte nach Ausgeglichenheit)", "overall result (points after balance)")
  }

  package func effect(points: Decimal, value: Decimal) -> String {
    let change =
      if points < 0 {
        say("kosten \(say.points(-points))", "cost \(say.points(-points))")
      } else if points > 0 {
        say("bringen \(say.points(points))", "bring \(say.points(points))")
      } else {
        say("ändern die Punkte nicht", "do not change the points")
      }
    let overall =
      if value < 0 {
        say(
          "das Gesamtergebnis sinkt um \(say.number(-value))",
          "the overall result falls by \(say.number(-value))")
      } else if value > 0 {
        say(
          "das Gesamtergebnis steigt um \(say.number(value))",
          "the overall result rises by \(say.number(value))")
      } else {
        say("das Gesamtergebnis bleibt gleich", "the overall result stays the same")
      }
    // The proposal is the best of what keeps the rules.
    let beyond =
      value > 0
      ? say(
        " Mehr als der Vorschlag ist nur möglich, weil der Beschluss Regeln nicht einhält.",
        " More than the proposal is only possible because the decision breaks rules.") : ""
    return say("Die Abweichungen \(change); \(overall).", "The deviations \(change); \(overall).")
      + beyond
  }

  /// How points are counted where an amount is not on offer.
  package var pointsOfOtherAmounts: String {
    say(
      "Ein Betrag, den die Regeln nicht vorsehen, zählt anteilig: Mit der Hälfte des förderfähigen "
        + "Betrags zählt die Hälfte der Punktzahl, höchstens aber die ganze.",
      "An amount that the rules do not provide for counts in proportion: with half of the eligible "
        + "amount, half of the score counts, and never more than all of it.")
  }

  package var keptRules: String { say("Einhaltung der Regeln", "Rules kept and broken") }
  package var allRulesKept: String {
    say(
      "Der Beschluss hält alle Regeln der Runde ein.", "The decision keeps every rule of the round."
    )
  }
  package var brokenRules: String {
    say("Der Beschluss hält diese Regeln der Runde nicht ein:", "The decision breaks these rules:")
  }

  package var decisionInRecord: String {
    say(
      "record.json enthält auch den Beschluss, seine Abweichungen und die Regeln, die er nicht "
        + "einhält; bewiesen ist darin, dass der Vorschlag der beste war.",
      "record.json also holds the decision, its deviations and the rules that it breaks; what it proves "
        + "is that the proposal was the best.")
  }

  package func archive(entries: Int) -> String {
    say(
      "Was vor diesem Beschluss gespeichert und beschlossen wurde, steht im Archiv der Runde: "
        + "\(say.plural(entries, "ein Eintrag", "\(entries) Einträge")). Der letzte trägt diese Prüfsumme; "
        + "„korridor history“ zeigt sie, und keiner davor lässt sich ändern, ohne dass sie eine andere wird.",
      "What was saved and decided before this decision is in the round's archive: "
        + "\(say.plural(entries, "one entry", "\(entries) entries")). The last one has this digest; “korridor "
        + "history” shows it, and none before it can be changed without changing it.")
  }

  package var theProposal: String { say("der Vorschlag", "the proposal") }

  package func proposalWas(_ summary: String) -> String {
    say("Zum Vorschlag: \(summary)", "On the proposal: \(summary)")
  }
}
