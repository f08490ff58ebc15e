// SPDX-License-Identifier: GPL-3.0-or-later
import Diagnostics
import Foundation
import Grants
import RoundFiles
import TestSupport
import Testing
import Wording

/// A round in one workbook is the round that its sheets say, and its cells are called as people see them.
@Suite struct WorkbookRoundTests {
  static let rules = [
    ["Kleine Runde 2023"], ["Schlüssel", "Wert", "Erläuterung"], ["name", "Kleine Runde"],
    ["year", "2023"], ["budget", "30000", "Euro"], ["corridors.A.name", "Schulen"],
    ["corridors.A.share", "25"], ["corridors.A.floor", "10"], ["corridors.A.cap", "45"],
    ["corridors.B.name", "Kultur"], ["corridors.B.share", "75"], ["criteria.idea.name", "Idee"],
    ["criteria.idea.weight", "2"], ["criteria.idea.max", "10"],
    ["criteria.work.name", "Umsetzung"], ["criteria.work.weight", "3"],
    ["criteria.work.max", "10"], ["criteria.work.minimum", "4"], ["committee.m1.name", "Eins"],
    ["committee.m2.name", "Zwei"], ["resources.staff-hours.name", "Personalstunden"],
    ["resources.staff-hours.capacity", "400"], ["limits.1.by", "applicant"],
    ["limits.1.max-count", "2"], ["alternatives.1", "P1, P2"], ["balance.weight", ""],
  ]
  static let applications = [
    ["Antrag", "Titel", "Antragsteller", "Korridor", "Beantragt", "staff-hours", "Verein"],
    ["P1", "Chor", "Liedertafel", "A", "2500.00", "10", "ja"],
    ["P2", "Tanz", "Ballett e.V.", "B", "1200", "0", "nein"],
    ["P3", "Reise", "Gymnasium", "B", "800.50", "4.5", "nein"],
  ]
  static let scores = [
    ["member", "application", "criterion", "points"], ["m1", "P1", "idea", "7"],
    ["m1", "P1", "work", "8"], ["m2", "P1", "idea", ""], ["m2", "P2", "idea", "7.5"],
  ]

  static func file(_ changes: [String: [[String]]] = [:]) -> ExcelFile {
    let tables = [
      ("Runde", rules), ("Anträge", applications), ("Punkte", scores),
      (
        "Verein",
        [
          ["id", "title", "applicant", "amount", "year"],
          ["V1", "Sommerfest", "Förderkreis", "500", "2023"],
        ]
      ), ("Befangenheit", [["member", "application", "reason"], ["m2", "P3", "Vorstand"]]),
    ]
    let further = changes.filter { change in !tables.contains { $0.0 == change.key } }
    return ExcelFile(
      tables.map { ExcelFile.Sheet($0.0, table: changes[$0.0] ?? $0.1) }
        + further.map { ExcelFile.Sheet($0.key, table: $0.value) })
  }

  private func read(_ file: ExcelFile, name: String = "runde.xlsx") -> RoundReading {
    ParsedRound(files: [name: file.bytes]).round()
  }

  @Test func isTheRoundOfTheFolder() throws {
    let folder = try TemporaryRound().read()
    let reading = read(Self.file())
    #expect(reading.complaints() == folder.complaints())
    #expect(reading.round != nil)
    #expect(reading.round == folder.round)
    #expect(reading.inputs.map(\.file) == ["runde.xlsx"])
  }

  @Test func theNameOfTheFileMeansNothing() throws {
    let disk = try TemporaryRound()
    for name in ["runde.xlsx", "runde", "runde.csv", "runde.ods"] {
      try disk.write(name, Data(Self.file().bytes))
      let reading = RoundRequest(path: disk.url.appendingPathComponent(name).path).reading()
      #expect(reading.round == read(Self.file()).round, "\(name)")
    }
  }

  @Test func errorsNameSheetAndCell() {
    var applications = Self.applications
    applications[2][4] = "zwölf"
    let reading = read(
      Self.file(["Anträge": applications, "Runde": Self.rules + [["balance.measure", "schön"]]]))
    #expect(
      reading.complaints(.de) == [
        "runde.xlsx, Runde!B27 („balance.measure“): gefunden „schön“: dieses Wort ist hier unbekannt; "
          + "erwartet: total oder worst; eines dieser Wörter schreiben",
        "runde.xlsx, Anträge!E3 („Beantragt“): gefunden „zwölf“: das ist kein Betrag; erwartet: Euro ohne "
          + "Vorzeichen, wie 1.234,56 oder 1234,56 oder 1234.56 €; den Betrag in Ziffern schreiben",
      ])
    #expect(reading.diagnostics.first?.cell == "B27")
    #expect(reading.diagnostics.first?.sheet == "Runde")
  }

  /// A number of three decimals is no number of thousands, and one typed as a text is read as such.
  @Test func numbersAreMeantAsTheyStand() throws {
    var applications = Self.applications
    applications[1][4] = "1.234"
    let precise = read(Self.file(["Anträge": applications]))
    #expect(precise.problems == [.value(.tooManyDecimals)])
    #expect(precise.diagnostics.first?.cell == "E2")

    var file = Self.file()
    file.sheets[1].rows = file.sheets[1].rows
      .replacing(
        "<c r=\"E2\"><v>2500.00</v></c>",
        with: "<c r=\"E2\" t=\"inlineStr\"><is><t>3.000</t></is></c>"
      )
      .replacing("<v>800.50</v>", with: "<v>800.50000000000011</v>")
    let round = try #require(read(file).round)
    #expect(round.applications.map(\.requested.cents) == [300_000, 120_000, 80_050])
  }

  private static let styles =
    "<cellXfs><xf numFmtId=\"0\"/><xf numFmtId=\"10\"/><xf numFmtId=\"14\"/></cellXfs>"

  @Test func percentagesAreNoAmounts() throws {
    var file = Self.file()
    file.styles = Self.styles
    file.sheets[1].rows = file.sheets[1].rows.replacing(
      "<c r=\"E3\"><v>1200</v></c>", with: "<c r=\"E3\" s=\"1\"><v>0.125</v></c>")
    file.sheets[2].rows = file.sheets[2].rows.replacing(
      "<c r=\"D2\"><v>7</v></c>", with: "<c r=\"D2\" s=\"1\"><v>0.7</v></c>")
    let reading = read(file)
    #expect(reading.problems == [.value(.notAnAmount), .value(.notADecimal)])
    #expect(reading.diagnostics.map(\.value) == ["12.5%", "70%"])
    #expect(reading.diagnostics.map(\.cell) == ["E3", "D2"])
  }

  @Test func daysAreDays() throws {
    var applications = Self.applications
    applications[0].append("Eingang")
    applications[1].append("45091.4375")
    applications[2].append("14.06.2023 10:30")
    var file = Self.file(["Anträge": applications])
    file.styles = Self.styles
    file.sheets[1].rows = file.sheets[1].rows.replacing(
      "<c r=\"H2\">", with: "<c r=\"H2\" s=\"2\">")
    let round = try #require(read(file).round)
    #expect(round.applications[0].received != nil)
    #expect(round.applications[0].received == round.applications[1].received)
  }

  @Test func formulasAreReadAndSaid() throws {
    var file = Self.file()
    file.sheets[1].rows = file.sheets[1].rows
      .replacing("<v>1200</v>", with: "<f>600*2</f><v>1200</v>")
      .replacing("<v>800.50</v>", with: "<f>SUM(1)</f><v>800.50</v>")
    let reading = read(file)
    let round = try #require(reading.round)
    #expect(round.applications.map(\.requested.cents) == [250_000, 120_000, 80_050])
    let notes = reading.diagnostics.filter { $0.problem == .workbook(.computed(count: 2)) }
    #expect(notes.map(\.cell) == ["E3"])
  }

  @Test func cellsWithoutAValueAreErrors() {
    var file = Self.file()
    file.sheets[1].rows = file.sheets[1].rows
      .replacing("<c r=\"E2\"><v>2500.00</v>", with: "<c r=\"E2\" t=\"e\"><f>A</f><v>#REF!</v>")
      .replacing("<v>1200</v>", with: "<f>600*2</f>")
    let reading = read(file)
    #expect(
      reading.problems == [.workbook(.errorValue), .workbook(.uncomputed)])
    #expect(
      reading.diagnostics.filter { $0.severity == .error }.map(\.cell) == ["E2", "E3"])
  }

  @Test func titlesAboveTheHeaderAndBlanksBelow() {
    let applications =
      [["Anträge der Runde 2023"], ["", "", ""]] + Self.applications + [["", ""], [""]]
    let reading = read(Self.file(["Anträge": applications]))
    #expect(reading.round?.applications.count == 3)
    #expect(reading.diagnostics.contains { $0.problem == .workbook(.rowsAboveHeader(header: 3)) })
    #expect(reading.complaints() == [])
  }

  @Test func whatIsHiddenIsReadAndSaid() {
    var file = Self.file()
    file.sheets[1].rows = file.sheets[1].rows.replacing(
      "<row r=\"3\">", with: "<row r=\"3\" hidden=\"1\">")
    file.sheets[2].state = "hidden"
    let reading = read(file)
    #expect(reading.round?.applications.count == 3)
    #expect(reading.diagnostics.contains { $0.problem == .workbook(.hiddenRows(count: 1)) })
    #expect(reading.diagnostics.contains { $0.problem == .workbook(.hiddenSheet) })
  }

  @Test func valuesFarOutAreNamed() {
    var file = Self.file()
    file.sheets[1].rows += "<row r=\"1048576\"><c r=\"XFD1048576\"><v>1</v></c></row>"
    #expect(
      read(file).problems == [.table(.unnamedColumn(letters: "XFD", number: 16_384))])
  }

  @Test func sheetsThatAreMissingOrTwice() {
    let file = ExcelFile([.init("Tabelle1", table: Self.applications)])
    #expect(
      read(file).problems == [
        .workbook(.missingSheet(names: ["Anträge", "applications"], found: ["Tabelle1"])),
        .workbook(.missingSheet(names: ["Runde", "round"], found: ["Tabelle1"])),
      ])
    let twice = read(Self.file(["applications": Self.applications]))
    #expect(twice.problems == [.workbook(.sheetTwice(first: "Anträge"))])
    let near = read(
      Self.file(["Notizen": [["x"]], "Dublette": [["first", "second", "decision"]]]))
    #expect(near.round != nil)
    #expect(
      Set(near.diagnostics.map(\.problem)).isSuperset(of: [
        .workbook(.unreadSheet(meant: nil)), .workbook(.unreadSheet(meant: "Dubletten")),
      ]))
  }

  @Test func missingPointsAreOfASheet() {
    var file = Self.file()
    file.sheets.removeAll { $0.name == "Punkte" || $0.name == "Verein" }
    let lines = read(file).complaints(.de)
    #expect(lines.count == 2)
    #expect(lines.contains { $0.hasPrefix("runde.xlsx, Punkte: das Blatt fehlt; ") })
    #expect(lines.contains { $0.hasPrefix("runde.xlsx, Verein: das Blatt fehlt: ") })
  }

  @Test func theMissingFunderIsCalledAsTheRoundDoes() {
    let rules = Self.rules + [["association.name", "die Bürgerstiftung"]]
    var file = Self.file(["Runde": rules])
    file.sheets.removeAll { $0.name == "Verein" }
    let lines = read(file).complaints(.de)
    #expect(lines.contains { $0.contains("wird nicht geprüft (die Bürgerstiftung)") }, "\(lines)")
    #expect(!lines.contains { $0.contains("Partnerschaftsverein") })
  }

  @Test func keysGivenTwiceOrUnknown() {
    let rules = Self.rules + [["budget", "5"], ["budgett", "5"], ["corridors.A", "5"]]
    let reading = read(Self.file(["Runde": rules]))
    #expect(
      reading.problems.contains(.yaml(.duplicateKey))
        && reading.diagnostics.contains { $0.column == "budgett" && $0.cell == "A28" })
    #expect(
      reading.diagnostics.filter { $0.problem == .yaml(.duplicateKey) }.map(\.cell) == [
        "A27", "A29",
      ])
  }

  /// Where files are meant elsewhere, it is this workbook's sheets, by the names that they have here.
  @Test func messagesNameSheets() throws {
    var scores = Self.scores
    scores[2][3] = "11"
    var file = Self.file(["Punkte": scores])
    file.sheets[0].name = "round"
    let german = read(file).complaints(.de)
    #expect(german.contains { $0.contains("oder „max“ auf dem Blatt „round“ prüfen") }, "\(german)")
    let english = read(file).complaints(.en)
    #expect(english.contains { $0.contains("or check “max” on the sheet “round”") }, "\(english)")
    for line in german + english { #expect(!line.contains(".yaml") && !line.contains(".csv")) }
  }

  /// A call whose days are blank is a call, as in round.yaml.
  @Test func aBlankCallIsACall() throws {
    let blank = Self.rules + [["call.opens", ""], ["call.closes", ""]]
    let sheet = read(Self.file(["Runde": blank]))
    let yaml = TemporaryRound.rules + "\ncall: {opens: , closes: }\n"
    let folder = try TemporaryRound(["round.yaml": yaml]).read()
    #expect(sheet.problems == folder.problems)
    #expect(sheet.round == folder.round)
    #expect(sheet.round?.call == Call(opens: nil, closes: nil))
  }

  @Test func whatIfsAreLinesOfASheet() throws {
    let file = Self.file([
      "Was-wäre-wenn": [
        ["name", "YAML"], ["jugend", "# Mehr Geld."], ["", ""], ["", "budget: 40000"],
        ["ohne", "balance: {weight: 0}"], ["jugend", "balance:"], ["jugend", "  weight: 3"],
      ]
    ])
    let round = ParsedRound(files: ["runde.xlsx": file.bytes])
    #expect(round.whatIfs.map(\.name) == ["jugend.yaml", "ohne.yaml"])
    let reading = round.round(under: WhatIf(overlays: [round.whatIfs[0]]))
    #expect(reading.round?.budget.cents == 4_000_000)
    #expect(reading.round?.balance.weight == Hundredths(whole: 3))
  }

  /// A name may become that of a file.
  @Test(arguments: ["../evil", "a/b", "a\\b", ".hidden", "c:evil"])
  func whatIfsLeadNowhere(_ name: String) {
    let reading = read(Self.file(["what-if": [["name", "YAML"], [name, "budget: 1"]]]))
    #expect(reading.problems == [.value(.notAnIdentifier)])
    #expect(reading.diagnostics.first { $0.severity == .error }?.cell == "A2")
  }

  /// Every word of a file that is refused is said at once, and nothing else.
  @Test func refusedFilesAreRefusedOnce() {
    let bytes = ZipBytes([.init("../x", "")]).bytes
    let reading = ParsedRound(files: ["runde.xlsx": bytes]).round()
    #expect(reading.diagnostics.map(\.problem) == [.workbook(.dangerous(.leadsOutside))])
    #expect(reading.diagnostics.map(\.value) == ["../x"])
    let tooLarge = [UInt8](repeating: 0, count: 10_000_001)
    let other = ParsedRound(files: ["runde.xlsx": [0x50, 0x4B, 3, 4] + tooLarge]).round()
    #expect(other.diagnostics.map(\.problem) == [.file(.tooLarge(megabytes: 10))])
  }
}
