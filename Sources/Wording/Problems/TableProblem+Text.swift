// SPDX-License-Identifier: GPL-3.0-or-later
import Diagnostics

extension TableProblem {
  func text(_ say: Localizer) -> DiagnosticText {
    switch self {
    case .brokenQuotes:
      DiagnosticText(
        message: say(
          "ein Anführungszeichen ist nicht geschlossen oder steht mitten in einer Zelle; ab hier ist"
            + " nichts gelesen",
          "a quotation mark is not closed or stands inside a cell; nothing is read from here on"),
        expected: say(
          "Zellen ganz in \" \", ein \" im Text verdoppelt",
          "cells wholly within \" \", a \" in the text doubled"),
        remedy: say("die Zeile berichtigen", "correct the row"))
    case .brokenQuotesInRow:
      DiagnosticText(
        message: say(
          "ein Anführungszeichen steht mitten in einer Zelle; die Zeile ist nicht gelesen",
          "a quotation mark stands inside a cell; the row is not read"),
        expected: say(
          "Zellen ganz in \" \", ein \" im Text verdoppelt",
          "cells wholly within \" \", a \" in the text doubled"),
        remedy: say("die Zeile berichtigen", "correct the row"))
    case .ragged(let cells, let columns):
      DiagnosticText(
        message: say("die Zeile hat \(cells) Zellen", "the row has \(cells) cells"),
        expected: say("\(columns), wie die Kopfzeile", "\(columns), as the header has"),
        remedy: say(
          "fehlende Trennzeichen ergänzen; Text, der das Trennzeichen enthält, in \" \" setzen",
          "add the missing separators; put text that contains the separator within \" \""))
    case .commasWithin(let cells, let columns):
      DiagnosticText(
        message: say(
          "die Zeile hat \(cells) Zellen, denn ein Komma trennt Zellen",
          "the row has \(cells) cells, for a comma separates cells"),
        expected: say("\(columns), wie die Kopfzeile", "\(columns), as the header has"),
        remedy: say(
          "die Tabelle mit Semikolon als Trennzeichen speichern, oder Text und Zahlen mit Komma in"
            + " \" \" setzen",
          "save the table with semicolons as separators, or put texts and numbers with a comma within"
            + " \" \""))
    case .missingColumns(let columns):
      DiagnosticText(
        message: columns.count == 1
          ? say("eine Spalte fehlt", "a column is missing")
          : say("\(columns.count) Spalten fehlen", "\(columns.count) columns are missing"),
        expected: say.all(
          columns.map { spellings in say.any(spellings.map(say.quoted)) }
            .map { columns.count == 1 ? $0 : "(\($0))" }),
        remedy: say("in der Kopfzeile ergänzen", "add it to the header"))
    case .unknownColumn(let nearest, let known):
      DiagnosticText(
        message: say("diese Spalte ist unbekannt", "this column is unknown"),
        expected: say.any(known),
        remedy: say.didYouMean(
          nearest,
          otherwise: say("die Spalte umbenennen oder löschen", "rename or delete the column")))
    case .duplicateColumn(let first):
      DiagnosticText(
        message: say(
          "diese Spalte steht schon da, als \(say.shown(first))",
          "this column is there already, as \(say.shown(first))"),
        remedy: say("eine der beiden löschen", "delete one of the two"))
    case .unnamedColumn(let letters, let number):
      DiagnosticText(
        message: say(
          "Spalte \(letters) (die \(number). von links) enthält Werte, hat aber keine Überschrift",
          "column \(letters) (number \(number) from the left) has values but no header"),
        remedy: say("sie benennen oder löschen", "name or delete it"))
    case .similarColumn(let nearest):
      DiagnosticText(
        message: say(
          "diese Spalte wird nur als weiteres Merkmal geführt",
          "this column is kept as a further attribute only"),
        remedy: say.didYouMean(nearest, otherwise: ""))
    case .headerFurtherDown(let row):
      DiagnosticText(
        message: say(
          "die Kopfzeile steht erst in Zeile \(row)",
          "the header stands further down, in line \(row)"),
        expected: say("die Kopfzeile als erste Zeile", "the header as the first line"),
        remedy: say(
          row == 2 ? "die Zeile darüber löschen" : "die Zeilen 1 bis \(row - 1) löschen",
          row == 2 ? "delete the line above it" : "delete lines 1 to \(row - 1)"))
    case .sumRow:
      DiagnosticText(
        message: say(
          "diese Zeile ist eine Summenzeile, kein Eintrag",
          "this row holds sums and is no entry"),
        expected: say("nur Einträge unter der Kopfzeile", "entries only below the header"),
        remedy: say(
          "die Zeile löschen (Summen nennt „korridor check“)",
          "delete the row (“korridor check” shows the sums)"))
    case .remarkRow:
      DiagnosticText(
        message: say(
          "diese Zeile enthält nur eine Bemerkung", "this row holds a remark only"),
        expected: say("nur Einträge unter der Kopfzeile", "entries only below the header"),
        remedy: say("die Zeile löschen", "delete the row"))
    case .otherTable(let file):
      DiagnosticText(
        message: say("das ist die Kopfzeile von \(file)", "this is the header of \(file)"),
        remedy: say(
          "den richtigen Inhalt unter diesem Namen ablegen", "put the right content under this name"
        ))
    case .noRowOfYear(let year):
      DiagnosticText(
        message: say(
          "keine Zeile ist aus dem Jahr \(year) der Runde; keine zählt",
          "no row is of \(year), the round's year; none counts"),
        expected: say(
          "was im Jahr der Runde schon gefördert wird", "what is funded already in the round's year"
        ),
        remedy: say(
          "„year“ in round.yaml und die Jahre hier prüfen; ein leeres Jahr zählt immer",
          "check “year” in round.yaml and the years here; a blank year always counts"))
    case .headerAgain:
      DiagnosticText(
        message: say(
          "diese Zeile ist noch einmal die Kopfzeile", "this row is the header once more"),
        expected: say("nur Einträge unter der Kopfzeile", "entries only below the header"),
        remedy: say("die Zeile löschen", "delete the row"))
    case .unsupportedSeparator:
      DiagnosticText(
        message: say(
          "dieses Trennzeichen ist nicht erlaubt", "this separator is not allowed"),
        expected: say("Semikolon, Komma oder Tabulator", "a semicolon, a comma or a tab"),
        remedy: say(
          "die Tabelle mit Semikolon als Trennzeichen neu speichern",
          "save the table anew, separated by semicolons"))
    case .columnForRule(let spellings, let rule):
      DiagnosticText(
        message: say(
          "\(say.quoted(rule)) in round.yaml braucht eine Spalte, die es nicht gibt",
          "\(say.quoted(rule)) in round.yaml needs a column that is not there"),
        expected: say.any(spellings.map(say.quoted)),
        remedy: say(
          "die Spalte ergänzen oder so benennen, oder \(say.quoted(rule)) streichen",
          "add the column or give it this header, or remove \(say.quoted(rule))"))
    case .noMinimum(let spellings):
      DiagnosticText(
        message: say(
          "„funding.levels“ wirkt nicht: kein Antrag nennt einen Mindestbetrag (Spalte "
            + "\(say.any(spellings.map(say.quoted)))), also wird jeder ganz oder gar nicht gefördert",
          "“funding.levels” has no effect: no application names a minimum (column "
            + "\(say.any(spellings.map(say.quoted)))), so each is funded wholly or not at all"))
    case .understood(let understanding):
      DiagnosticText(message: understanding.text(say))
    case .noRows:
      DiagnosticText(
        message: say("die Datei hat nur eine Kopfzeile", "the file has a header only"),
        remedy: say("Anträge eintragen", "enter applications"))
    case .tooManyColumns(let limit):
      DiagnosticText(
        message: say("die Datei hat zu viele Spalten", "the file has too many columns"),
        expected: say("höchstens \(limit)", "at most \(limit)"),
        remedy: say("prüfen, ob es die richtige Datei ist", "check that it is the right file"))
    case .tooManyRows(let limit):
      DiagnosticText(
        message: say("die Datei hat zu viele Zeilen", "the file has too many rows"),
        expected: say("höchstens \(limit)", "at most \(limit)"),
        remedy: say("prüfen, ob es die richtige Datei ist", "check that it is the right file"))
    }
  }
}
