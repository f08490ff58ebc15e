// SPDX-License-Identifier: GPL-3.0-or-later
import Diagnostics
import Foundation
import Grants
import RoundFiles
import Testing
import Wording

@Suite struct OfficeMistakeTests {
  @Test func theRoundItselfIsSound() throws {
    #expect(try TemporaryRound(OfficeRound.files).read().complaints() == [])
  }

  /// One mistake, one message, and it says what to do.
  @Test(arguments: OfficeMistake.all)
  func oneMistakeOneMessage(_ mistake: OfficeMistake) throws {
    let round = try TemporaryRound(OfficeRound.files)
    try round.write(mistake.file, mistake.data)
    let reading = round.read()
    let (german, english) = (reading.told(.de), reading.told(.en))
    #expect(german.count == 1 && english.count == 1, "\(german)")
    #expect(german.first?.contains(mistake.german) == true, "\(german)")
    #expect(english.first?.contains(mistake.english) == true, "\(english)")
    #expect(german.first?.hasPrefix(mistake.file) == true, "\(german)")
  }

  /// What a spreadsheet does to a whole column is one mistake, though each row shows it.
  @Test(arguments: [
    (
      "applications.csv", [(".2026", ".26")], "Spalte „Eingang“: gefunden „03.02.26“",
      "den Eingang so schreiben; ebenso in den Zeilen 3 bis 7"
    ),
    (
      "applications.csv", [("Beantragt;Gesamtkosten", "Gesamtkosten;Beantragt")],
      "gefunden „3.200,00“: beantragt ist mehr, als das Vorhaben kostet",
      "beide Beträge prüfen; ebenso in den Zeilen 3 bis 7"
    ),
    (
      "scores.csv",
      [("m1;002", ";002"), ("m1;003", ";003"), ("m2;001", ";001"), ("m2;004", ";004")],
      "Spalte „member“: gefunden nichts", "den Wert eintragen; ebenso in den Zeilen 4, 8 und 11"
    ),
  ])
  func aMistakeOfAColumnIsToldOnce(
    _ file: String, _ edits: [(String, String)], _ found: String, _ rows: String
  ) throws {
    var text = try #require(OfficeRound.files[file] ?? nil)
    for (old, new) in edits { text = text.replacing(old, with: new) }
    let reading = try TemporaryRound(OfficeRound.files.merging([file: text]) { $1 }).read()
    let told = reading.diagnostics.filter { $0.severity != .note }.told(in: .de).map(\.text)
    #expect(told.count == 1, "\(told)")
    #expect(told.first?.contains(found) == true && told.first?.hasSuffix(rows) == true, "\(told)")
    // The data has them all.
    #expect(reading.diagnostics.count { $0.severity != .note } > 3)
    let english = reading.diagnostics.told(in: .en).map(\.text)
    #expect(english.contains { $0.contains("; likewise in the rows ") })
  }

  @Test func differentValuesThatAskForDifferentThingsStayApart() throws {
    let text = OfficeRound.applications.replacing("900,00;1", with: "neunhundert;1")
      .replacing("1.850,00;2", with: "viel;2").replacing("\n005;", with: "\n004;")
    let reading = try TemporaryRound(
      OfficeRound.files.merging(["applications.csv": text]) { $1 }
    ).read()
    let errors = reading.diagnostics.filter { $0.severity == .error }
    #expect(errors.count > 2 && errors.told(in: .de).count == errors.count)
  }

  // MARK: What is read all the same

  @Test(arguments: [
    ("applications.csv", "", "sep=;\n"), ("applications.csv", "", "\"sep=;\";;;;;;;\n"),
    ("applications.csv", "", "SEP=;\r\n"),
    ("applications.csv", ";K;2.100,00", ";Kultur;2.100,00"),
    ("applications.csv", ";K;2.100,00", ";KULTUR;2'100.00"),
    ("applications.csv", "2.100,00;2.800,00", "€ 2.100,00;2.800,- €"),
    ("applications.csv", "Eingang", "Eingangsdatum"),
    ("applications.csv", "Mindestbetrag", "Mindestsumme"),
    ("applications.csv", "Beantragt", "Antragssumme"),
    ("scores.csv", "m1;003", "Mitglied Eins;003"),
    ("recusals.csv", "m2", "Mitglied Zwei"),
  ])
  func theSameRound(_ file: String, _ old: String, _ new: String) throws {
    let round = try TemporaryRound(OfficeRound.files)
    let expected = try #require(round.read().round)
    let edited = OfficeMistake("", in: file, [(old, new)], "", "")
    try round.write(file, edited.data)
    let reading = round.read()
    #expect(reading.complaints() == [])
    #expect(reading.round == expected)
  }

  @Test func aNameInsteadOfAnIDIsNotedOnce() throws {
    let text = OfficeRound.applications.replacing(";K;", with: ";Kultur;")
    let reading = try TemporaryRound(OfficeRound.files.merging(["applications.csv": text]) { $1 })
      .read()
    #expect(
      reading.diagnostics.filter { $0.problem == .reference(.readByName(.corridor, id: "K")) }
        .map(\.row) == [4])
  }

  @Test func aNameThatSeveralHaveIsNotGuessed() throws {
    let rules = OfficeRound.rules.replacing("name: Jugend", with: "name: Kultur")
    let text = OfficeRound.applications.replacing(";K;2.100", with: ";Kultur;2.100")
    let files = OfficeRound.files.merging(["round.yaml": rules, "applications.csv": text]) { $1 }
    #expect(
      try TemporaryRound(files).read().problems == [
        .reference(.severalNamed(.corridor, ids: ["J", "K"]))
      ])
  }

  /// Whose column is missing is not also said to have applied for nothing.
  @Test func aMissingColumnOfApplicantsIsOneMistake() throws {
    let files = OfficeRound.files.merging([
      "applications.csv": OfficeRound.applications.replacing("Antragsteller;", with: "Verein;"),
      "recusals.csv": "member;application;applicant;reason\nm2;;Förderkreis;Vorstand\n",
      "duplicates.csv": "first;second;decision\nFörderkreis;Foerderkreis Nord;different\n",
    ]) { $1 }
    #expect(try TemporaryRound(files).read().problems.count == 1)
  }

  /// What names an application with zeros is wrong where others name it, or another one, rightly without.
  @Test(arguments: [
    ("m1;1;8;7", "0001", "1"), ("m1;1;8;7", "01", "1"), ("m1;010;8;7", "0010", "010"),
  ])
  func theListIsNotBlamedForOne(_ row: String, _ named: String, _ id: String) throws {
    let list = OfficeRound.applications.replacing("\n00", with: "\n")
      .replacing("\n1;", with: "\n\(id);")
    let scores = "member;application;nutzen;plan\n\(row)\nm2;2;6;7\nm2;\(named);5;5\n"
    let recusals = "member;application;reason\nm1;3;Vorstand\n"
    let files = OfficeRound.files.merging([
      "applications.csv": list, "scores.csv": scores, "recusals.csv": recusals,
    ]) { $1 }
    #expect(
      try TemporaryRound(files).read().problems == [
        .reference(.writtenOtherwise(.application, id: id))
      ])
  }

  /// The list lost them, whatever names its applications; also a decision on two of them.
  @Test func zerosLostInTheListAreOneMistakeForAllFiles() throws {
    let files = OfficeRound.files.merging([
      "applications.csv": OfficeRound.applications.replacing("\n00", with: "\n"),
      "round.yaml": OfficeRound.rules + "alternatives: [[002, 003]]\n",
      "duplicates.csv": "first;second;decision\n001;004;different\n",
    ]) { $1 }
    let told = try TemporaryRound(files).read().told(.de)
    #expect(told.count == 1 && told.first?.hasSuffix("ebenso in den Zeilen 3 bis 7") == true)
  }

  /// Everything else names the applications in another way: the list has the odd spelling.
  @Test(arguments: [("P0", "P"), ("P00", "p00"), ("A-00", "A-")])
  func theListWithTheOddSpellingIsOneMistake(_ elsewhere: String, _ inTheList: String) throws {
    func named(_ text: String, _ before: String, _ prefix: String) -> String {
      text.replacing("\(before)00", with: "\(before)\(prefix)")
    }
    let files = OfficeRound.files.merging([
      "applications.csv": named(OfficeRound.applications, "\n", inTheList),
      "scores.csv": named(OfficeRound.scores, ";", elsewhere),
      "recusals.csv": "member;application;reason\nm2;\(elsewhere)5;Vorstand\n",
    ]) { $1 }
    let told = try TemporaryRound(files).read().told(.de)
    #expect(told.count == 1, "\(told)")
    #expect(told.first?.contains("anderswo heißt dieser Antrag „\(elsewhere)1“; ") == true)
    // One file alone may as well be the odd one.
    let alone = files.merging(["recusals.csv": "member;application;reason\n"]) { $1 }
    let problems = try TemporaryRound(alone).read().problems
    #expect(problems.contains(.reference(.writtenOtherwise(.application, id: "\(inTheList)1"))))
  }

  /// Whoever mistyped `001` did not mean what the same member has in another row.
  @Test func noIDIsSuggestedThatAnotherRowUses() throws {
    let text = OfficeRound.applications.replacing("\n001;", with: "\nP01;")
    let files = OfficeRound.files.merging(["applications.csv": text]) { $1 }
    let problems = try TemporaryRound(files).read().problems
    #expect(problems == [.reference(.unknown(.application, nearest: "P01"))])
  }

  @Test(arguments: [
    ("Lesenacht", "Lesenacht; mit Tee"), ("Lesenacht", "Lese\u{2028}nacht"),
    ("900,00", "neunhundert"),
    ("\n004;", "\n00 4;"),
  ])
  func anUnknownIDIsNamedBesideOtherMistakes(_ old: String, _ new: String) throws {
    let round = try TemporaryRound(OfficeRound.files)
    try round.write(
      "applications.csv", OfficeMistake("", in: "applications.csv", [(old, new)], "", "").data)
    try round.write(
      "scores.csv",
      OfficeMistake("", in: "scores.csv", [("m1;003", "m1;P99")], "", "").data)
    let diagnostics = round.read().diagnostics.filter { $0.severity == .error }
    #expect(diagnostics.count == 2, "\(diagnostics)")
    #expect(
      diagnostics.last?.problem == .reference(.unknown(.application, nearest: nil))
        && diagnostics.last?.value == "P99")
  }

  @Test func aResourceOfAWhatIfIsMissedThere() throws {
    let round = try TemporaryRound(OfficeRound.files)
    let overlay = try round.overlay(
      "resources: [{id: staff-hours, name: Personalstunden, capacity: 40}]\n")
    let errors = round.read(overlays: [overlay]).diagnostics.filter { $0.severity == .error }
    #expect(errors.map(\.file) == ["change.yaml"])
    #expect(errors.map(\.problem) == [.row(.needColumnMissing(resource: "staff-hours"))])
  }

  @Test func aRuleOfAWhatIfMissesItsColumnThere() throws {
    let text = OfficeRound.applications.replacing("Eingang", with: "Bemerkung")
    let rules = OfficeRound.rules.replacing(
      "call: {opens: 2026-01-01, closes: 2026-03-01}\n", with: "")
    let files = OfficeRound.files.merging(["round.yaml": rules, "applications.csv": text]) { $1 }
    let round = try TemporaryRound(files)
    #expect(round.read().problems == [])
    let overlay = try round.overlay("call: {opens: 2026-01-01, closes: 2026-03-01}\n")
    let errors = round.read(overlays: [overlay]).diagnostics.filter { $0.severity == .error }
    #expect(errors.map(\.file) == ["change.yaml"])
  }

  @Test func levelsWithoutAnyMinimumAreNoted() throws {
    let text = OfficeRound.applications.replacing("1.200,00;03.02", with: ";03.02")
    let reading = try TemporaryRound(OfficeRound.files.merging(["applications.csv": text]) { $1 })
      .read()
    #expect(reading.complaints() == [])
    #expect(
      reading.diagnostics.contains {
        $0.problem == .table(.noMinimum(spellings: ["minimum", "Mindestbetrag"]))
      })
  }

  // MARK: What was understood

  @Test func aLineAFileSaysWhatWasUnderstood() throws {
    let text = OfficeRound.applications.replacing("Eingang", with: "Eingegangen am")
      .replacing("Mindestbetrag", with: "Untergrenze")
    let reading = try TemporaryRound(OfficeRound.files.merging(["applications.csv": text]) { $1 })
      .read()
    #expect(
      reading.understood.map(\.file) == [
        "applications.csv", "scores.csv", "association.csv", "recusals.csv",
      ])
    guard case .table(.understood(let list)) = reading.understood.first?.problem else {
      Issue.record("nothing was understood")
      return
    }
    #expect(list.rows == 6)
    #expect(list.columns.first == .init(header: "Antrag", name: "id"))
    #expect(list.columns.last == .init(header: "Eingegangen am", name: "received"))
    #expect(list.further == ["Untergrenze"])
    #expect(list.absent.contains("Mindestbetrag") && !list.absent.contains("Eingang"))
    #expect(
      list.sums == [
        .init(header: "Beantragt", sum: Money(cents: 1_140_000)),
        .init(header: "Gesamtkosten", sum: Money(cents: 1_550_000)),
      ])
  }
}
