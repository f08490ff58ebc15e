// SPDX-License-Identifier: GPL-3.0-or-later
import Grants

/// What stands on the form that applicants fill in.
package struct ApplicationFormWords: Sendable {
  private let say: Localizer
  private let wording: Paper.Wording

  /// - Parameter wording: how those who apply are called in German.
  package init(_ language: Round.Language, wording: Paper.Wording = .plain) {
    say = Localizer(language)
    self.wording = wording
  }

  /// What its file is called, and its sheet.
  package var fileStem: String { say("antragsformular", "application-form") }
  package var sheet: String { say("Antrag", "Application") }

  package func title(of round: String) -> String {
    round.isEmpty ? sheet : sheet + ": " + round
  }

  package func call(_ opens: Day?, _ closes: Day?) -> String? {
    switch (opens, closes) {
    case (let opens?, let closes?):
      say(
        "Bewerbungen vom \(say.day(opens)) bis zum \(say.day(closes))",
        "Applications from \(say.day(opens)) to \(say.day(closes))")
    case (nil, let closes?):
      say("Bewerbungen bis zum \(say.day(closes))", "Applications until \(say.day(closes))")
    case (let opens?, nil):
      say("Bewerbungen ab dem \(say.day(opens))", "Applications from \(say.day(opens)) on")
    case (nil, nil): nil
    }
  }

  package var instruction: String {
    say(
      "Bitte füllen Sie die hellen Felder aus und senden Sie diese Datei zurück. Was mit * beginnt, ist nötig.",
      "Please fill in the light cells and send this file back. What begins with * is needed.")
  }

  package var label: String { say("Angabe", "Question") }
  package var entry: String { say("Ihre Eintragung", "Your answer") }
  package var hint: String { say("Hinweis", "Remark") }

  package func label(of column: String, _ header: String?, isRequired: Bool) -> String {
    (isRequired ? "* " : "") + (name(of: column) ?? header ?? column)
  }

  private func name(of column: String) -> String? {
    switch column {
    case "title": say("Titel des Vorhabens", "Title of the project")
    case "applicant": say(wording == .plain ? "Antragsteller" : "Antragstellende", "Applicant")
    case "applicant-kind": say("Wer beantragt?", "Who applies?")
    case "corridor": say("Themenkorridor", "Thematic corridor")
    case "partner": say("Partnerstadt", "Partner town")
    case "total-cost": say("Gesamtkosten", "Total cost")
    case "requested": say("Beantragter Betrag", "Amount requested")
    case "minimum": say("Mindestbetrag", "Least amount")
    case "contact": say("Ansprechperson", "Contact")
    case "email": say("E-Mail", "Email")
    case "phone": say("Telefon", "Phone")
    case "iban": "IBAN"
    case "address": say("Anschrift", "Address")
    default: nil
    }
  }

  /// - Parameter choices: what can be chosen; empty: anything.
  package func hint(of column: String, choices: [String], isCriterion: Bool) -> String {
    switch column {
    case "title": say("kurz und für sich verständlich", "short, and clear by itself")
    case "applicant":
      say(
        "Name des Vereins, der Schule, der Firma oder der Person",
        "name of the club, school, company or person")
    case "applicant-kind":
      say(
        "Namen von Privatpersonen werden nicht veröffentlicht.",
        "Names of private persons are not published.")
    case "corridor":
      say("eines auswählen: ", "choose one: ") + choices.joined(separator: "; ")
    case "partner": say("wenn das Vorhaben eine betrifft", "where the project concerns one")
    case "total-cost": say("alle Ausgaben, in Euro", "all expenses, in euro")
    case "requested":
      say("Zuschuss in Euro, zum Beispiel 2.500,00", "grant in euro, such as 2,500.00")
    case "minimum":
      say(
        "So viel brauchen Sie mindestens, damit das Vorhaben möglich ist; leer: ganz oder gar nicht.",
        "You need at least so much for the project to be possible; blank: all or nothing.")
    case "contact", "email", "phone", "iban", "address":
      say("wird nicht veröffentlicht", "is not published")
    default:
      isCriterion
        ? say("Danach werden Punkte vergeben.", "Points are given for this.")
        : ""
    }
  }

  /// Of a resource.
  package var need: String {
    say(
      "So viel davon braucht das Vorhaben; 0, wenn nichts. Wissen Sie es nicht: leer lassen.",
      "As much of it the project needs; 0 for nothing. If you do not know, leave it blank.")
  }

  package var noAmount: String {
    say("Hier steht ein Betrag in Euro.", "An amount in euro stands here.")
  }

  package func choose(_ words: [String]) -> String {
    say("Bitte eines wählen: ", "Please choose one of: ") + words.joined(separator: ", ")
  }
}
