// SPDX-License-Identifier: GPL-3.0-or-later

/// What happens to whole columns and lists: all their rows show it, and it is one mistake.
extension OfficeMistake {
  static let lists: [OfficeMistake] = spellings + pasted + marks

  static let spellings: [OfficeMistake] = [
    .init(
      "zeros that a spreadsheet removed", in: "scores.csv",
      (1...6).map { (";00\($0);", ";\($0);") } + (1...6).map { (";00\($0);", ";\($0);") },
      "Zeile 2, Spalte „application“: gefunden „1“: diesen Antrag gibt es nicht; es gibt „001“",
      "likewise in the rows 3 to 13"),
    .init(
      "zeros removed from the list", in: "applications.csv",
      (1...6).map { ("\n00\($0);", "\n\($0);") },
      "Zeile 2, Spalte „Antrag“: gefunden „1“: anderswo heißt dieser Antrag „001“",
      "likewise in the rows 3 to 7"),
    .init(
      "a zero too many", in: "recusals.csv", [(";005;", ";0005;")],
      "Spalte „application“: gefunden „0005“: diesen Antrag gibt es nicht; es gibt „005“",
      "write the id like that"),
    .init(
      "a zero forgotten in a rule", in: "round.yaml",
      [("funding:", "alternatives: [[1, 003]]\nfunding:")],
      "Schlüssel „alternatives.1.1“: gefunden „1“: diesen Antrag gibt es nicht; es gibt „001“",
      "add the zeros"),
    .init(
      "members in capitals", in: "scores.csv", (1...6).map { ("\nm2;00\($0)", "\nM2;00\($0)") },
      "Zeile 8, Spalte „member“: gefunden „M2“: dieses Mitglied gibt es nicht; es gibt „m2“",
      "likewise in the rows 9 to 13"),
    .init(
      "a corridor in small letters", in: "applications.csv", [(";J;2", ";j;2")],
      "gefunden „j“: diesen Korridor gibt es nicht; es gibt „J“", "write the id like that"),
  ]

  static let pasted: [OfficeMistake] = [
    .init(
      "the list twice", in: "applications.csv",
      [("$", OfficeRound.applications.split(separator: "\n").dropFirst().joined(separator: "\n"))],
      "Zeile 8, Spalte „Antrag“: gefunden „001“: diese Kennung steht schon in Zeile 2",
      "likewise in the rows 9 to 13"),
    .init(
      "the points twice", in: "scores.csv",
      [("$", OfficeRound.scores.split(separator: "\n").dropFirst().joined(separator: "\n"))],
      "Zeile 14, Spalte „application“: gefunden „001“: Punkte dieses Mitglieds",
      "likewise in the rows 15 to 25"),
    .init(
      "a member's points twice", in: "scores.csv", [("$", "m1;004;3;4\n")],
      "stehen schon in Zeile 5", "delete one of the two rows"),
    .init(
      "the header once more", in: "applications.csv",
      [
        (
          "\n004",
          "\nAntrag;Titel;Antragsteller;Korridor;Beantragt;Gesamtkosten;Mindestbetrag;Eingang\n004"
        )
      ],
      "Zeile 5: gefunden „Antrag“: diese Zeile ist noch einmal die Kopfzeile",
      "this row is the header once more"),
    .init(
      "the header of the points once more", in: "scores.csv",
      [("\nm2;001", "\nmember;application;;\nm2;001")], "Zeile 8", "delete the row"),
    .init(
      "files joined byte by byte", in: "scores.csv",
      [("\nm2;001", "\n\u{FEFF}member;application;nutzen;plan\nm2;001")],
      "Zeile 8", "this row is the header once more"),
    .init(
      "a heading of a group", in: "applications.csv", [("\n003", "\nKultur;;;;;;;\n003")],
      "Zeile 4: gefunden „Kultur“: diese Zeile enthält nur eine Bemerkung", "delete the row"),
    .init(
      "commas between cells and within numbers", in: "scores.csv",
      OfficeRound.scores.filter { $0 == ";" }.map { _ in (";", ",") },
      "Zeile 3: die Zeile hat 5 Zellen, denn ein Komma trennt Zellen",
      "save the table with semicolons as separators"),
    .init(
      "the list under the name of the points", in: "scores.csv",
      [(OfficeRound.scores, OfficeRound.applications)],
      "Zeile 1: das ist die Kopfzeile von applications.csv", "put the right content"),
    .init(
      "the points under the name of the list", in: "applications.csv",
      [(OfficeRound.applications, OfficeRound.scores)],
      "Zeile 1: das ist die Kopfzeile von scores.csv", "put the right content"),
    .init(
      "receipts of another year", in: "applications.csv",
      ["03", "10", "11", "12", "13", "14"].map { ("\($0).02.2026", "\($0).02.2027") },
      "Spalte „Eingang“: kein Antrag ging in der Bewerbungsphase ein; erwartet: ab",
      "the years too"),
    .init(
      "last year's rows of the association", in: "association.csv", [(";2026", ";2025")],
      "keine Zeile ist aus dem Jahr 2026 der Runde; keine zählt", "none counts"),
  ]

  static let marks: [OfficeMistake] = [
    .init(
      "a decimal comma in a rule", in: "round.yaml", [("share: 40", "share: 40,5")],
      "Schlüssel „share“: gefunden „40,5“: in { } trennt ein Komma Einträge", "write 40.5"),
    .init(
      "a decimal comma in the weight", in: "round.yaml",
      [("funding:", "balance: {weight: 2,5, measure: total}\nfunding:")],
      "Schlüssel „weight“: gefunden „2,5“: in { } trennt ein Komma Einträge", "write 2.5"),
    .init(
      "dashes for no minimum", in: "applications.csv",
      ["10", "11", "12"].map { ("00;;\($0)", "00;-;\($0)") },
      "Spalte „Mindestbetrag“: gefunden „-“: ein Strich ist kein Betrag",
      "leave the cell blank where there is none; likewise in the rows 4 and 5"),
    .init(
      "merged cells", in: "applications.csv", [(";J;1", ";;1"), (";K;2", ";;2"), (";K;9", ";;9")],
      "Zeile 3, Spalte „Korridor“: gefunden nichts: hier fehlt ein Wert",
      "likewise in the rows 4 and 5"),
    .init(
      "a percent sign at a share", in: "round.yaml", [("share: 35", "share: 35 %")],
      "gefunden „35 %“: das ist keine Zahl", "75, not 75%"),
  ]
}
