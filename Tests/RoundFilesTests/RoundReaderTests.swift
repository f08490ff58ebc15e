// SPDX-License-Identifier: GPL-3.0-or-later
import Foundation
import Grants
import RoundFiles
import Testing

@Suite struct RoundReaderTests {
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
    let lines = round.read().complaints()
    for line in lines { print(line) }
    #expect(lines.count == 6)
  }
}
