// SPDX-License-Identifier: GPL-3.0-or-later
import Diagnostics
import Grants
import Spelling

extension ValueProblem {
  func text(_ say: Localizer) -> DiagnosticText {
    switch self {
    case .missing:
      DiagnosticText(
        message: say("hier fehlt ein Wert", "a value is missing here"),
        remedy: say("den Wert eintragen", "enter the value"))
    case .forbiddenCharacter(let scalar):
      DiagnosticText(
        message: say(
          "enthält das unsichtbare Zeichen \(CodePoint.written(scalar))",
          "contains the invisible character \(CodePoint.written(scalar))"),
        expected: say(
          "Text ohne Steuer- und Schreibrichtungszeichen",
          "text without control and bidirectional characters"),
        remedy: say("das Zeichen löschen", "delete the character"))
    case .notAnAmount:
      DiagnosticText(
        message: say("das ist kein Betrag", "this is not an amount"),
        expected: say(
          "Euro ohne Vorzeichen, wie 1.234,56 oder 1234,56 oder 1234.56 €",
          "euro without a sign, such as 1234.56 or 1.234,56 or 1234,56 €"),
        remedy: say("den Betrag in Ziffern schreiben", "write the amount in digits"))
    case .dashForNone:
      DiagnosticText(
        message: say("ein Strich ist kein Betrag", "a dash is not an amount"),
        remedy: say(
          "den Betrag eintragen, oder die Zelle leeren, wenn es keinen gibt",
          "enter the amount, or leave the cell blank where there is none"))
    case .badGrouping:
      DiagnosticText(
        message: say(
          "die Tausender sind nicht in Dreiergruppen geteilt",
          "the thousands are not in groups of three"),
        expected: say("etwa 1.234.567,89", "for example 1,234,567.89"),
        remedy: say(
          "den Betrag ohne Tausenderzeichen schreiben", "write the amount without grouping"))
    case .tooManyDecimals:
      DiagnosticText(
        message: say("zu viele Nachkommastellen", "too many decimals"),
        expected: say("höchstens zwei", "at most two"),
        remedy: say("auf zwei Stellen runden", "round to two decimals"))
    case .ambiguousAmount(let grouped, let decimal, let settledBy):
      DiagnosticText(
        message: say(
          "zwei Lesarten, denn dieselbe Datei benutzt dieses Zeichen auch als Dezimalzeichen:"
            + " \(say.money(grouped)) oder \(Self.german(decimal)) €",
          "two readings, for the same file uses this mark as a decimal mark too:"
            + " \(say.money(grouped)) or €\(decimal)"),
        expected: say("ein eindeutiger Betrag", "an unambiguous amount"),
        remedy: say(
          "sind \(say.money(grouped)) gemeint, die Zeile „files: {numbers: \(settledBy.rawValue)}“ in"
            + " round.yaml ergänzen, sonst den Betrag mit zwei Nachkommastellen schreiben",
          "if \(say.money(grouped)) is meant, add the line “files: {numbers: \(settledBy.rawValue)}”"
            + " to round.yaml, else write the amount with two decimals"))
    case .thousandsInYaml(let grouped, let decimal):
      DiagnosticText(
        message: say(
          "zwei Lesarten: \(say.money(grouped)), oder \(Self.german(decimal)) €, wie YAML es liest",
          "two readings: \(say.money(grouped)), or €\(decimal), as YAML reads it"),
        expected: say(
          "ein Betrag ohne Tausenderzeichen", "an amount without grouping"),
        remedy: say(
          "\(grouped.cents / 100) schreiben, wenn \(say.money(grouped)) gemeint sind",
          "write \(grouped.cents / 100) if \(say.money(grouped)) is meant"))
    case .amountTooLarge:
      DiagnosticText(
        message: say("der Betrag ist zu groß", "the amount is too large"),
        expected: say("höchstens 10.000.000.000 €", "at most €10,000,000,000"),
        remedy: say("den Betrag prüfen", "check the amount"))
    case .notADecimal:
      DiagnosticText(
        message: say("das ist keine Zahl", "this is not a number"),
        expected: say(
          "eine Zahl ab 0 ohne Tausenderzeichen, wie 7 oder 7,5",
          "a number from 0 on without grouping, such as 7 or 7.5"),
        remedy: say(
          "nur die Zahl in Ziffern schreiben, ohne Zeichen oder Wort dahinter: 75, nicht 75 %",
          "write the number alone, in digits, without a sign or a word behind it: 75, not 75%"))
    case .notAWholeNumber:
      DiagnosticText(
        message: say("das ist keine ganze Zahl", "this is not a whole number"),
        expected: say("nur Ziffern, wie 12", "digits only, such as 12"),
        remedy: say("die Zahl in Ziffern schreiben", "write the number in digits"))
    case .outside(let range):
      DiagnosticText(
        message: say("außerhalb des Erlaubten", "outside of what is allowed"),
        expected: say.range(range),
        remedy: say("den Wert prüfen", "check the value"))
    case .notADay:
      DiagnosticText(
        message: say("das ist kein Tag", "this is not a day"),
        expected: say("2023-06-14 oder 14.06.2023", "2023-06-14 or 14.06.2023"),
        remedy: say("den Tag so schreiben", "write the day like this"))
    case .notATime:
      DiagnosticText(
        message: say("das ist kein Zeitpunkt", "this is not a point in time"),
        expected: say(
          "2023-06-14, 14.06.2023 oder 2023-06-14T14:30",
          "2023-06-14, 14.06.2023 or 2023-06-14T14:30"),
        remedy: say("den Eingang so schreiben", "write the receipt like this"))
    case .noSuchDay:
      DiagnosticText(
        message: say("diesen Tag gibt es nicht", "there is no such day"),
        expected: say("ein Tag des Kalenders ab 1900", "a day of the calendar from 1900 on"),
        remedy: say("das Datum prüfen", "check the date"))
    case .noTimeZone:
      DiagnosticText(
        message: say(
          "die Zeitzone Europe/Berlin fehlt auf diesem Rechner",
          "the time zone Europe/Berlin is missing on this machine"),
        expected: say("eine Uhrzeit ohne Zeitzone", "a time without an offset"),
        remedy: say(
          "die Ortszeit ohne Zeitzone schreiben oder tzdata installieren",
          "write local time without an offset, or install tzdata"))
    case .notAnIdentifier:
      DiagnosticText(
        message: say("das ist keine Kennung", "this is not an id"),
        expected: say(
          "1 bis 64 sichtbare Zeichen ohne Leerzeichen, Anführungszeichen, <, >, ; und ,",
          "1 to 64 printable characters without space, quotes, <, >, ; and ,"),
        remedy: say("eine kurze Kennung wie P01 vergeben", "give a short id such as P01"))
    case .abstentionWord:
      DiagnosticText(
        message: say(
          "hier steht keine Punktzahl; für eine Enthaltung bleibt die Zelle leer",
          "these are no points; for an abstention the cell stays blank"),
        expected: say("Punkte wie 7 oder 7,5, oder nichts", "points such as 7 or 7.5, or nothing"),
        remedy: say(
          "die Zelle leeren, wenn sich das Mitglied enthalten hat (keine 0: die zählt als Punktzahl)",
          "leave the cell blank for an abstention (no 0, which counts as points)"))
    case .recusalWord:
      DiagnosticText(
        message: say(
          "Befangenheit wird nicht bei den Punkten eingetragen",
          "a recusal is not entered among the points"),
        expected: say("Punkte wie 7 oder 7,5, oder nichts", "points such as 7 or 7.5, or nothing"),
        remedy: say(
          "die Zelle leeren und Mitglied und Antrag in recusals.csv eintragen",
          "leave the cell blank, and enter the member and the application into recusals.csv"))
    case .turnedIntoADate:
      DiagnosticText(
        message: say(
          "die Tabellenkalkulation hat aus einer Zahl ein Datum gemacht",
          "the spreadsheet has made a date of a number"),
        expected: say("eine Zahl wie 7,5", "a number such as 7.5"),
        remedy: say(
          "die Spalte als Zahl oder Text formatieren und den Wert neu eintippen",
          "format the column as number or text and type the value anew"))
    case .cutThousands(let completed, let decimal):
      DiagnosticText(
        message: say(
          "hinter diesem Zeichen stehen in den anderen Beträgen der Datei drei Ziffern; hier fehlen "
            + "welche, oder es sind Cent gemeint: \(say.money(completed)) oder \(say.money(decimal))",
          "in the other amounts of the file three digits stand behind this mark; here some are missing, "
            + "or cents are meant: \(say.money(completed)) or \(say.money(decimal))"),
        expected: say("ein eindeutiger Betrag", "an unambiguous amount"),
        remedy: say(
          "\(completed.cents / 100) schreiben, wenn \(say.money(completed)) gemeint sind",
          "write \(completed.cents / 100) if \(say.money(completed)) is meant"))
    case .garbled(let meant):
      DiagnosticText(
        message: say(
          "die Umlaute sind verstümmelt; gemeint ist wohl \(say.shown(meant))",
          "letters are garbled; \(say.shown(meant)) is likely meant"),
        remedy: say(
          "den Text neu eintippen: verstümmelte Namen werden nicht wiedererkannt",
          "type the text anew: garbled names are not recognised"))
    case .notOneOf(let words, let nearest):
      DiagnosticText(
        message: say("dieses Wort ist hier unbekannt", "this word is unknown here"),
        expected: say.any(words),
        remedy: say.didYouMean(
          nearest, otherwise: say("eines dieser Wörter schreiben", "write one of these words")))
    }
  }

  private static func german(_ decimal: String) -> String {
    String(decimal.map { $0 == "." ? "," : $0 })
  }
}
