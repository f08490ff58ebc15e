// SPDX-License-Identifier: GPL-3.0-or-later
import Diagnostics

extension FileProblem {
  func text(_ say: Localizer) -> DiagnosticText {
    switch self {
    case .roundNotFound:
      DiagnosticText(
        message: say(
          "diesen Ordner oder diese Datei gibt es nicht", "there is no such folder or file"),
        expected: Self.round(say),
        remedy: say("den Pfad prüfen", "check the path"))
    case .notARound:
      DiagnosticText(
        message: say("das ist keine Runde", "this is not a round"),
        expected: Self.round(say),
        remedy: say(
          "den Ordner angeben, nicht eine Datei darin", "name the folder, not a file in it"))
    case .namedAsWorkbook(let format):
      DiagnosticText(
        message: say(
          "die Datei ist keine Arbeitsmappe, nur ihr Name endet auf .\(format)",
          "the file is no workbook; only its name ends in .\(format)"),
        expected: Self.round(say),
        remedy: say(
          "sie in der Tabellenkalkulation öffnen und als .xlsx oder .ods speichern, nicht nur umbenennen",
          "open it in the spreadsheet and save it as .xlsx or .ods; renaming it is not enough"))
    case .missing:
      DiagnosticText(
        message: say("die Datei fehlt", "the file is missing"),
        remedy: say(
          "die Datei anlegen oder ihren Namen prüfen", "create the file or check its name"))
    case .scoresMissing(let applications):
      DiagnosticText(
        message: say(
          "die Datei fehlt; offene Anträge ohne fertige Punktzahl: \(applications)",
          "the file is missing; open applications without a finished score: \(applications)"),
        remedy: say(
          "die Punkte des Ausschusses als scores.csv ablegen oder fertige Punktzahlen in der Spalte"
            + " „Punkte“ (score) von applications.csv angeben",
          "save the committee's points as scores.csv, or give finished scores in the column “score”"
            + " of applications.csv"))
    case .empty:
      DiagnosticText(
        message: say("die Datei ist leer", "the file is empty"),
        remedy: say("sie füllen oder löschen", "fill or delete it"))
    case .unreadable:
      DiagnosticText(
        message: say("die Datei lässt sich nicht lesen", "the file cannot be read"),
        remedy: say(
          "prüfen, ob es eine Datei ist und ob Leserechte bestehen",
          "check that it is a file and that you may read it"))
    case .tooLarge(let megabytes):
      DiagnosticText(
        message: say("die Datei ist zu groß", "the file is too large"),
        expected: say("höchstens \(megabytes) MB", "at most \(megabytes) MB"),
        remedy: say("prüfen, ob es die richtige Datei ist", "check that it is the right file"))
    case .notText:
      DiagnosticText(
        message: say("die Datei ist kein lesbarer Text", "the file is not readable text"),
        expected: say("Text in UTF-8 oder Windows-1252", "text in UTF-8 or Windows-1252"),
        remedy: say(
          "in der Tabellenkalkulation als „CSV UTF-8“ speichern",
          "save it as “CSV UTF-8” from the spreadsheet"))
    case .foreignEncoding(let encoding, let word):
      DiagnosticText(
        message: encoding.text(word.map(say.shown), say),
        expected: say("Text in UTF-8 oder Windows-1252", "text in UTF-8 or Windows-1252"),
        remedy: say(
          "die Tabelle öffnen, auf die Umlaute achten und als „CSV UTF-8“ neu speichern",
          "open the table, look at its umlauts, and save it anew as “CSV UTF-8”"))
    case .workbookNamedAsText:
      DiagnosticText(
        message: say(
          "die Datei ist eine Arbeitsmappe, nur ihr Name sagt etwas anderes",
          "the file is a workbook; only its name says otherwise"),
        expected: say("Text in UTF-8 oder Windows-1252", "text in UTF-8 or Windows-1252"),
        remedy: say(
          "sie in der Tabellenkalkulation öffnen und als „CSV UTF-8“ speichern, nicht nur umbenennen",
          "open it in the spreadsheet and save it as “CSV UTF-8”; renaming it is not enough"))
    case .detected(let encoding, let separator):
      DiagnosticText(message: Self.detected(encoding, separator, say))
    case .noAssociation(let name):
      DiagnosticText(
        message: name.map {
          say(
            "die Datei fehlt: Doppelförderung wird nicht geprüft (\($0))",
            "there is no such file: double funding is not checked (\($0))")
        }
          ?? say(
            "die Datei fehlt: Doppelförderung durch den Partnerschaftsverein wird nicht geprüft",
            "there is no such file: double funding by the association is not checked"),
        remedy: say(
          (name == nil
            ? "die Liste des Vereins als association.csv ablegen (nur die Kopfzeile, wenn er nichts fördert); "
            : "die Liste der dort geförderten Vorhaben als association.csv ablegen (nur die Kopfzeile, wenn es keine gibt); ")
            + "gibt es keinen anderen Förderer, in round.yaml „association: none“ eintragen",
          "save the association's list as association.csv (the header alone if it funds nothing); if there "
            + "is no other funder, put “association: none” into round.yaml"))
    case .misnamed(let name):
      DiagnosticText(
        message: say(
          "unter diesem Namen wird die Datei nicht gelesen",
          "the file is not read under this name"),
        expected: say.quoted(name),
        remedy: say(
          "sie umbenennen; gehört sie nicht zur Runde, in einen anderen Ordner legen",
          "rename it; if it is no part of the round, move it to another folder"))
    case .unread(let name):
      DiagnosticText(
        message: say(
          "gehört nicht zur Runde und wurde nicht gelesen",
          "is no part of the round and was not read"),
        remedy: name.map {
          say(
            "falls doch, in \(say.quoted($0)) umbenennen",
            "if it is, rename it to \(say.quoted($0))")
        } ?? "")
    case .notShown(let severity, let count):
      DiagnosticText(message: Self.notShown(severity, count, say))
    }
  }

  private static func round(_ say: Localizer) -> String {
    say(
      "ein Ordner mit round.yaml und applications.csv, eine Arbeitsmappe (.xlsx, .ods) oder eine .pb-Datei",
      "a folder with round.yaml and applications.csv, a workbook (.xlsx, .ods), or a .pb file")
  }

  private static func detected(
    _ encoding: TextEncoding, _ separator: Separator?, _ say: Localizer
  ) -> String {
    let encoding =
      switch encoding {
      case .utf8: "UTF-8"
      case .utf8WithByteOrderMark: say("UTF-8 mit BOM", "UTF-8 with BOM")
      case .windows1252: "Windows-1252"
      }
    let separator =
      switch separator {
      case .semicolon: say(", Trennzeichen Semikolon", ", separated by semicolons")
      case .comma: say(", Trennzeichen Komma", ", separated by commas")
      case .tab: say(", Trennzeichen Tabulator", ", separated by tabs")
      case nil: ""
      }
    return say("gelesen als ", "read as ") + encoding + separator
  }

  private static func notShown(
    _ severity: Diagnostic.Severity, _ count: Int, _ say: Localizer
  ) -> String {
    switch severity {
    case .error: say("\(count) weitere Fehler", "\(count) more errors")
    case .warning: say("\(count) weitere Warnungen", "\(count) more warnings")
    case .note: say("\(count) weitere Hinweise", "\(count) more notes")
    }
  }
}

extension ForeignEncoding {
  /// - Parameter word: as it reads in this encoding, within quotes.
  fileprivate func text(_ word: String?, _ say: Localizer) -> String {
    let name =
      switch self {
      case .macRoman: "Mac Roman"
      case .windows1250: say("Windows-1250 (Mitteleuropa)", "Windows-1250 (Central European)")
      case .dos: say("DOS (Codepage 850 oder 437)", "DOS (code page 850 or 437)")
      case .utf16: say("UTF-16 („Unicode-Text“)", "UTF-16 (“Unicode text”)")
      case .utf8Twice:
        say("zweimal in UTF-8 kodiert", "encoded in UTF-8 twice")
      }
    let likely =
      self == .utf8Twice
      ? say("der Text ist wahrscheinlich \(name)", "the text is likely \(name)")
      : say("die Zeichenkodierung ist wahrscheinlich \(name)", "the encoding is likely \(name)")
    return likely
      + (word.map { say("; gemeint ist etwa \($0)", "; \($0), for example, is meant") } ?? "")
  }
}
