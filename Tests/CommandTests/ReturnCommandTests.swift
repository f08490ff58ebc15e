// SPDX-License-Identifier: GPL-3.0-or-later
import Diagnostics
import Foundation
import Grants
import Korridor
import RoundFiles
import TestSupport
import Testing

/// Returned sheets by way of the command, workbooks and other programs.
@Suite struct ReturnCommandTests {
  @Test func whatCameBackIsDataToo() throws {
    let office = try ReturnOffice()
    var sheet = try office.sheet("m1")
    sheet.fill("P01", ["8", "", "8"])
    try office.receive(sheet.bytes())
    let run = try BuiltCommand.run(
      ["import", office.returned.path, "--output", office.path, "--json"])
    #expect(run.code == 0)
    let json = try #require(
      try JSONSerialization.jsonObject(with: Data(run.output.utf8)) as? [String: Any])
    #expect(json["schema"] as? String == "korridor/returns/1")
    let files = json["files"] as? [[String: Any]]
    #expect(files?.map { $0["file"] as? String } == ["scores.csv", "received-files.csv"])
    let members = try #require(json["members"] as? [[String: Any]])
    #expect(members.first?["given"] as? [String] == ["P01"])
    let remarks = try #require(json["remarks"] as? [[String: Any]])
    let blank = try #require(remarks.first { $0["cell"] is String })
    #expect(blank["file"] as? String == "bogen.xlsx" && blank["severity"] as? String == "warning")
    // Where nothing came back, neither is of any use.
    let rules = Scenario.siegburg.folder.appendingPathComponent("round.yaml").path
    for option in ["--json", "--replace"] {
      let wrong = try BuiltCommand.run(["import", rules, "--output", office.path, option])
      #expect(wrong.code == 64 && wrong.messages.contains(option))
    }
  }

  /// A round in a workbook takes them too, and loses nothing.
  @Test(arguments: WorkbookFormat.allCases)
  func aWorkbookTakesThemToo(_ format: WorkbookFormat) throws {
    let office = try ReturnOffice()
    let kind = try #require(RoundFileFormat(rawValue: format.rawValue))
    let file = office.returned.appendingPathComponent("../runde-\(UUID().uuidString).xlsx")
    defer { try? FileManager.default.removeItem(at: file) }
    try Data(RoundExport.file(of: ParsedRound(at: office.path), as: kind).bytes).write(to: file)
    var sheet = try office.sheet("m1")
    sheet.fill("P01", ["8", "8", "8"])
    try office.receive(sheet.bytes())
    let run = try BuiltCommand.run(["import", office.returned.path, "--output", file.path])
    #expect(run.code == 0)
    let round = try #require(ParsedRound(at: file.path).round().round)
    #expect(round.points(of: "m1", for: "P01").count == 3)
    var expected = try office.round
    expected.points = round.points
    #expect(round == expected)
    let again = try BuiltCommand.run(["import", office.returned.path, "--output", file.path])
    #expect(again.code == 0 && again.output.contains("nichts Neues"))
  }

  @Test(.enabled(if: Office.isAvailable), arguments: WorkbookFormat.allCases)
  func libreOfficeKeepsWhatIsHidden(_ format: WorkbookFormat) throws {
    let full = ParsedRound(at: Scenario.siegburg.folder.path)
    let files = try ScoreSheetPipeline.sheets(of: full, as: format).files
    for other in ["xlsx", "ods"] {
      let office = try ReturnOffice()
      let saved = try Office.saved(
        files[0].bytes, ending: format.rawValue, as: other)
      try office.receive(saved, "bogen.\(other)")
      try office.take()
      let expected = try #require(full.round().round).points.filter { $0.member == "m1" }
      #expect(try office.round.points == expected, "\(format) saved as \(other)")
    }
  }

  @Test func theCommandTellsWhatIsThereAndWhatIsMissing() throws {
    let office = try ReturnOffice()
    var sheet = try office.sheet("m1")
    sheet.fill("P01", ["8", "8", "8"])
    try office.receive(sheet.bytes())
    try office.receive(Array("Notiz".utf8), "notiz.txt")
    let run = try BuiltCommand.run(["import", office.returned.path, "--output", office.path])
    #expect(run.code == 0)
    #expect(run.output.contains("scores.csv"))
    #expect(run.output.contains("Von Mitglied 1 fehlen noch:"))
    #expect(run.messages.contains("notiz.txt"))
    #expect(run.messages.contains("weder Punkte noch Enthaltung: P02, P03"))
    let empty = office.returned.appendingPathComponent("leer")
    try FileManager.default.createDirectory(at: empty, withIntermediateDirectories: true)
    let nothing = try BuiltCommand.run(["import", empty.path, "--output", office.path])
    #expect(nothing.code == 65 && nothing.messages.contains("nichts Ausgefülltes"))
    let check = try BuiltCommand.run(["check", office.path])
    #expect(check.code == 0 && check.output.contains("Was die Mitglieder bewertet haben"))
    sheet.fill("P02", ["80", "8", "8"])
    try office.receive(sheet.bytes(), "neu.xlsx")
    let refused = try BuiltCommand.run(["import", office.returned.path, "--output", office.path])
    #expect(refused.code == 65 && refused.messages.contains("neu.xlsx, Bewertung!F"))
  }
}
