// SPDX-License-Identifier: GPL-3.0-or-later
import Diagnostics

extension Problem {
  /// What is said of a sheet in other words than of a file; nil where there is no difference.
  func textOfSheet(_ say: Localizer) -> DiagnosticText? {
    switch self {
    case .file(.empty):
      DiagnosticText(
        message: say("das Blatt ist leer", "the sheet is empty"),
        remedy: say("es füllen oder löschen", "fill or delete it"))
    case .file(.scoresMissing(let applications)):
      DiagnosticText(
        message: say(
          "das Blatt fehlt; offene Anträge ohne fertige Punktzahl: \(applications)",
          "the sheet is missing; open applications without a finished score: \(applications)"),
        remedy: say(
          "die Punkte des Ausschusses auf ein Blatt mit diesem Namen schreiben oder fertige Punktzahlen in"
            + " der Spalte „Punkte“ (score) der Anträge angeben",
          "put the committee's points on a sheet of this name, or give finished scores in the column"
            + " “score” of the applications"))
    case .file(.noAssociation(let name)):
      DiagnosticText(
        message: name.map {
          say(
            "das Blatt fehlt: Doppelförderung wird nicht geprüft (\($0))",
            "there is no such sheet: double funding is not checked (\($0))")
        }
          ?? say(
            "das Blatt fehlt: Doppelförderung durch den Partnerschaftsverein wird nicht geprüft",
            "there is no such sheet: double funding by the association is not checked"),
        remedy: say(
          (name == nil
            ? "die Liste des Vereins auf ein Blatt mit diesem Namen schreiben (nur die Kopfzeile, wenn er nichts "
              + "fördert); "
            : "die Liste der dort geförderten Vorhaben auf ein Blatt mit diesem Namen schreiben (nur die Kopfzeile, "
              + "wenn es keine gibt); ")
            + "gibt es keinen anderen Förderer, bei den Regeln „association“ mit dem Wert „none“"
            + " eintragen",
          "put the association's list on a sheet of this name (the header alone if it funds nothing); if "
            + "there is no other funder, enter “association” with the value “none” among the rules")
      )
    case .table(.noRows):
      DiagnosticText(
        message: say("das Blatt hat nur eine Kopfzeile", "the sheet has a header only"),
        remedy: say("Anträge eintragen", "enter applications"))
    case .table(.tooManyColumns(let limit)):
      DiagnosticText(
        message: say("das Blatt hat zu viele Spalten", "the sheet has too many columns"),
        expected: say("höchstens \(limit)", "at most \(limit)"),
        remedy: say(
          "prüfen, ob es die richtige Arbeitsmappe ist", "check that it is the right workbook"))
    case .table(.tooManyRows(let limit)):
      DiagnosticText(
        message: say("das Blatt hat zu viele Zeilen", "the sheet has too many rows"),
        expected: say("höchstens \(limit)", "at most \(limit)"),
        remedy: say(
          "prüfen, ob es die richtige Arbeitsmappe ist", "check that it is the right workbook"))
    default: nil
    }
  }
}
