// SPDX-License-Identifier: GPL-3.0-or-later
import Diagnostics
import Foundation
import Grants
import RoundFiles
import Testing

/// What somebody asks for counts or is named: nothing is left out in silence.
@Suite struct NothingIgnoredTests {
  // MARK: Settings

  @Test(arguments: [
    "resources.staff-hours=0", "corridors.A=30", "committee.m1=x", "criteria.idea=[1]",
    "corridors.A=", "corridors.A=null",
  ])
  func aValueForAThingNamesNoKey(_ setting: String) throws {
    let problems = try TemporaryRound().read(settings: [setting]).problems
    let path = String(setting.prefix { $0 != "=" })
    #expect(problems == [.yaml(.settingWithoutKey(path: path))])
  }

  @Test func aThingCanBeSetByItsKeys() throws {
    let reading = try TemporaryRound().read(settings: ["corridors.A={cap: 30}"])
    #expect(reading.round?.corridors[0].cap == .percent(Hundredths(whole: 30)))
  }

  @Test func partsOfANameAreAnError() throws {
    let problems = try TemporaryRound().read(settings: ["name.x=5"]).problems
    #expect(problems == [.yaml(.wrongKind(expected: .scalar))])
  }

  @Test(arguments: [
    "!!binary S2xlaW5lIFJ1bmRl", "!!int Kleine", "!!null Kleine", "!!str null", "!!str 5",
    "!x Kleine",
  ])
  func tagsThatChangeWhatIsSaid(_ name: String) throws {
    let rules = TemporaryRound.rules.replacing("name: Kleine Runde", with: "name: \(name)")
    let problems = try TemporaryRound(["round.yaml": rules]).read().problems
    #expect(problems == [.yaml(.unsupported(.tag))])
  }

  @Test(arguments: ["!!set {A, B}", "!!omap [A: 1]", "!!pairs [A: 1]"])
  func tagsOfLists(_ limits: String) throws {
    let rules = TemporaryRound.rules + "requires: \(limits)\n"
    let problems = try TemporaryRound(["round.yaml": rules]).read().problems
    #expect(problems == [.yaml(.unsupported(.tag))])
  }

  @Test(arguments: [("\"4711\\n17.06.\"", 0x0A as UInt32), ("\"4711\\t17.06.\"", 0x09)])
  func aSeedIsOneLine(_ seed: String, _ character: UInt32) throws {
    let rules = TemporaryRound.rules + "lot: {seed: \(seed)}\n"
    let problems = try TemporaryRound(["round.yaml": rules]).read().problems
    #expect(problems == [.value(.forbiddenCharacter(character))])
  }

  // MARK: Files

  @Test(arguments: [
    ("Association.csv", "association.csv"), ("ASSOCIATION.CSV", "association.csv"),
    ("association.xlsx", "association.csv"), ("assocation.csv", "association.csv"),
    ("Verein.csv", "association.csv"), ("Recusals.csv", "recusals.csv"),
    ("recusal.csv", "recusals.csv"), ("Befangenheit.csv", "recusals.csv"),
    ("Duplicates.csv", "duplicates.csv"), ("score.csv", "scores.csv"),
    ("Punkte.csv", "scores.csv"), ("application.csv", "applications.csv"),
    ("round.yml", "round.yaml"),
  ])
  func aFileUnderAnotherName(_ name: String, _ expected: String) throws {
    let reading = try TemporaryRound([expected: nil, name: "id;title\n"]).read()
    #expect(reading.round == nil)
    #expect(
      reading.diagnostics.filter { $0.severity != .note } == [
        Diagnostic(file: name, problem: .file(.misnamed(as: expected)))
      ])
  }

  /// Which rows there are to withdraw stands in the file that is missing: that is said, once.
  @Test func withdrawnRowsOfAMissingFile() throws {
    let round = try TemporaryRound(["association.csv": nil])
    let withdrawal = try round.overlay("association: {withdraw: [V1]}")
    let reading = round.read(overlays: [withdrawal])
    #expect(
      reading.diagnostics.filter { $0.severity != .note }.map(\.problem) == [
        .file(.noAssociation(named: nil))
      ])
    let rules = TemporaryRound.rules + "association: none\n"
    let without = try TemporaryRound(["association.csv": nil, "round.yaml": rules])
    let other = without.read(overlays: [try without.overlay("association: {withdraw: [V1]}")])
    #expect(other.round == nil)
  }

  @Test(arguments: [
    ("Association.csv", nil as String?, Diagnostic.Severity.note), ("notes.csv", nil, .note),
    ("what-if/youth.yml", "youth.yaml", .warning), ("what-if/youth.YAML", "youth.yaml", .warning),
    ("what-if/notes.txt", nil, .note), ("What-If/youth.yaml", "what-if", .warning),
    ("duplicates-old.csv", "duplicates.csv", .warning), ("paper/proposal.md", nil, .note),
  ])
  func aFileThatIsNotReadIsNamed(
    _ name: String, _ rename: String?, _ severity: Diagnostic.Severity
  ) throws {
    let reading = try TemporaryRound([name: "x"]).read()
    let unread = reading.diagnostics.filter {
      if case .file(.unread) = $0.problem { true } else { false }
    }
    let file = name.hasPrefix("what-if/") ? name : String(name.prefix { $0 != "/" })
    #expect(unread == [Diagnostic(file: file, problem: .file(.unread(rename: rename)))])
    #expect(unread.first?.severity == severity)
    #expect(reading.round != nil)
  }

  @Test func allFilesOfARoundAndHiddenOnesAreNoStrays() throws {
    let reading = try TemporaryRound([
      "duplicates.csv": "first,second,decision\n", ".DS_Store": "x", "what-if/.x.yml": "x",
      "what-if/less.yaml": "budget: 5\n", "korridor.sqlite": "x", "korridor.sqlite-wal": "x",
    ]).read()
    #expect(
      !reading.diagnostics.contains {
        if case .file(.unread) = $0.problem { true } else { false }
      })
  }

  @Test func ofManyStraysSomeAreNamedAndAllCounted() throws {
    var files: [String: String?] = ["Duplicates.csv": "x"]
    for number in 1...30 { files["file\(number).txt"] = "x" }
    let diagnostics = try TemporaryRound(files).read().diagnostics
    #expect(
      diagnostics.contains(
        Diagnostic(file: "Duplicates.csv", problem: .file(.misnamed(as: "duplicates.csv")))))
    #expect(diagnostics.count { $0.problem == .file(.unread(rename: nil)) } == 20)
    #expect(
      diagnostics.contains(Diagnostic(file: ".", problem: .file(.notShown(.note, count: 10)))))
  }

  @Test(
    arguments: [";;;;\n", ";;;;\n;;;;\n", " ; ;\n", ",,,"], ["association.csv", "recusals.csv"])
  func separatorsWithoutText(_ text: String, _ file: String) throws {
    let reading = try TemporaryRound([file: text]).read()
    #expect(reading.problems == [.file(.empty)])
    #expect(reading.diagnostics.first { $0.severity == .error }?.file == file)
  }

  @Test(arguments: ["association.csv", "recusals.csv", "duplicates.csv"])
  func aLinkThatLeadsNowhere(_ file: String) throws {
    let round = try TemporaryRound([file: nil])
    try FileManager.default.createSymbolicLink(
      atPath: round.url.appendingPathComponent(file).path,
      withDestinationPath: round.url.appendingPathComponent("gone.csv").path)
    #expect(round.read().problems == [.file(.missing)])
  }

  @Test(arguments: [0xFFFE, 0xFFFF, 0xFDD0, 0x1FFFE] as [UInt32])
  func charactersThatAreNone(_ number: UInt32) throws {
    let scalar = try #require(Unicode.Scalar(number))
    let applications = try #require(TemporaryRound.files["applications.csv"] ?? nil)
    let reading = try TemporaryRound([
      "applications.csv": applications.replacing("Chor", with: "Ch\(scalar)or")
    ]).read()
    #expect(reading.problems == [.value(.forbiddenCharacter(number))])
  }
}
