// SPDX-License-Identifier: GPL-3.0-or-later
import Diagnostics
import Foundation
import Grants
import RoundFiles
import Testing

@Suite struct HostileInputTests {
  static func errors(_ rules: String) throws -> [Problem] {
    try TemporaryRound(["round.yaml": rules]).read().problems
  }

  @Test func aliasBombs() throws {
    var bomb = "a0: &a0 {x: 1}\n"
    for level in 1...40 {
      let before = "*a\(level - 1)"
      bomb += "a\(level): &a\(level) {? \(before) : 1, y: \(before)}\n"
    }
    #expect(try Self.errors(bomb) == [.yaml(.unsupported(.alias))])
  }

  @Test func deepNesting() throws {
    let errors = try Self.errors("name: " + String(repeating: "[", count: 100_000))
    #expect(errors.count == 1)
  }

  @Test(arguments: ["budget: 1e999", "budget: .inf", "budget: .nan", "budget: -0", "budget: 0x1F"])
  func strangeNumbers(_ rules: String) throws {
    let errors = try Self.errors(rules + "\ncorridors: [{id: A}, {id: B}]\n")
    #expect(errors.contains(.value(.notAnAmount)))
  }

  @Test func stars() throws {
    let rules = TemporaryRound.rules + "paper: {reference: \"R&B **********a *b\"}\n"
    #expect(try TemporaryRound(["round.yaml": rules]).read().complaints() == [])
  }

  @Test func escapedBidiInYaml() throws {
    let rules = TemporaryRound.rules.replacing("Kleine Runde", with: "\"a\\u202Eb\"")
    #expect(try Self.errors(rules) == [.value(.forbiddenCharacter(0x202E))])
  }

  static let hiddenBreaks = ["\u{B}", "\u{C}", "\u{85}", "\u{2028}", "\u{2029}"]

  /// They end no row: what stands below keeps its number.
  @Test(arguments: hiddenBreaks, ["P1%", "%P1", "\"P%1\"", "\" % P1\""])
  func hiddenLineBreaks(_ character: String, _ cell: String) throws {
    let written = cell.replacing("%", with: character)
    let reading = try TemporaryRound([
      "recusals.csv": "member,application,reason\nm1,\(written),\nm7,P1,x\n"
    ]).read()
    let scalar = try #require(character.unicodeScalars.first)
    #expect(
      reading.diagnostics.filter { $0.severity == .error } == [
        Diagnostic(
          file: "recusals.csv", row: 2, column: "application",
          value: written.replacing("\"", with: ""),
          problem: .value(.forbiddenCharacter(scalar.value))),
        Diagnostic(
          file: "recusals.csv", row: 3, column: "member", value: "m7",
          problem: .reference(.unknown(.member, nearest: "m1", known: ["m1 (Eins)", "m2 (Zwei)"]))),
      ])
    let line = try #require(reading.complaints().first)
    #expect(line.hasPrefix("recusals.csv, row 2, column “application”: found “"))
    #expect(line.contains("contains the invisible character U+"))
  }

  @Test(arguments: hiddenBreaks)
  func hiddenLineBreaksInHeaders(_ character: String) throws {
    let reading = try TemporaryRound([
      "recusals.csv": "member,application\(character),reason\nm1,P1,x\n"
    ]).read()
    let error = try #require(reading.diagnostics.first { $0.severity == .error })
    #expect((error.row, error.column) == (1, "application"))
    let scalar = try #require(character.unicodeScalars.first)
    #expect(reading.problems == [.value(.forbiddenCharacter(scalar.value))])
  }

  @Test func hiddenLineBreaksInCityVotes() throws {
    var file = PBFile()
    file.projects[0] = "1;1;1;\"Spiel\u{B}platz\";sport"
    let error = try #require(try file.read().diagnostics.first { $0.severity == .error })
    #expect((error.row, error.column) == (11, "name"))
    #expect(error.problem == .value(.forbiddenCharacter(0x0B)))
  }

  @Test func tooManyApplications() throws {
    var rows = "id,title,applicant,corridor,requested,staff-hours\n"
    for index in 1...20_001 { rows += "P\(index),T,X,A,1,0\n" }
    let reading = try TemporaryRound(["applications.csv": rows]).read()
    #expect(reading.problems == [.table(.tooManyRows(limit: 20_000))])
  }

  @Test func tooLargeFiles() throws {
    let round = try TemporaryRound()
    let handle = FileHandle(forWritingAtPath: round.url.appendingPathComponent("round.yaml").path)
    try handle?.truncate(atOffset: 10_000_001)
    try handle?.close()
    #expect(round.read().problems == [.file(.tooLarge(megabytes: 10))])
  }

  @Test func diagnosticsStayBounded() throws {
    let rows = String(repeating: "x\n", count: 20_000)
    let reading = try TemporaryRound([
      "scores.csv": "member,application,criterion,points\n" + rows
    ]).read()
    #expect(reading.problems.count == 5_000)
    #expect(
      reading.diagnostics.contains(
        Diagnostic(file: "scores.csv", problem: .file(.notShown(.error, count: 15_000)))))
  }

  @Test func tooManyColumns() throws {
    let header = (0...1_000).map { "c\($0)" }.joined(separator: ",")
    let reading = try TemporaryRound(["recusals.csv": header + "\n"]).read()
    #expect(reading.problems == [.table(.tooManyColumns(limit: 1_000))])
  }

  /// Ten thousand unknown names, each compared with every known one, would take minutes.
  @Test func manyUnknownNames() throws {
    var rows = "member,application,criterion,points\n"
    for index in 0..<10_000 { rows += "m1,X\(index),idea,5\n" }
    let reading = try TemporaryRound(["scores.csv": rows]).read()
    #expect(reading.problems.count == 5_000)
  }

  @Test func aFolderInPlaceOfAFile() throws {
    let round = try TemporaryRound(["round.yaml": nil])
    try round.write("round.yaml/inner", Data())
    #expect(round.read().problems == [.file(.unreadable)])
  }
}
