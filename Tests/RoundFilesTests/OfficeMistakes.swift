// SPDX-License-Identifier: GPL-3.0-or-later
import Foundation

/// One mistake that offices make, and what is said about it.
struct OfficeMistake: Sendable, CustomStringConvertible {
  var name: String
  var file: String
  /// Each first occurrence replaced.
  var edits: [(String, String)]
  var encode: @Sendable (String) -> Data
  /// What the only message has in German and in English.
  var german: String
  var english: String

  var description: String { name }

  init(
    _ name: String, in file: String, _ edits: [(String, String)], _ german: String,
    _ english: String, as encode: @escaping @Sendable (String) -> Data = { Data($0.utf8) }
  ) {
    (self.name, self.file, self.edits, self.encode) = (name, file, edits, encode)
    (self.german, self.english) = (german, english)
  }

  /// The bytes of the file with the mistake.
  var data: Data {
    var text = (OfficeRound.files[file] ?? nil) ?? ""
    for (old, new) in edits {
      if old.isEmpty {
        text = new + text
      } else if old == "$" {
        text += new
      } else if let range = text.range(of: old) {
        text.replaceSubrange(range, with: new)
      }
    }
    return encode(text)
  }

}

extension OfficeMistake {
  /// As the Mac saves German letters.
  @Sendable static func macRoman(_ text: String) -> Data {
    bytes(
      of: text,
      [
        "ä": 0x8A, "ö": 0x9A, "ü": 0x9F, "Ä": 0x80, "Ö": 0x85, "Ü": 0x86, "ß": 0xA7, "é": 0x8E,
      ])
  }

  static func bytes(of text: String, _ letters: [Character: UInt8]) -> Data {
    Data(text.map { letters[$0] ?? $0.asciiValue ?? UInt8(ascii: "?") })
  }

  static let all: [OfficeMistake] = tables + words + amounts + names + rules + lists

  static let tables: [OfficeMistake] = [
    .init(
      "a title above the header", in: "applications.csv",
      [("", "Anträge 2026;;;;;;;\nStand: 20.02.2026;;;;;;;\n;;;;;;;\n")],
      "die Kopfzeile steht erst in Zeile 4; erwartet: die Kopfzeile als erste Zeile; die Zeilen 1 bis 3",
      "the header stands further down, in line 4; expected: the header as the first line; delete lines"
    ),
    .init(
      "a title without separators", in: "scores.csv", [("", "Punkte des Ausschusses\n")],
      "die Kopfzeile steht erst in Zeile 2", "delete the line above it"),
    .init(
      "a row of sums", in: "applications.csv", [("$", "Summe;;;;11.400,00;15.500,00;;\n")],
      "diese Zeile ist eine Summenzeile", "delete the row"),
    .init(
      "a row of sums without a word", in: "applications.csv",
      [("$", ";;;;11.400,00;15.500,00;;\n")], "Zeile 8", "this row holds sums"),
    .init(
      "a remark below the rows", in: "applications.csv", [("$", "Stand: 20.02.2026;;;;;;;\n")],
      "diese Zeile enthält nur eine Bemerkung", "this row holds a remark only"),
    .init(
      "a row of averages", in: "scores.csv", [("$", "Durchschnitt;;7,4;7,3\n")],
      "diese Zeile ist eine Summenzeile", "delete the row"),
    .init(
      "a column without a header", in: "applications.csv",
      [
        ("Eingang\n", "Eingang;\n"), ("03.02.2026\n", "03.02.2026;ja\n"),
        ("10.02.2026\n", "10.02.2026;\n"), ("11.02.2026\n", "11.02.2026;\n"),
        ("12.02.2026\n", "12.02.2026;\n"), ("13.02.2026\n", "13.02.2026;\n"),
        ("14.02.2026\n", "14.02.2026;\n"),
      ], "Spalte I (die 9. von links) enthält Werte", "column I (number 9 from the left) has values"
    ),
    .init(
      "a separator within a text", in: "applications.csv", [("Lesenacht", "Lesenacht; mit Tee")],
      "die Zeile hat 9 Zellen", "the row has 9 cells"),
    .init(
      "a quotation mark that is not closed", in: "applications.csv",
      [("Werkbank für alle", "\"Werkbank\" für \"alle")],
      "ein Anführungszeichen ist nicht geschlossen", "a quotation mark is not closed"),
    .init(
      "another separator", in: "applications.csv", [("", "sep=|\n")],
      "gefunden „sep=|“: dieses Trennzeichen ist nicht erlaubt", "this separator is not allowed"),
    .init(
      "a mistyped header", in: "applications.csv", [("Antragsteller", "Antragsteler")],
      "meinten Sie „Antragsteller“?", "did you mean “Antragsteller”?"),
    .init(
      "no column for the receipt", in: "applications.csv", [("Eingang", "Bemerkung")],
      "„call“ in round.yaml braucht eine Spalte, die es nicht gibt; erwartet: „received“ oder „Eingang“",
      "“call” in round.yaml needs a column that is not there; expected: “received” or “Eingang”"),
    .init(
      "no column for the total cost", in: "applications.csv", [("Gesamtkosten", "Anmerkung")],
      "„funding.max-rate“ in round.yaml braucht eine Spalte", "needs a column that is not there"),
  ]

  static let words: [OfficeMistake] = [
    .init(
      "Mac Roman", in: "applications.csv", [], "wahrscheinlich Mac Roman", "likely Mac Roman",
      as: OfficeMistake.macRoman),
    .init(
      "UTF-16", in: "applications.csv", [], "wahrscheinlich UTF-16", "likely UTF-16",
      as: { $0.data(using: .utf16LittleEndian) ?? Data() }),
    .init(
      "one cell garbled", in: "applications.csv", [("Kammerchor Öhr", "Kammerchor Ã–hr")],
      "gemeint ist wohl „Kammerchor Öhr“", "“Kammerchor Öhr” is likely meant"),
    .init(
      "an abstention as a dash", in: "scores.csv", [("m1;003;7;7", "m1;003;-;7")],
      "die Zelle leeren, wenn sich das Mitglied enthalten hat",
      "leave the cell blank for an abstention"),
    .init(
      "an abstention as a word", in: "scores.csv", [("m1;003;7;7", "m1;003;7;Enth.")],
      "gefunden „Enth.“", "leave the cell blank for an abstention"),
    .init(
      "a number that became a date", in: "scores.csv", [("m1;003;7;7", "m1;003;07. Aug;7")],
      "die Spalte als Zahl oder Text formatieren", "has made a date of a number"),
    .init(
      "a recusal among the points", in: "scores.csv", [("m1;003;7;7", "m1;003;befangen;")],
      "in recusals.csv eintragen", "into recusals.csv"),
    .init(
      "a day that does not exist", in: "applications.csv", [("11.02.2026", "30.02.2026")],
      "diesen Tag gibt es nicht", "there is no such day"),
    .init(
      "more points than possible", in: "scores.csv", [("m1;003;7;7", "m1;003;70;7")],
      "mehr Punkte als möglich", "more points than possible"),
  ]

  static let amounts: [OfficeMistake] = [
    .init(
      "a zero that was cut", in: "applications.csv",
      [
        ("2.400,00;3.200,00;1.200,00", "2.40;3.200;1.200"), ("1.850,00;2.500,00", "1.850;2.500"),
        ("2.100,00;2.800,00", "2.100;2.800"), ("900,00;1.300,00", "900;1.300"),
        ("1.200,00;1.600,00", "1.200;1.600"), ("2.950,00;4.100,00", "2.950;4.100"),
      ], "gefunden „2.40“", "write 2400 if €2,400.00 is meant"),
    .init(
      "a decimal mark that slipped", in: "applications.csv", [("1.850,00", "18,50")],
      "prüfen, ob ein Komma oder Nullen verrutscht sind", "the nearest is €900.00"),
    .init(
      "a zero too many", in: "applications.csv", [("1.850,00", "18.500,00")],
      "beantragt ist mehr, als das Vorhaben kostet; erwartet: höchstens 2.500,00 €",
      "more is requested than the project costs"),
    .init(
      "no request", in: "applications.csv", [("1.850,00", "")], "hier fehlt ein Wert",
      "a value is missing here"),
    .init(
      "a word instead of an amount", in: "applications.csv", [("1.850,00", "wie 2025")],
      "das ist kein Betrag", "write the amount in digits"),
    .init(
      "thousands in round.yaml", in: "round.yaml", [("15000.00", "15.000")],
      "15000 schreiben, wenn 15.000,00 € gemeint sind", "write 15000 if €15,000.00 is meant"),
  ]

  static let names: [OfficeMistake] = [
    .init(
      "an id that nobody has", in: "scores.csv", [("m1;003;7;7", "m1;013;7;7")],
      "meinten Sie „003“?", "did you mean “003”?"),
    .init(
      "an id twice", in: "applications.csv", [("\n004;", "\n003;")],
      "diese Kennung steht schon in Zeile 4", "this id is already in row 4"),
    .init(
      "a member who is not on the committee", in: "scores.csv", [("m1;003;7;7", "m7;003;7;7")],
      "dieses Mitglied gibt es nicht", "there is no such member"),
    .init(
      "a corridor that does not exist", in: "applications.csv", [(";K;2.100", ";Musik;2.100")],
      "erwartet: J (Jugend), K (Kultur) oder N (Nachbarschaft)",
      "expected: J (Jugend), K (Kultur) or N (Nachbarschaft)"),
    .init(
      "a recusal from nobody", in: "recusals.csv", [(";005;;", ";;Strassenverein Mullerstr.;")],
      "kein Antrag kommt von diesem Antragsteller", "no application is from this applicant"),
  ]

  static let rules: [OfficeMistake] = [
    .init(
      "a colon in a name", in: "round.yaml", [("name: Bürgerfonds", "name: Fonds: Bürger")],
      "ein Text mit Doppelpunkt in Anführungszeichen", "a text with a colon in quotation marks"),
    .init(
      "no budget yet", in: "round.yaml", [("budget: 15000.00", "budget:")],
      "Schlüssel „budget“: hier fehlt ein Wert", "key “budget”: a value is missing here"),
    .init(
      "a rate as a fraction", in: "round.yaml", [("max-rate: 80", "max-rate: 0.8")],
      "80, wenn 80 % gemeint sind", "80 if 80% is meant"),
    .init(
      "a share as a fraction", in: "round.yaml", [("share: 40", "share: 0.40")],
      "die Anteile der Korridore ergeben 60,4", "add up to 60.4"),
    .init(
      "shares that miss 100", in: "round.yaml", [("share: 40", "share: 20")],
      "die Anteile der Korridore ergeben 80", "add up to 80"),
    .init(
      "a mistyped key", in: "round.yaml",
      [("budget:", "budgets:"), ("\nfunding", "\nbudget: 15000\nfunding")],
      "meinten Sie „budget“?", "did you mean “budget”?"),
  ]
}
