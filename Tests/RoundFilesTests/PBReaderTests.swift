// SPDX-License-Identifier: GPL-3.0-or-later
import Diagnostics
import Foundation
import Grants
import RoundFiles
import Testing

@Suite struct PBReaderTests {
  @Test(arguments: ["\n", "\r\n", "\n\n", "\r\n\r\n", "\r"])
  func aFileIsARound(_ lineEnd: String) throws {
    let reading = try PBFile().read(lineEnd: lineEnd)
    #expect(reading.complaints() == [])
    let round = try #require(reading.round)
    #expect(round.name == "Stadtteilbudget")
    #expect(round.year == 2024)
    #expect(round.language == .de)
    #expect(round.budget == Money(cents: 1_200_050))
    #expect(round.balance.weight == .zero)
    #expect(round.criteria.isEmpty && round.lot == nil)
    #expect(round.ties == [.moreProjects, .smallerSpend, .lot])
    #expect(
      round.corridors == [
        Corridor(id: "other", name: "other", share: Hundredths(whole: 1)),
        Corridor(id: "public-space", name: "public space", share: Hundredths(whole: 1)),
      ])
    #expect(round.applications.map(\.id) == ["BO.1/24", "BO.2/24", "BO.3/24"])
    #expect(
      round.applications.map(\.title) == [
        "Spielplatz am \u{141}\u{119}g", "Brunnen", "Chor; \"laut\"",
      ])
    #expect(round.applications.map(\.corridor) == ["public-space", "public-space", "other"])
    #expect(round.applications.map(\.requested.cents) == [800_000, 99_999_999_900, 400_025])
    #expect(round.applications.map(\.status) == [.open, .withdrawn, .open])
    let scores = round.applications.map(\.finishedScore)
    #expect(scores == [17, 9, 21].map { Hundredths(whole: $0) })
    #expect(reading.inputs.map(\.file) == ["city.pb"])
    #expect(reading.overlayFiles == [])
  }

  @Test func columnsInAnyOrderAndScoresBeforeVotes() throws {
    var file = PBFile()
    file.columns = "name;score;votes;target;status;project_id;cost"
    file.projects = [
      "Chor;12.75;3;youth;won;1;500", "Tanz;1000000000;2;;lost;2;700.5", ";7.5;1;;;3;999999999.0",
    ]
    let reading = try file.read()
    #expect(reading.complaints() == [])
    let applications = try #require(reading.round).applications
    #expect(applications.map(\.title) == ["Chor", "Tanz", "3"])
    #expect(
      applications.map(\.finishedScore) == [1_275, 100_000_000_000, 750].map { Hundredths($0) })
    #expect(applications.map(\.corridor) == ["other", "other", "other"])
    #expect(applications.map(\.status) == [.open, .open, .withdrawn])
    #expect(applications.map { $0.attributes["votes"] } == ["3", "2", "1"])
    #expect(applications[0].attributes["target"] == "youth")
  }

  @Test func categoryBudgetsBecomeCaps() throws {
    var file = PBFile()
    file.meta += ["categories;sport,public space,youth", "budget_per_category;100,2000.5,30"]
    let reading = try file.read()
    #expect(reading.complaints() == [])
    let corridors = try #require(reading.round).corridors
    #expect(corridors.map(\.id) == ["other", "public-space", "sport", "youth"])
    let caps = [200_050, 10_000, 3_000].map { Corridor.Bound.amount(Money(cents: $0)) }
    #expect(corridors.map(\.cap) == [nil] + caps)
  }

  /// Names that are ids keep them, whatever the order of the rows.
  @Test func idsOfCorridors() throws {
    let long = String(repeating: "x", count: 80)
    let names = ["a b", "a-b", "a; b", "„“", long, long + "y", "R&B"]
    var file = PBFile()
    file.meta = ["budget;1"]
    file.projects = names.enumerated().map { "\($0);1;1;T;\"\($1)\"" }
    let round = try #require(try file.read().round)
    let expected = [
      "a-b-2": "a b", "a-b": "a-b", "a-b-3": "a; b", "category": "„“", "R&B": "R&B",
      String(repeating: "x", count: 64): long,
      String(repeating: "x", count: 62) + "-2": long + "y",
    ]
    #expect(
      Dictionary(uniqueKeysWithValues: round.corridors.map { ($0.id, $0.name) }) == expected)
    #expect(round.corridors.map(\.id) == round.corridors.map(\.id).sorted())
    file.projects.reverse()
    #expect(try file.read().round == round)
  }

  @Test func whatIfsAndSettings() throws {
    let overlay = """
      criteria: [{id: idea, max: 10}]
      resources: [{id: hours, capacity: 5}]
      corridors: [{id: public-space, floor: 20}]
      applications:
        BO.1/24: {requested: 5000, minimum: 400, hours: 2}
        BO.2/24: {status: open, cost: 10, corridor: other, hours: 1}
        BO.3/24: {hours: 0}
      """
    var file = PBFile()
    file.columns += ";hours"
    file.projects = file.projects.map { $0 + ";" }
    let settings = ["balance.weight=2", "corridors.other.cap-amount=9000", "lot.seed=x"]
    let reading = try file.read(overlay: overlay, settings: settings)
    #expect(reading.complaints() == [])
    let round = try #require(reading.round)
    #expect(round.balance.weight == Hundredths(whole: 2))
    #expect(round.corridors.map(\.cap) == [.amount(Money(cents: 900_000)), nil])
    #expect(round.corridors[1].floor == .percent(Hundredths(whole: 20)))
    #expect(round.lot == Lot(seed: "x"))
    #expect(round.applications.map(\.requested.cents) == [500_000, 1_000, 400_025])
    #expect(round.applications[0].minimum == Money(cents: 40_000))
    #expect(round.applications[1].status == .open)
    #expect(round.applications[1].corridor == "other")
    #expect(round.applications.map { $0.needs["hours"]?.count } == [200, 100, 0])
    #expect(reading.scenario.hasPrefix("change+balance.weight=2"))
    #expect(reading.inputs.map(\.file) == ["change.yaml", "city.pb"])
  }

  @Test(arguments: [
    (["description;Budget \"A\"\"", "country;X"], "Budget \"A\"\""),
    (["country;Land", "unit;Stadt", "instance;2024"], "Land Stadt 2024"), ([], ""),
  ])
  func names(_ meta: [String], _ name: String) throws {
    var file = PBFile()
    file.meta =
      ["budget;1"]
      + meta.map { line in
        let parts = line.split(separator: ";")
        return "\(parts[0]);\"\(parts[1].replacing("\"", with: "\"\""))\""
      }
    #expect(try #require(try file.read().round).name == name)
  }

  @Test(arguments: [
    (["date_begin;2019", "date_end;2019"], 2019), (["date_begin;30.12.2023"], 2023),
    (["date_begin;30.12.2023", "date_end;02.01.2024"], nil), (["date_begin;soon"], nil), ([], nil),
  ])
  func years(_ meta: [String], _ year: Int?) throws {
    var file = PBFile()
    file.meta = ["budget;1"] + meta
    #expect(try #require(try file.read().round).year == year)
  }

  @Test(arguments: [("en", Round.Language.en), ("de", .de), ("pl", .de)])
  func languages(_ language: String, _ expected: Round.Language) throws {
    var file = PBFile()
    file.meta.append("language;\(language)")
    #expect(try #require(try file.read().round).language == expected)
  }

  @Test func aByteOrderMarkIsReported() throws {
    let text = "\u{FEFF}" + PBFile().lines.joined(separator: "\n")
    let reading = try PBFile.read(text)
    #expect(reading.round != nil)
    let note = Diagnostic(
      file: "city.pb", problem: .file(.detected(.utf8WithByteOrderMark, .semicolon)))
    #expect(reading.diagnostics == [note])
  }

  @Test func rulesOfTheVoteAreNoted() throws {
    var file = PBFile()
    file.meta.append("min_project_score_threshold;50")
    let note = Diagnostic(
      file: "city.pb", row: 9, column: "min_project_score_threshold", value: "50",
      problem: .pb(.ruleNotFollowed))
    #expect(try file.read().diagnostics.contains(note))
  }

  /// Reversed sections and rows, the same round.
  @Test func orderDoesNotMatter() throws {
    let file = PBFile()
    let lines =
      ["VOTES", "voter_id;vote"] + file.votes.reversed()
      + ["projects", file.columns] + file.projects.reversed()
      + ["META", "key;value"] + file.meta.reversed()
    #expect(try PBFile.read(lines.joined(separator: "\n")).round == file.read().round)
  }
}
