// SPDX-License-Identifier: GPL-3.0-or-later
import Diagnostics

extension ReturnProblem {
  func text(_ say: Localizer) -> DiagnosticText {
    switch self {
    case .notReturned:
      DiagnosticText(
        message: say(
          "das ist weder ein Bewertungsbogen noch ein Antragsformular von Korridor und wird nicht gelesen",
          "this is neither a score sheet nor an application form of Korridor, and is not read"),
        remedy: say(
          "ist es doch eines, den Bogen selbst in eine neue Datei dieser Art eintragen lassen; sonst nichts",
          "if it is one after all, have it filled in anew on a fresh one; else nothing"))
    case .nothingReturned:
      DiagnosticText(
        message: say("hier liegt nichts Ausgefülltes", "nothing here was filled in"),
        expected: say(
          "Bewertungsbögen oder Antragsformulare von Korridor (.xlsx, .ods)",
          "score sheets or application forms of Korridor (.xlsx, .ods)"),
        remedy: say("den Ordner prüfen", "check the folder"))
    case .forOtherRound:
      DiagnosticText(
        message: say(
          "für einen anderen Stand der Runde gemacht: Anträge, Kriterien oder Korridore haben sich seither geändert",
          "made for another state of the round: applications, criteria or corridors have changed since"
        ),
        remedy: say(
          "neu ausfüllen lassen, oder mit --replace trotzdem übernehmen",
          "have a fresh one filled in, or take it all the same with --replace"))
    case .older(let file):
      DiagnosticText(
        message: say(
          "von diesem Mitglied ist schon ein Bogen übernommen, der später gespeichert wurde (\(say.shown(file))) "
            + "oder von dem sich das nicht sagen lässt",
          "a sheet of this member was taken already that was saved later (\(say.shown(file))), or of which that "
            + "cannot be told"),
        remedy: say(
          "den Bogen aus dem Ordner nehmen, oder ihn mit --replace trotzdem übernehmen",
          "take the sheet out of the folder, or take it over all the same with --replace"))
    case .takenAlready:
      DiagnosticText(
        message: say(
          "ist schon übernommen und ändert nichts",
          "was taken already and changes nothing"))
    case .memberTwice(let other):
      DiagnosticText(
        message: say(
          "\(say.shown(other)) ist vom selben Mitglied und sagt etwas anderes",
          "\(say.shown(other)) is of the same member and says something else"),
        expected: say("ein Bogen je Mitglied", "one sheet a member"),
        remedy: say(
          "den überholten aus dem Ordner nehmen",
          "take the one that is out of date out of the folder"))
    case .criterionMissing(let criterion):
      DiagnosticText(
        message: say(
          "die Spalte des Kriteriums \(say.shown(criterion)) fehlt",
          "the column of the criterion \(say.shown(criterion)) is missing"),
        remedy: say("einen neuen Bogen ausfüllen lassen", "have a fresh sheet filled in"))
    case .rowWithoutApplication:
      DiagnosticText(
        message: say(
          "hier steht etwas, aber zu keinem Antrag",
          "something stands here, but for no application"),
        remedy: say(
          "in die Zeile des Antrags übertragen und hier löschen",
          "move it into the row of its application, and delete it here"))
    case .mixedRow(let hidden):
      DiagnosticText(
        message: say(
          "diese Zeile gehört zu \(say.shown(hidden)): Es wurde nur ein Teil der Spalten sortiert oder kopiert",
          "this row belongs to \(say.shown(hidden)): only some of the columns were sorted or copied"
        ),
        remedy: say(
          "das Sortieren rückgängig machen oder einen neuen Bogen ausfüllen lassen",
          "undo the sorting, or have a fresh sheet filled in"))
    case .applicationTwice(let row):
      DiagnosticText(
        message: say(
          "dieser Antrag steht schon in Zeile \(row), mit anderen Angaben",
          "this application stands in row \(row) already, with other entries"),
        remedy: say("eine der beiden Zeilen löschen", "delete one of the two rows"))
    default: contradictionText(say)
    }
  }

  /// What does not go together, and what is missing.
  private func contradictionText(_ say: Localizer) -> DiagnosticText {
    switch self {
    case .pointsBesideAbstention:
      DiagnosticText(
        message: say("Punkte trotz Enthaltung", "points in spite of an abstention"),
        expected: say("Punkte oder Enthaltung", "points or an abstention"),
        remedy: askMember(say))
    case .pointsBesideRecusal:
      DiagnosticText(
        message: say("Punkte trotz Befangenheit", "points in spite of a recusal"),
        expected: say("Punkte oder Befangenheit", "points or a recusal"),
        remedy: askMember(say))
    case .pointsDespiteRecusal:
      DiagnosticText(
        message: say(
          "das Mitglied ist nach recusals.csv hier befangen",
          "by recusals.csv the member is recused here"),
        expected: say("keine Punkte", "no points"),
        remedy: say(
          "die Punkte im Bogen löschen; stimmt die Befangenheit nicht, recusals.csv berichtigen",
          "delete the points on the sheet; if the recusal is wrong, correct recusals.csv"))
    case .scoredWithoutPoints:
      DiagnosticText(
        message: say(
          "als bewertet gewählt, aber ohne Punkte", "chosen as scored, but without points"),
        expected: say("Punkte oder Enthaltung", "points or an abstention"),
        remedy: askMember(say))
    case .differsFromRound(let points):
      DiagnosticText(
        message: say(
          "in der Runde stehen hier schon \(say.typed(points)) Punkte, die aus keinem Bogen kommen",
          "the round has \(say.typed(points)) points here already, which come from no sheet"),
        remedy: say(
          "klären, was gilt; der Bogen gilt mit --replace",
          "find out which is right; with --replace the sheet is"))
    case .forgotten(let applications):
      DiagnosticText(
        message: say(
          "weder Punkte noch Enthaltung: \(applications.joined(separator: ", "))",
          "neither points nor an abstention: \(applications.joined(separator: ", "))"),
        remedy: say("das Mitglied fragen", "ask the member"))
    case .criterionBlank(let criterion):
      DiagnosticText(
        message: say(
          "keine Punkte für \(say.shown(criterion)), und es ist nichts gewählt: vergessen oder Enthaltung?",
          "no points for \(say.shown(criterion)), and nothing was chosen: forgotten, or an abstention?"
        ),
        remedy: say(
          "das Mitglied fragen; bis dahin zählt es als Enthaltung",
          "ask the member; until then it counts as an abstention"))
    case .recusalDeclared(let application):
      DiagnosticText(
        message: say(
          "das Mitglied erklärt sich bei \(say.shown(application)) für befangen; das steht nun in recusals.csv",
          "the member declares to be recused from \(say.shown(application)); recusals.csv says so now"
        ))
    case .remark:
      DiagnosticText(
        message: say(
          "eine Bemerkung; sie wird nicht übernommen", "a remark; it is not taken over"))
    case .roundWouldLose:
      DiagnosticText(
        message: say(
          "die Arbeitsmappe enthält weitere Blätter, Formeln oder Zeilen über dem Kopf, die beim Übernehmen verloren "
            + "gingen",
          "the workbook has further sheets, formulas or rows above a header, which would be lost"),
        remedy: say(
          "mit korridor import einen Ordner aus ihr machen und die Bögen dorthin übernehmen",
          "make a folder of it with korridor import, and take the sheets into that"))
    default: formText(say)
    }
  }

  /// What is to be said of an application form.
  private func formText(_ say: Localizer) -> DiagnosticText {
    switch self {
    case .formTaken(let id, let received):
      DiagnosticText(
        message: say(
          "ist nun \(id), eingegangen am \(say.time(received))",
          "is \(id) now, received on \(say.time(received))"))
    case .formTakenAsSaved(let id, let saved):
      DiagnosticText(
        message: say(
          "ist nun \(id); als Eingang gilt, wann die Datei gespeichert wurde: \(say.time(saved))",
          "is \(id) now; taken as its receipt is when the file was saved: \(say.time(saved))"),
        remedy: say(
          "den Eingang prüfen, wo eine Frist davon abhängt",
          "check the receipt where a deadline depends on it"))
    case .receiptUnknown(let id):
      DiagnosticText(
        message: say(
          "ist nun \(id); wann es eingegangen ist, steht weder vor dem Dateinamen noch in der Datei",
          "is \(id) now; when it was received stands neither before its name nor in the file"),
        remedy: say(
          "den Eingang in den Anträgen eintragen", "enter the receipt among the applications"))
    case .fieldBlank(let column):
      DiagnosticText(
        message: say(
          "keine Angabe zu \(question(column, say))", "no answer to \(question(column, say))"),
        remedy: say(
          "nachfragen und in den Anträgen ergänzen", "ask, and complete it among the applications"))
    case .fieldUnreadable(let column):
      DiagnosticText(
        message: say(
          "als Angabe zu \(question(column, say)) nicht zu verstehen; es bleibt so stehen",
          "not to be understood as an answer to \(question(column, say)); it stays as it is"),
        remedy: say(
          "nachfragen und in den Anträgen berichtigen", "ask, and correct it among the applications"
        ))
    default: DiagnosticText(message: "")
    }
  }

  /// What a column is called on the form.
  private func question(_ column: String, _ say: Localizer) -> String {
    say.shown(ApplicationFormWords(say.language).label(of: column, nil, isRequired: false))
  }

  private func askMember(_ say: Localizer) -> String {
    say(
      "das Mitglied fragen und den Bogen berichtigen, oder ihn aus dem Ordner nehmen",
      "ask the member and correct the sheet, or take it out of the folder")
  }
}
