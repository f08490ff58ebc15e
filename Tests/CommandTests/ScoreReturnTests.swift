// SPDX-License-Identifier: GPL-3.0-or-later
import Diagnostics
import Foundation
import Grants
import Korridor
import RoundFiles
import TestSupport
import Testing

/// Returned sheets become the round's points: whole, once, and only what is beyond doubt.
@Suite struct ScoreReturnTests {
  @Test func pointsAbstentionsAndRecusalsAreTold() throws {
    let office = try ReturnOffice()
    var sheet = try office.sheet("m1")
    sheet.fill("P01", ["8", "7,5", "9.25"])
    sheet.fill("P02", ["8", "", "6"], "bewertet")
    sheet.fill("P03", [], "Enthaltung")
    sheet.fill("P04", [], "befangen")
    sheet["P04", "remark"] = "Schwester im Vorstand"
    sheet.fill("P05", ["1", "2", ""])
    try office.receive(sheet.bytes())
    let taken = try office.take()
    let round = try office.round
    #expect(round.points(of: "m1", for: "P01") == ["encounter 9.25", "feasibility 7.5", "idea 8"])
    #expect(round.points(of: "m1", for: "P02") == ["encounter 6", "idea 8"])
    #expect(
      round.points(of: "m1", for: "P03").isEmpty && round.points(of: "m1", for: "P04").isEmpty)
    let recusal = Recusal(
      member: "m1", subject: .application("P04"), reason: "Schwester im Vorstand")
    #expect(round.recusals.contains(recusal))
    #expect(taken.files.map(\.name) == ["scores.csv", "recusals.csv", "received-files.csv"])
    let member = try #require(taken.members.first { $0.member == "m1" })
    #expect(member.given == ["P01", "P02", "P05"])
    #expect(member.abstained == ["P03"] && member.recused == ["P04"])
    #expect(member.missing.count == sheet.ids.count - 5)
    let gaps = taken.diagnostics.filter { $0.severity == .warning }
    #expect(
      gaps.map(\.problem) == [
        .returned(.forgotten(member.missing)), .returned(.criterionBlank("encounter")),
      ])
    #expect(gaps[1].cell == "H\(sheet.row("P05") + 1)")
    #expect(
      try FileManager.default.contentsOfDirectory(atPath: office.path).count { $0.hasPrefix(".") }
        == 0)
  }

  /// Rows and columns are known by what is hidden, and a cell is read however it is typed.
  @Test func whateverMembersDoToASheet() throws {
    let office = try ReturnOffice()
    var sheet = try office.sheet("m1")
    sheet.fill("P01", ["8", "7,5", "9"])
    sheet.fill("P07", ["3", "4", "5"], "BEWERTET")
    sheet.fill("P09", [], "Enth.")
    let first = sheet.keyRow + 2
    // Sorted the other way round, a blank row between, one row gone, a column moved, the title gone.
    var rows = Array(sheet.table[first...].reversed()).filter { $0[sheet.idColumn] != "P09" }
    rows.insert(Array(repeating: "", count: rows[0].count), at: 3)
    sheet.table = Array(sheet.table[1..<first]) + rows
    sheet.table = sheet.table.map { row in
      var row = row
      row.insert(row.remove(at: 6), at: 1)
      return row
    }
    sheet.name = "Tabelle1"
    try office.receive(sheet.bytes(), "Kopie von Bogen (2).xlsx")
    let taken = try office.take()
    let round = try office.round
    #expect(round.points(of: "m1", for: "P01") == ["encounter 9", "feasibility 7.5", "idea 8"])
    #expect(round.points(of: "m1", for: "P07") == ["encounter 5", "feasibility 4", "idea 3"])
    #expect(taken.members[0].missing.contains("P09"))
  }

  @Test(arguments: ["long", "named"])
  func pointsOfEveryFormAreMerged(_ form: String) throws {
    let office = try ReturnOffice()
    try office.scenario.change("scores.csv") { _ in
      form == "long"
        ? "Mitglied;Antrag;Kriterium;Punkte\nm1;P01;idea;1\nm2;P01;idea;2\n"
        : "Mitglied;Antrag;Idee\nMitglied 1;P01;1\nm2;P01;2\n"
    }
    var sheet = try office.sheet("m1")
    #expect(sheet["P01", "criterion:idea"] == "1")
    sheet.fill("P01", ["1", "7,25", ""], "bewertet")
    sheet.fill("P02", [], "Enthaltung")
    try office.receive(sheet.bytes())
    let taken = try office.take()
    let round = try office.round
    #expect(round.points(of: "m1", for: "P01") == ["feasibility 7.25", "idea 1"])
    #expect(round.points(of: "m2", for: "P01") == ["idea 2"])
    #expect(taken.members[0].abstained == ["P02"])
  }

  /// The worked round by way of sheets: every member returns one, and the points are what they were.
  @Test(arguments: WorkbookFormat.allCases)
  func aRoundByItsSheets(_ format: WorkbookFormat) throws {
    let full = ParsedRound(at: Scenario.siegburg.folder.path)
    let office = try ReturnOffice()
    for file in try ScoreSheetPipeline.sheets(of: full, as: format).files {
      try office.receive(file.bytes, file.name)
    }
    try office.take()
    let (round, expected) = (try office.round, try #require(full.round().round))
    // Points of who was recused later are on no sheet.
    let members = Set(expected.recusals.map { $0.member })
    #expect(
      round.points.filter { !members.contains($0.member) }
        == expected.points.filter { !members.contains($0.member) })
    #expect(try office.refusal() == [])
  }
}
