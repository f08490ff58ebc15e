// SPDX-License-Identifier: GPL-3.0-or-later
import Diagnostics

extension WorkbookProblem {
  func text(_ say: Localizer) -> DiagnosticText {
    switch self {
    case .isOther(let kind): return kind.text(say)
    case .dangerous(let danger): return danger.text(say)
    case .damaged:
      return DiagnosticText(
        message: say("die Arbeitsmappe ist beschädigt", "the workbook is damaged"),
        remedy: say(
          "sie in der Tabellenkalkulation öffnen und neu speichern",
          "open it in the spreadsheet and save it anew"))
    case .outsideGrid:
      return DiagnosticText(
        message: say(
          "diese Zelle liegt außerhalb jedes Tabellenblatts", "this cell lies outside every sheet"),
        expected: say("Zellen bis XFD1048576", "cells up to XFD1048576"),
        remedy: say(
          "die Datei in der Tabellenkalkulation öffnen und neu speichern",
          "open the file in the spreadsheet and save it anew"))
    case .brokenCell:
      return DiagnosticText(
        message: say(
          "diese Zelle ist in der Datei beschädigt oder steht zweimal darin",
          "this cell is damaged in the file, or stands there twice"),
        remedy: say(
          "die Datei in der Tabellenkalkulation öffnen und neu speichern",
          "open the file in the spreadsheet and save it anew"))
    case .tooManyCells(let limit):
      return DiagnosticText(
        message: say("es sind zu viele Zellen", "there are too many cells"),
        expected: say("höchstens \(limit)", "at most \(limit)"),
        remedy: say("prüfen, ob es die richtige Datei ist", "check that it is the right file"))
    case .tooManySheets(let limit):
      return DiagnosticText(
        message: say("es sind zu viele Tabellenblätter", "there are too many sheets"),
        expected: say("höchstens \(limit)", "at most \(limit)"),
        remedy: say("prüfen, ob es die richtige Datei ist", "check that it is the right file"))
    case .missingSheet(let names, let found):
      let sheets = found.prefix(Self.mostNamed).map(say.shown).joined(separator: ", ")
      return DiagnosticText(
        message: found.isEmpty
          ? say("ein Tabellenblatt fehlt", "a sheet is missing")
          : say(
            "ein Tabellenblatt fehlt; da sind \(sheets)", "a sheet is missing; there are \(sheets)"),
        expected: say("ein Blatt ", "a sheet ") + say.any(names.map(say.quoted)),
        remedy: say("das Blatt anlegen oder umbenennen", "add the sheet, or rename one"))
    case .sheetTwice(let first):
      return DiagnosticText(
        message: say(
          "dieses Blatt meint dasselbe wie das Blatt \(say.shown(first))",
          "this sheet means the same as the sheet \(say.shown(first))"),
        remedy: say("eines der beiden umbenennen oder löschen", "rename or delete one of the two"))
    case .unreadSheet(let meant):
      return DiagnosticText(
        message: say(
          "dieses Blatt gehört nicht zur Runde und wurde nicht gelesen",
          "this sheet is no part of the round and was not read"),
        remedy: meant.map {
          say(
            "falls doch, in \(say.quoted($0)) umbenennen",
            "if it is, rename it to \(say.quoted($0))")
        } ?? "")
    case .hiddenSheet:
      return DiagnosticText(
        message: say(
          "das Blatt ist ausgeblendet; es wurde gelesen", "the sheet is hidden; it was read"))
    case .hiddenRows(let count):
      return DiagnosticText(
        message: count == 1
          ? say("eine Zeile ist ausgeblendet; sie wurde gelesen", "one row is hidden; it was read")
          : say(
            "\(count) Zeilen ab hier sind ausgeblendet; sie wurden gelesen",
            "\(count) rows from here on are hidden; they were read"))
    case .computed(let count):
      return DiagnosticText(
        message: count == 1
          ? say(
            "eine Zelle enthält eine Formel; gelesen wurde ihr gespeicherter Wert",
            "one cell holds a formula; its stored value was read")
          : say(
            "\(count) Zellen ab hier enthalten Formeln; gelesen wurden ihre gespeicherten Werte",
            "\(count) cells from here on hold formulas; their stored values were read"))
    case .rowsAboveHeader(let header):
      return DiagnosticText(
        message: say(
          "die Kopfzeile steht in Zeile \(header); was darüber steht, wurde nicht gelesen",
          "the header stands in row \(header); what stands above it was not read"))
    case .errorValue:
      return DiagnosticText(
        message: say(
          "die Zelle zeigt einen Fehler statt eines Werts",
          "the cell shows an error instead of a value"),
        remedy: say(
          "die Formel berichtigen oder den Wert selbst eintragen",
          "correct the formula, or enter the value itself"))
    case .uncomputed:
      return DiagnosticText(
        message: say(
          "die Zelle enthält eine Formel, deren Ergebnis nicht gespeichert ist",
          "the cell holds a formula whose result is not stored"),
        remedy: say(
          "die Datei in der Tabellenkalkulation öffnen und neu speichern, oder den Wert selbst eintragen",
          "open the file in the spreadsheet and save it anew, or enter the value itself"))
    }
  }

  /// Of more sheets a message would be a list.
  private static let mostNamed = 12
}

extension WorkbookProblem.Kind {
  fileprivate func text(_ say: Localizer) -> DiagnosticText {
    let message =
      switch self {
      case .oldExcel:
        say(
          "das ist eine Mappe im alten Excel-Format (.xls)",
          "this is a workbook in Excel's old format (.xls)")
      case .encrypted:
        say(
          "die Arbeitsmappe ist mit einem Kennwort geschützt",
          "the workbook is locked with a password")
      case .binaryExcel:
        say(
          "das ist eine Mappe im Binärformat von Excel (.xlsb)",
          "this is a workbook in Excel's binary format (.xlsb)")
      case .numbers:
        say("das ist eine Datei von Apple Numbers", "this is a file of Apple Numbers")
      case .otherDocument:
        say(
          "das ist ein Office-Dokument, aber keine Arbeitsmappe",
          "this is an office document, but no workbook")
      case .archive:
        say("das ist ein ZIP-Archiv ohne Arbeitsmappe", "this is a zip archive without a workbook")
      }
    let remedy =
      switch self {
      case .oldExcel, .binaryExcel:
        say(
          "sie öffnen und als .xlsx oder .ods speichern", "open it and save it as .xlsx or .ods")
      case .encrypted:
        say(
          "sie öffnen, das Kennwort entfernen und sie neu speichern",
          "open it, remove the password, and save it anew")
      case .numbers:
        say("sie in Numbers nach Excel exportieren", "export it to Excel from Numbers")
      case .otherDocument:
        say(
          "die Tabellen in eine Arbeitsmappe übernehmen", "put the tables into a workbook")
      case .archive:
        say(
          "das Archiv entpacken und angeben, was darin ist",
          "unpack the archive and name what is in it")
      }
    return DiagnosticText(
      message: message,
      expected: say("eine Mappe in .xlsx oder .ods", "a workbook in .xlsx or .ods"),
      remedy: remedy)
  }
}

extension WorkbookProblem.Danger {
  fileprivate func text(_ say: Localizer) -> DiagnosticText {
    DiagnosticText(
      message: message(say), expected: expected(say),
      remedy: say(
        "der Herkunft der Datei nachgehen; ist sie vertrauenswürdig, sie in der Tabellenkalkulation öffnen"
          + " und neu speichern",
        "find out where the file comes from; if it can be trusted, open it in the spreadsheet and save it"
          + " anew"))
  }

  private func message(_ say: Localizer) -> String {
    switch self {
    case .tooManyEntries:
      say("die Datei besteht aus zu vielen Teilen", "the file has too many parts")
    case .tooLarge:
      say("entpackt wäre die Datei zu groß", "unpacked, the file would be too large")
    case .inflates:
      say(
        "ein Teil der Datei wird beim Entpacken über tausendmal so groß",
        "a part of the file grows more than a thousandfold when unpacked")
    case .leadsOutside:
      say(
        "der Name eines Teils führt aus der Datei hinaus",
        "the name of a part leads out of the file")
    case .link:
      say("ein Teil der Datei ist ein Verweis", "a part of the file is a link")
    case .entryTwice:
      say("ein Teil der Datei ist doppelt", "a part of the file is there twice")
    case .documentType:
      say(
        "ein Teil der Datei erklärt einen eigenen Dokumenttyp",
        "a part of the file declares a document type of its own")
    case .tooDeep:
      say("ein Teil der Datei ist zu tief geschachtelt", "a part of the file is nested too deep")
    case .external:
      say("ein Blatt liegt außerhalb der Datei", "a sheet lies outside the file")
    }
  }

  private func expected(_ say: Localizer) -> String {
    switch self {
    case .tooManyEntries(let limit): say("höchstens \(limit)", "at most \(limit)")
    case .tooLarge(let megabytes): say("höchstens \(megabytes) MB", "at most \(megabytes) MB")
    case .tooDeep(let limit): say("höchstens \(limit) Ebenen", "at most \(limit) levels")
    case .inflates, .leadsOutside, .link, .entryTwice, .documentType, .external:
      say(
        "eine Datei, wie Excel oder LibreOffice sie schreibt",
        "a file as Excel or LibreOffice writes it")
    }
  }
}
