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
  /// A round whose sheets are out, and the folder into which they come back.
  final class Office {
    let scenario: TemporaryScenario
    let returned: URL

    init(withoutPoints: Bool = true) throws {
      scenario = try TemporaryScenario(.siegburg)
      returned = FileManager.default.temporaryDirectory.appendingPathComponent(
        "returned-\(UUID().uuidString)")
      try FileManager.default.createDirectory(at: returned, withIntermediateDirectories: true)
      if withoutPoints {
        try scenario.change("scores.csv") { String($0.prefix { !$0.isNewline }) + "\n" }
      }
    }

    deinit { try? FileManager.default.removeItem(at: returned) }

    var path: String { scenario.url.path }
    var round: Round { get throws { try #require(ParsedRound(at: path).round().round) } }

    func sheet(_ member: String) throws -> FilledSheet {
      let files = try ScoreSheetPipeline.sheets(of: ParsedRound(at: path)).files
      return try FilledSheet(try #require(files.first { $0.member.id == member }).bytes)
    }

    func receive(_ bytes: [UInt8], _ name: String = "bogen.xlsx") throws {
      try Data(bytes).write(to: returned.appendingPathComponent(name))
    }

    func remove(_ name: String) throws {
      try FileManager.default.removeItem(at: returned.appendingPathComponent(name))
    }

    @discardableResult
    func take(replacing: Bool = false) throws -> ReturnPipeline.Result {
      let taken = try ReturnPipeline.take(returned.path, into: path, isReplacing: replacing)
      for file in taken.files {
        try Data(file.bytes).write(to: scenario.url.appendingPathComponent(file.name))
      }
      return taken
    }

    /// What keeps the sheets from being taken.
    func refusal(replacing: Bool = false) throws -> [Diagnostic] {
      do {
        _ = try take(replacing: replacing)
      } catch let error as RejectedRound {
        return error.diagnostics.filter { $0.severity == .error }
      }
      return []
    }
  }

  private func points(_ round: Round, _ member: String, _ id: String) -> [String] {
    round.points.filter { $0.member == member && $0.application == id }
      .sorted { $0.criterion < $1.criterion }.map { "\($0.criterion) \($0.value)" }
  }

  @Test func pointsAbstentionsAndRecusalsAreTold() throws {
    let office = try Office()
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
    #expect(points(round, "m1", "P01") == ["encounter 9.25", "feasibility 7.5", "idea 8"])
    #expect(points(round, "m1", "P02") == ["encounter 6", "idea 8"])
    #expect(points(round, "m1", "P03").isEmpty && points(round, "m1", "P04").isEmpty)
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
    let office = try Office()
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
    #expect(points(round, "m1", "P01") == ["encounter 9", "feasibility 7.5", "idea 8"])
    #expect(points(round, "m1", "P07") == ["encounter 5", "feasibility 4", "idea 3"])
    #expect(taken.members[0].missing.contains("P09"))
  }

  /// All that is wrong comes at once, with its cell, and nothing changes.
  @Test func contradictionsAreNamedAndNothingChanges() throws {
    let office = try Office()
    let before = try office.round
    var one = try office.sheet("m1")
    one.fill("P01", ["11", "x", "75 %"])
    one.fill("P02", ["8", "7", "6"], "Enthaltung")
    one.fill("P03", ["8", "7", "6"], "befangen")
    one.fill("P04", [], "bewertet")
    one.fill("P05", [], "vielleicht")
    one.table[one.row("P06")][0] = "P07"
    one.table.append(one.table[one.row("P08")])
    one.fill("P08", ["1", "1", "1"])
    one.table.append(Array(repeating: "", count: one.table[0].count))
    one.table[one.table.count - 1][one.column("criterion:idea")] = "5"
    try office.receive(one.bytes(), "eins.xlsx")
    var two = try office.sheet("m2")
    two.fill("P11", ["8", "7", "6"], "bewertet")
    try office.receive(two.bytes(), "zwei.xlsx")
    var three = try office.sheet("m3")
    three.fill("P01", ["1", "1", "1"])
    try office.receive(three.bytes(), "drei.xlsx")
    three.fill("P01", ["2", "1", "1"])
    try office.receive(three.bytes(), "drei-neu.xlsx")
    let problems = try office.refusal()
    func found(_ file: String) -> [Problem] { problems.filter { $0.file == file }.map(\.problem) }
    let most = Hundredths(whole: 10)
    #expect(
      Set(found("eins.xlsx")) == [
        .row(.pointsAboveMaximum(most)), .value(.abstentionWord), .value(.notADecimal),
        .returned(.pointsBesideAbstention), .returned(.pointsBesideRecusal),
        .returned(.scoredWithoutPoints),
        .value(.notOneOf(["bewertet", "Enthaltung", "befangen"], nearest: nil)),
        .returned(.mixedRow(hidden: "P06")),
        .returned(.applicationTwice(firstRow: one.row("P08") + 1)),
        .returned(.rowWithoutApplication),
      ])
    #expect(found("zwei.xlsx") == [.returned(.pointsDespiteRecusal)])
    #expect(found("drei.xlsx") == [.returned(.memberTwice(other: "drei-neu.xlsx"))])
    let high = try #require(problems.first { $0.problem == .row(.pointsAboveMaximum(most)) })
    #expect(high.cell == "F\(one.row("P01") + 1)" && high.sheet == "Bewertung")
    #expect(try office.round == before)
  }

  @Test func whatIsOutOfDateIsRefusedUnlessAskedFor() throws {
    let office = try Office()
    var sheet = try office.sheet("m1")
    sheet.fill("P01", ["8", "8", "8"])
    try office.receive(sheet.bytes(saved: "2027-01-10T10:00:00Z"))
    try office.take()
    // The same again changes nothing.
    let again = try office.take()
    #expect(again.files.isEmpty)
    #expect(again.diagnostics.map(\.problem) == [.returned(.takenAlready)])
    // Saved earlier, or nobody knows when.
    sheet.fill("P01", ["1", "1", "1"])
    for saved in ["2027-01-10T09:59:59Z", nil] {
      try office.receive(sheet.bytes(saved: saved))
      #expect(try office.refusal().map(\.problem) == [.returned(.older(than: "bogen.xlsx"))])
    }
    #expect(points(try office.round, "m1", "P01").count == 3)
    // Saved later: the member has changed its mind.
    sheet.fill("P01", ["", "", ""], "Enthaltung")
    try office.receive(sheet.bytes(saved: "2027-01-11T08:00:00Z"))
    try office.take()
    #expect(points(try office.round, "m1", "P01").isEmpty)
    // Or the office asks for it.
    sheet.fill("P01", ["2", "2", "2"])
    try office.receive(sheet.bytes(saved: nil))
    try office.take(replacing: true)
    #expect(points(try office.round, "m1", "P01") == ["encounter 2", "feasibility 2", "idea 2"])
  }

  /// They are named with what to do, and keep the others from being taken until somebody has looked.
  @Test func oldAndLockedWorkbooksAreNamed() throws {
    let office = try Office()
    var sheet = try office.sheet("m1")
    sheet.fill("P01", ["8", "8", "8"])
    try office.receive(sheet.bytes(), "gut.xlsx")
    let old: [UInt8] =
      [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1] + Array(repeating: 0, count: 600)
    let locked = "EncryptedPackage".utf8.reduce(into: old) { $0 += [$1, 0] }
    try office.receive(old, "alt.xls")
    try office.receive(locked, "kennwort.xlsx")
    let refusal = try office.refusal()
    #expect(refusal.map(\.file) == ["alt.xls", "kennwort.xlsx"])
    #expect(
      refusal.map(\.problem) == [.workbook(.isOther(.oldExcel)), .workbook(.isOther(.encrypted))])
    #expect(try office.round.points.isEmpty)
    try office.remove("alt.xls")
    try office.remove("kennwort.xlsx")
    try office.take()
    #expect(points(try office.round, "m1", "P01").count == 3)
  }

  @Test func whatCameBackIsDataToo() throws {
    let office = try Office()
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

  @Test func sheetsOfAnEarlierRoundAreRefused() throws {
    let office = try Office()
    var sheet = try office.sheet("m1")
    sheet.fill("P01", ["8", "8", "8"])
    try office.receive(sheet.bytes())
    try office.scenario.change("applications.csv") {
      $0.replacing("Klasse 8 lernt eine Woche", with: "Klasse 9 lernt eine Woche")
    }
    #expect(try office.refusal().map(\.problem) == [.returned(.forOtherRound)])
    try office.take(replacing: true)
    #expect(points(try office.round, "m1", "P01").count == 3)
  }

  /// What the office typed in itself is not replaced without a word.
  @Test func pointsFromElsewhereAreNotLost() throws {
    let office = try Office(withoutPoints: false)
    let before = try office.round
    var sheet = try office.sheet("m1")
    try office.receive(sheet.bytes())
    // Own points stand on the sheet: sent back as it was, it changes nothing.
    try office.take()
    #expect(try office.round == before)
    try office.scenario.remove("received-files.csv")
    sheet["P01", "criterion:idea"] = "3"
    try office.receive(sheet.bytes())
    let problems = try office.refusal()
    #expect(problems.map(\.problem) == [.returned(.differsFromRound(Hundredths(whole: 8)))])
    #expect(problems[0].value == "3")
    try office.take(replacing: true)
    #expect(points(try office.round, "m1", "P01").contains("idea 3"))
  }

  @Test(arguments: ["long", "named"])
  func pointsOfEveryFormAreMerged(_ form: String) throws {
    let office = try Office()
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
    #expect(points(round, "m1", "P01") == ["feasibility 7.25", "idea 1"])
    #expect(points(round, "m2", "P01") == ["idea 2"])
    #expect(taken.members[0].abstained == ["P02"])
  }

  /// The worked round by way of sheets: every member returns one, and the points are what they were.
  @Test(arguments: WorkbookFormat.allCases)
  func aRoundByItsSheets(_ format: WorkbookFormat) throws {
    let full = ParsedRound(at: Scenario.siegburg.folder.path)
    let office = try Office()
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

  /// A round in a workbook takes them too, and loses nothing.
  @Test(arguments: WorkbookFormat.allCases)
  func aWorkbookTakesThemToo(_ format: WorkbookFormat) throws {
    let office = try Office()
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
    #expect(points(round, "m1", "P01").count == 3)
    var expected = try office.round
    expected.points = round.points
    #expect(round == expected)
    let again = try BuiltCommand.run(["import", office.returned.path, "--output", file.path])
    #expect(again.code == 0 && again.output.contains("nichts Neues"))
  }

  @Test(.enabled(if: TestSupport.Office.isAvailable), arguments: WorkbookFormat.allCases)
  func libreOfficeKeepsWhatIsHidden(_ format: WorkbookFormat) throws {
    let full = ParsedRound(at: Scenario.siegburg.folder.path)
    let files = try ScoreSheetPipeline.sheets(of: full, as: format).files
    for other in ["xlsx", "ods"] {
      let office = try Office()
      let saved = try TestSupport.Office.saved(
        files[0].bytes, ending: format.rawValue, as: other)
      try office.receive(saved, "bogen.\(other)")
      try office.take()
      let expected = try #require(full.round().round).points.filter { $0.member == "m1" }
      #expect(try office.round.points == expected, "\(format) saved as \(other)")
    }
  }

  @Test func theCommandTellsWhatIsThereAndWhatIsMissing() throws {
    let office = try Office()
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
