// SPDX-License-Identifier: GPL-3.0-or-later
import Grants

/// The words of the page on which it is recorded what a committee decided.
package struct DecisionTexts: Sendable {
  let say: Localizer

  package init(_ language: Round.Language) { say = Localizer(language) }

  package var heading: String { say("Beschluss", "Decision") }
  package var none: String { say("Noch ist nichts beschlossen.", "Nothing is decided yet.") }
  package var openPaper: String { say("Beschlussvorlage öffnen", "Open the final paper") }
  package var files: String { say("Alle Dateien", "All files") }
  package var record: String {
    say("Festhalten, was der Ausschuss beschlossen hat", "Record what the committee decided")
  }
  package var recordAnew: String {
    say("Einen neuen Beschluss festhalten", "Record a new decision")
  }

  package var fromProposal: String {
    say(
      "Ausgangspunkt ist der Vorschlag. Für jeden Antrag, bei dem der Ausschuss anders entschieden hat, tragen Sie den "
        + "Betrag und den Grund ein.",
      "This starts from the proposal. For each application on which the committee decided otherwise, enter the "
        + "amount and the reason.")
  }

  package var fromWhatIf: String {
    say(
      "Ausgangspunkt ist dieses Was-wäre-wenn. Zu jeder Abweichung vom Vorschlag gehört ein Grund; er steht in der "
        + "Beschlussvorlage.",
      "This starts from the what-if. Each departure from the proposal needs a reason; it stands in the final paper."
    )
  }

  package var asProposed: String {
    say("Bisher weicht nichts vom Vorschlag ab.", "So far nothing departs from the proposal.")
  }

  package var others: String {
    say("Weitere Anträge anders entscheiden", "Decide other applications differently")
  }
  package var application: String { say("Antrag", "Application") }
  package var proposed: String { say("Vorschlag", "Proposed") }
  package var decided: String { say("Beschlossen (in Euro)", "Decided (in euros)") }
  package var reason: String { say("Grund der Abweichung", "Reason of the departure") }

  package func award(of id: ApplicationID) -> String {
    say("Beschlossener Betrag für \(id)", "Amount decided for \(id)")
  }

  package func reason(for id: ApplicationID) -> String {
    say("Grund für \(id)", "Reason for \(id)")
  }

  package var frozen: String {
    say(
      "Die endgültige Vorlage wird geschrieben und mit allen Dateien unveränderlich abgelegt. Das kann eine Minute "
        + "dauern. Wird später anders beschlossen, kommt ein neuer Eintrag hinzu; dieser bleibt.",
      "The final paper is written and kept unchangeably with all its files. That may take a minute. If something "
        + "else is decided later, a new entry is added; this one stays.")
  }
  package var decide: String { say("Als Beschluss festhalten", "Record as the decision") }

  package var administrationOnly: String {
    say(
      "Einen Beschluss hält die Verwaltung fest.", "A decision is recorded by the administration.")
  }

  // MARK: Suspected double funding

  package var suspicions: String { say("Vorher zu klären", "To be settled first") }

  package var suspicionsExplained: String {
    say(
      "Vielleicht ist es zweimal dasselbe Vorhaben. Bis ein Mensch das entschieden hat, ist das Ergebnis vorläufig. Die "
        + "Antwort wird in die Dateien der Runde geschrieben.",
      "This may be one project twice. Until a person has decided, the result is provisional. The answer is written "
        + "into the files of the round.")
  }

  package var isSame: String { say("Dasselbe Vorhaben", "The same project") }
  package var isDifferent: String { say("Verschiedene Vorhaben", "Different projects") }
  package func rowOfAssociation(_ id: String) -> String {
    say("Verein \(id)", "association \(id)")
  }

  package var cannotAnswer: String {
    say(
      "Das lässt sich hier nicht eintragen: Die Runde ist kein Ordner mit Dateien, oder die Zeile des Vereins nennt schon "
        + "einen anderen Antrag. Bitte tragen Sie es in association.csv oder duplicates.csv ein.",
      "This cannot be entered here: the round is no folder of files, or the association's row names another "
        + "application already. Please enter it in association.csv or duplicates.csv.")
  }
}
