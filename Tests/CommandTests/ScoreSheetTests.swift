// SPDX-License-Identifier: GPL-3.0-or-later
import Foundation
import Grants
import Korridor
import RoundFiles
import TestSupport
import Testing
import Workbooks

/// What is sent to members: all that they need, and nothing of anybody else.
@Suite struct ScoreSheetTests {
  private func sheets(
    _ round: ParsedRound = ParsedRound(at: Scenario.siegburg.folder.path),
    _ format: WorkbookFormat = .xlsx
  ) throws -> [ScoreSheetPipeline.File] {
    try ScoreSheetPipeline.sheets(of: round, as: format).files
  }

  private func sheet(of member: String, _ format: WorkbookFormat = .xlsx) throws -> FilledSheet {
    let file = try #require(try sheets(format: format).first { $0.member.id == member })
    return try FilledSheet(file.bytes)
  }

  private func sheets(format: WorkbookFormat) throws -> [ScoreSheetPipeline.File] {
    try sheets(ParsedRound(at: Scenario.siegburg.folder.path), format)
  }

  @Test(arguments: WorkbookFormat.allCases)
  func oneWorkbookAMember(_ format: WorkbookFormat) throws {
    let files = try sheets(format: format)
    #expect(files.map(\.member.id) == (1...8).map { "m\($0)" })
    #expect(files.map(\.name).first == "bewertung-m1.\(format.rawValue)")
    let sheet = try sheet(of: "m2", format)
    #expect(sheet.table[0][0] == "Bewertungsbogen: Partner- und Patenschaftsarbeit 2023")
    #expect(sheet.table[1][0] == "Für: Mitglied 2")
    let header = sheet.table[sheet.keyRow + 1]
    #expect(header.contains("Umsetzungspotenzial\n(0 bis 10)"))
    #expect(sheet.ids.count == 34)
    // Withdrawn: nobody is asked.
    let round = try #require(ParsedRound(at: Scenario.siegburg.folder.path).round().round)
    let open = round.applications.filter { $0.status == .open && $0.finishedScore == nil }
    #expect(sheet.ids == open.map(\.id))
  }

  @Test func recusalsAreMarkedAndTheirRowsShut() throws {
    let recused = try sheet(of: "m2")
    #expect(recused["P11", "mark"] == "befangen")
    #expect(recused["P11", "criterion:idea"] == "")
    // By applicant: the club of two applications.
    let round = try #require(ParsedRound(at: Scenario.siegburg.folder.path).round().round)
    let club = round.applications.filter {
      $0.applicant.contains("Siegaue 09") && $0.status == .open
    }
    #expect(!club.isEmpty)
    let other = try sheet(of: "m6")
    for application in club { #expect(other[application.id, "mark"] == "befangen") }
    #expect(try sheet(of: "m1")["P11", "mark"] != "befangen")
  }

  /// Own points are there; no sheet depends on those of anybody else, or on what is private.
  @Test func nothingOfOthersIsInASheet() throws {
    let scenario = try TemporaryScenario(.siegburg)
    let before = try sheets(ParsedRound(at: scenario.url.path))
    #expect(try sheet(of: "m1")["P01", "criterion:idea"] == "8")
    try scenario.change("scores.csv") { text in
      text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline).map { line in
        line.hasPrefix("m1;") || line.hasPrefix("member") || !line.hasPrefix("m")
          ? String(line) : line.split(separator: ";").prefix(2).joined(separator: ";") + ";1;2;3"
      }.joined(separator: "\n")
    }
    let after = try sheets(ParsedRound(at: scenario.url.path))
    #expect(after[0].bytes == before[0].bytes)
    #expect(after[1].bytes != before[1].bytes)
    guard ReadWorkbook.canRead else { return }
    let everything = try ReadWorkbook(before[0].bytes).everything
    for word in ["example.org", "Geschäftszimmer", "Vorstandsmitglied", "Mitglied 2"] {
      #expect(!everything.contains(word), "\(word)")
    }
    #expect(everything.contains("<sheetProtection"))
    #expect(everything.contains("<dataValidation"))
  }

  @Test func theSameBytesEachTime() throws {
    for format in WorkbookFormat.allCases {
      #expect(try sheets(format: format).map(\.bytes) == sheets(format: format).map(\.bytes))
    }
  }

  @Test func theCommandWritesASheetForEachAndReplacesNone() throws {
    let scenario = try TemporaryScenario(.siegburg)
    let folder = scenario.url.appendingPathComponent("boegen").path
    let run = try BuiltCommand.run(["sheets", scenario.url.path, "--output", folder])
    #expect(run.code == 0)
    #expect(run.output.contains("bewertung-m8.xlsx  Mitglied 8"))
    #expect(try FileManager.default.contentsOfDirectory(atPath: folder).count == 8)
    #expect(try BuiltCommand.run(["sheets", scenario.url.path, "--output", folder]).code == 73)
    let pilot = try BuiltCommand.run([
      "sheets", Scenario.pilot.folder.path, "--output", folder + "2",
    ])
    #expect(pilot.code == 65 && pilot.messages.contains("nichts zu bewerten"))
  }
}
