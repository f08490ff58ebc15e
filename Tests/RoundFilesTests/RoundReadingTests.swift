// SPDX-License-Identifier: GPL-3.0-or-later
import Diagnostics
import Foundation
import Grants
import RoundFiles
import Testing

@Suite struct RoundReadingTests {
  @Test func readsACompleteRound() throws {
    let reading = try TemporaryRound().read()
    #expect(reading.complaints() == [])
    let round = try #require(reading.round)
    #expect(round.budget == Money(cents: 3_000_000))
    #expect(round.corridors.map(\.id) == ["A", "B"])
    #expect(round.corridors[0].floor == .percent(Hundredths(whole: 10)))
    #expect(round.applications.map(\.id) == ["P1", "P2", "P3"])
    #expect(round.applications[2].requested == Money(cents: 80_050))
    #expect(round.applications[2].needs == ["staff-hours": Hundredths(450)])
    #expect(round.applications[0].attributes["Verein"] == "ja")
    #expect(round.points.map(\.value) == [Hundredths(700), Hundredths(800), Hundredths(750)])
    #expect(round.association[0].amount == Money(cents: 50_000))
    #expect(round.recusals[0].subject == .application("P3"))
    #expect(round.limits == [Limit(column: "applicant", bound: .maxCount(2))])
    #expect(reading.scenario == "base")
    let names = reading.inputs.map(\.file)
    #expect(
      names == ["applications.csv", "association.csv", "recusals.csv", "round.yaml", "scores.csv"])
    #expect(reading.inputs.allSatisfy { $0.sha256.count == 64 })
  }

  /// The list of the issue: every mistake gives one message, all of them together.
  @Test func reportsEveryMistakeOnceAndTogether() throws {
    let round = try TemporaryRound([
      "applications.csv": """
      id,title,aplicant,corridor,requested,staff-hours
      P1,Chor,Liedertafel,A,12.50,1
      P2,Tanz,Ballett,X,1.234,1
      P2,Reise,Gymnasium,B,800,1

      """,
      "scores.csv": "member,application,criterion,points\nm1,P1,idea,11\n",
      "association.csv": "",
      "round.yaml": TemporaryRound.rules,
    ])
    let found = round.read().diagnostics.filter { $0.severity == .error }
    #expect(
      found == [
        Diagnostic(
          file: "applications.csv", row: 1, column: "aplicant", value: "aplicant",
          problem: .table(.unknownColumn(nearest: "applicant", known: ["applicant"]))),
        Diagnostic(
          file: "applications.csv", row: 3, column: "corridor", value: "X",
          problem: .reference(
            .unknown(.corridor, nearest: nil, known: ["A (Schulen)", "B (Kultur)"]))),
        Diagnostic(
          file: "applications.csv", row: 3, column: "requested", value: "1.234",
          problem: .value(
            .ambiguousAmount(
              grouped: Money(cents: 123_400), decimal: "1.234", settledBy: .de))),
        Diagnostic(
          file: "applications.csv", row: 4, column: "id", value: "P2",
          problem: .reference(.duplicate(.application, firstRow: 3))),
        Diagnostic(
          file: "scores.csv", row: 2, column: "points", value: "11",
          problem: .row(.pointsAboveMaximum(Hundredths(whole: 10)))),
        Diagnostic(file: "association.csv", problem: .file(.empty)),
      ])
  }

  @Test(arguments: ["round.yaml", "applications.csv", "scores.csv"])
  func aMissingFileIsOneError(_ file: String) throws {
    let reading = try TemporaryRound([file: nil]).read()
    let errors = reading.diagnostics.filter { $0.severity == .error }
    #expect(errors.map(\.file) == [file])
    #expect(reading.round == nil)
  }

  @Test(arguments: ["round.yaml", "applications.csv", "scores.csv", "association.csv"])
  func anEmptyFileIsOneError(_ file: String) throws {
    let reading = try TemporaryRound([file: "\n"]).read()
    #expect(reading.problems == [.file(.empty)])
    #expect(reading.diagnostics.first { $0.severity == .error }?.file == file)
  }

  /// What cannot be judged without a broken file is not reported; what can be is.
  @Test func aBrokenFileHidesNothingElse() throws {
    let reading = try TemporaryRound([
      "round.yaml": "budget: [",
      "applications.csv": """
      id,title,applicant,corridor,requested
      P1,Chor,Liedertafel,Z,abc

      """,
      "scores.csv": "member,application,criterion,points\nm7,P1,idea,x\n",
      "recusals.csv": nil,
    ]).read()
    #expect(
      reading.diagnostics.filter { $0.severity == .error }.map(\.file) == [
        "round.yaml", "applications.csv", "scores.csv",
      ])
  }

  @Test func aBadRowCausesNoFollowUps() throws {
    let reading = try TemporaryRound([
      "applications.csv": """
      id,title,applicant,corridor,requested,staff-hours
      P 1,Chor,Liedertafel,A,2500.00,10
      P2,Tanz,Ballett e.V.,B,1200
      P3,Reise,Gymnasium,B,800.50,4.5

      """
    ]).read()
    #expect(
      reading.problems == [.value(.notAnIdentifier), .table(.ragged(cells: 5, columns: 6))])
  }

  @Test func onlyFoldersAreRounds() throws {
    let round = try TemporaryRound()
    try round.write("a.xlsx", Data([0x50, 0x4B]))
    let expected: [(String, FileProblem)] = [
      ("a.xlsx", .namedAsWorkbook("xlsx")), ("round.yaml", .notARound), ("no", .roundNotFound),
    ]
    for (name, problem) in expected {
      let path = round.url.appendingPathComponent(name).path
      let reading = RoundRequest(path: path).reading()
      #expect(reading.problems == [.file(problem)])
      #expect(reading.round == nil)
    }
  }
}
