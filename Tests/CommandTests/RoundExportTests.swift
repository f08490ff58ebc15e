// SPDX-License-Identifier: GPL-3.0-or-later
import Foundation
import Grants
import Korridor
import Reports
import RoundFiles
import RoundSupport
import Spelling
import TestSupport
import Testing

/// A round stays the same round in every format: not a cent and not an umlaut is lost.
@Suite struct RoundExportTests {
  private static let formats: [RoundFileFormat] = [.xlsx, .ods]

  private func exported(_ round: ParsedRound, _ format: RoundFileFormat) throws -> ParsedRound {
    let bytes = try RoundExport.file(of: round, as: format).bytes
    return ParsedRound(files: ["runde.\(format.rawValue)": bytes])
  }

  private func imported(_ round: ParsedRound) throws -> ParsedRound {
    let files = try RoundExport.folder(of: round).files
    return ParsedRound(files: Dictionary(uniqueKeysWithValues: files.map { ($0.name, $0.bytes) }))
  }

  /// The round as it is and under each of its what-ifs.
  private func rounds(_ round: ParsedRound) -> [String: Round?] {
    var rounds = ["": round.round().round]
    for whatIf in round.whatIfs {
      rounds[whatIf.name] = round.round(under: WhatIf(overlays: [whatIf])).round
    }
    return rounds
  }

  @Test(arguments: Scenario.allCases, formats)
  func workbooksAreTheRound(_ scenario: Scenario, _ format: RoundFileFormat) throws {
    let round = ParsedRound(at: scenario.folder.path)
    let again = try exported(round, format)
    #expect(!round.whatIfs.isEmpty)
    #expect(rounds(again) == rounds(round))
    #expect(again.round().diagnostics.allSatisfy { $0.severity != .error })
    #expect(rounds(try imported(again)) == rounds(round))
    // From one format to the other and back.
    for other in Self.formats {
      #expect(rounds(try exported(again, other)) == rounds(round))
    }
  }

  @Test(arguments: formats)
  func theAllocationIsTheSameToTheByte(_ format: RoundFileFormat) throws {
    let round = ParsedRound(at: Scenario.siegburg.folder.path)
    func allocation(_ round: ParsedRound) throws -> String {
      var report = try AllocationPipeline().allocate(round).report
      report.inputs = []
      return try report.json.rendered()
    }
    let (again, expected) = (try allocation(exported(round, format)), try allocation(round))
    #expect(again == expected)
  }

  @Test(arguments: formats)
  func theSameBytesEachTime(_ format: RoundFileFormat) throws {
    let round = ParsedRound(at: Scenario.pilot.folder.path)
    let first = try RoundExport.file(of: round, as: format).bytes
    #expect(try RoundExport.file(of: round, as: format).bytes == first)
  }

  /// Opened and saved by LibreOffice, in its own format and in Excel's.
  @Test(.enabled(if: Office.isAvailable), arguments: formats)
  func libreOfficeSavesTheSameRound(_ format: RoundFileFormat) throws {
    for scenario in Scenario.allCases {
      let round = ParsedRound(at: scenario.folder.path)
      let bytes = try RoundExport.file(of: round, as: format).bytes
      for other in ["xlsx", "ods"] {
        let saved = try Office.saved(bytes, ending: format.rawValue, as: other)
        let again = ParsedRound(files: ["runde.\(other)": saved])
        #expect(rounds(again) == rounds(round), "\(scenario), \(format) saved as \(other)")
      }
    }
  }

  /// Every rule, every table, cents, umlauts and ids with zeros before them: in each format, imported again, and
  /// saved by LibreOffice in its own format and in Excel's, the allocation is the same to the byte.
  @Test(arguments: formats)
  func everyRuleIsKept(_ format: RoundFileFormat) throws {
    func allocations(_ round: ParsedRound) throws -> [String] {
      try [WhatIf.none, WhatIf(overlays: round.whatIfs)].map { whatIf in
        var report = try AllocationPipeline().allocate(round.under(whatIf)).report
        report.inputs = []
        return try report.json.rendered()
      }
    }
    let round = ParsedRound(files: EveryRule.files)
    let expected = try allocations(round)
    #expect(round.round().round?.funding.maxAward?.cents == 432_109)
    #expect(Set(expected).count == 2)
    let bytes = try RoundExport.file(of: round, as: format).bytes
    let again = ParsedRound(files: ["runde.\(format.rawValue)": bytes])
    #expect(try allocations(again) == expected)
    #expect(try allocations(imported(again)) == expected)
    guard Office.isAvailable else { return }
    for other in ["xlsx", "ods"] {
      let saved = try Office.saved(bytes, ending: format.rawValue, as: other)
      let again = ParsedRound(files: ["runde.\(other)": saved])
      #expect(try allocations(again) == expected, "saved as \(other)")
      #expect(rounds(again) == rounds(round), "saved as \(other)")
    }
  }

  /// A city's vote has no applicants; each project then stands for itself.
  @Test func cityVotesAreTheSameVotes() throws {
    func withoutApplicants(_ round: ParsedRound) throws -> Round {
      var read = try #require(round.round().round)
      for index in read.applications.indices { read.applications[index].applicant = "" }
      return read
    }
    for seed in 0..<20 as Range<UInt64> {
      var random = SeededGenerator(seed: seed)
      let vote = CityVote(&random)
      let round = ParsedRound(files: ["city.pb": Array(vote.file(&random).utf8)])
      let expected = try withoutApplicants(round)
      #expect(try withoutApplicants(imported(round)) == expected, "seed \(seed)")
      #expect(try withoutApplicants(exported(round, .xlsx)) == expected, "seed \(seed)")
      #expect(try withoutApplicants(exported(round, .ods)) == expected, "seed \(seed)")
    }
  }

  /// Written as a vote again, a city's vote has the same optimum.
  @Test func cityVotesComeBack() throws {
    func outcome(_ round: ParsedRound) throws -> [String] {
      let report = try AllocationPipeline().allocate(round).report
      return ["\(report.status)", "\(report.spent)"]
        + report.applications.filter { $0.decision != .ineligible }
        .map { "\($0.id) \($0.decision) \($0.requested)" }
    }
    for seed in 0..<20 as Range<UInt64> {
      var random = SeededGenerator(seed: seed)
      let vote = CityVote(&random)
      let round = ParsedRound(files: ["city.pb": Array(vote.file(&random).utf8)])
      let file = try RoundExport.file(of: round, as: .pb)
      #expect(file.omitted == [])
      let again = ParsedRound(files: ["again.pb": file.bytes])
      #expect(again.round().diagnostics.allSatisfy { $0.severity != .error })
      #expect(try outcome(again) == outcome(round), "seed \(seed)")
      #expect(try RoundExport.file(of: again, as: .pb).bytes == file.bytes, "seed \(seed)")
    }
  }

  /// Of a round with other rules the file says what it can, and names the rest.
  @Test func aRoundBecomesAVote() throws {
    let round = ParsedRound(at: Scenario.siegburg.folder.path)
    let file = try RoundExport.file(of: round, as: .pb)
    #expect(
      file.omitted == [
        "balance.weight", "corridors.floor", "funding.levels", "resources", "limits",
        "alternatives", "requires", "lot",
      ])
    let vote = try #require(ParsedRound(files: ["siegburg.pb": file.bytes]).round().round)
    #expect(vote.budget.cents == 3_000_000)
    let kultur = try #require(vote.corridors.first { $0.name == "Kultur" })
    #expect(kultur.cap == .amount(Money(cents: 1_350_000)))
    let schools = try #require(vote.corridors.first { $0.name == "Schulen/Bildung" })
    #expect(schools.cap == .amount(Money(cents: 1_350_000)))
    let report = try AllocationPipeline().allocate(round).report
    let scores = Dictionary(
      uniqueKeysWithValues: report.applications.map { ($0.id, $0.score) })
    for application in vote.applications where application.status == .open {
      #expect(application.finishedScore.map { Decimal($0) } == scores[application.id])
    }
  }

  /// Texts that formats could take for something else, in every cell that may hold a text.
  @Test(arguments: formats)
  func hostileTextsStayTexts(_ format: RoundFileFormat) throws {
    let texts = [
      "=1+1", "+49 2241", "-5", "@SUM(A1)", "'=1", "007", "1,5", "3.000", "TRUE", "2023-06-14",
      "_x0041_", "a;b", "a,b", "\"q\"", "<b>&amp;", "zwei  Blanks", "Zeile 1\nZeile 2", "1E5",
      "#DIV/0!", "东京 é 👩‍👧", "null", "~", "- x", "key: value # no", "\\n", "75 %", "{a: b}",
    ]
    let rows = texts.enumerated().map { index, text in
      "P\(index),\"\(text.replacing("\"", with: "\"\""))\",\"V\(index)\(text.replacing("\"", with: "\"\""))\",A,100,\"\(text.replacing("\"", with: "\"\""))\""
    }
    let files = [
      "round.yaml": """
      name: "=HYPERLINK(\\"x\\")"
      budget: 1000
      association: none
      corridors: [{id: A, name: "#1: [x], 'y' & {z}"}, {id: "007"}, {id: B.1, name: "null"}]
      lot: {seed: "007 = 1", source: "- a: b"}
      ties: [lot]
      """,
      "applications.csv": "id,title,applicant,corridor,requested,Bemerkung\n"
        + rows.joined(separator: "\n") + "\n",
    ]
    let round = ParsedRound(files: files.mapValues { Array($0.utf8) })
    let expected = try #require(round.round().round)
    #expect(try exported(round, format).round().round == expected)
    #expect(try imported(round).round().round == expected)
    #expect(try imported(exported(round, format)).round().round == expected)
  }

  /// What a spreadsheet would compute begins with an apostrophe in the files, and is read without it.
  @Test func importedFilesHoldNoFormula() throws {
    let texts = ["=1+1", "+49 2241", "-5 °C", "@SUM(A1)", "\u{FF1D}1", "'=1", "''-1", "'s Fest"]
    let rows = texts.enumerated().map { "P\($0),\($1.guardedFromFormulas),Verein \($0),A,100\n" }
    let files = [
      "round.yaml": "budget: 1000\nassociation: none\ncorridors: [{id: A}]\n",
      "applications.csv": "id,title,applicant,corridor,requested\n" + rows.joined(),
    ]
    let round = ParsedRound(files: files.mapValues { Array($0.utf8) })
    #expect(round.round().round?.applications.map(\.title) == texts)
    let written = try RoundExport.folder(of: round).files
    let table = try #require(written.first { $0.name == "applications.csv" })
    let lines = String(decoding: table.bytes, as: UTF8.self).split(separator: "\r\n").dropFirst()
    for (line, text) in zip(lines, texts) {
      #expect(line.contains("\"\(text.guardedFromFormulas)\""), "\(line)")
      #expect(!line.contains(";\"="))
    }
    #expect(rounds(try imported(round)) == rounds(round))
  }

  @Test func theCommandWritesFilesAndReplacesNone() throws {
    let disk = try TemporaryScenario(.pilot)
    let file = disk.url.appendingPathComponent("runde.ods").path
    let folder = disk.url.appendingPathComponent("neu").path
    let export = try BuiltCommand.run([
      "export", disk.url.path, "--format", "ods", "--output", file,
    ])
    #expect(export.code == 0 && export.output.isEmpty)
    let first = try BuiltCommand.run(["import", file, "--output", folder])
    #expect(first.code == 0)
    #expect(first.output.contains("applications.csv"))
    #expect(
      rounds(ParsedRound(at: folder)) == rounds(ParsedRound(at: Scenario.pilot.folder.path)))
    let second = try BuiltCommand.run(["import", file, "--output", folder])
    #expect(second.code == 73)
    #expect(second.messages.contains("wird nicht ersetzt"))
    let usage = try BuiltCommand.run([
      "export", file, "--format", "xlsx", "--set", "budget=1",
    ])
    #expect(usage.code == 64)
    let own = disk.url.appendingPathComponent("round.yaml").path
    let input = try BuiltCommand.run([
      "export", disk.url.path, "--format", "xlsx", "--output", own,
    ])
    #expect(input.code == 73)
  }
}
