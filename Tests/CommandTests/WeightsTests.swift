// SPDX-License-Identifier: GPL-3.0-or-later
import Allocator
import Grants
import Korridor
import Reports
import RoundFiles
import TerminalPages
import TestSupport
import Testing

@Suite struct WeightsTests {
  @Test(arguments: Round.Language.allCases)
  func curve(language: Round.Language) throws {
    let report = try WeightsPipeline().weights(
      Scenario.pilot.request(), beside: ["balance.measure=worst"], withFrontier: true,
      language: language
    ).report
    try expectSnapshot(report.text(), named: "weights-pilot-2022.\(language.rawValue).txt")
    if language == .de {
      try expectSnapshot(report.json.rendered(), named: "weights-pilot-2022.json")
    }
  }

  @Test(arguments: Round.Language.allCases)
  func sweep(language: Round.Language) throws {
    let report = try SweepPipeline().vary(
      Sweep(.key("budget"), from: Hundredths(whole: 8000), to: Hundredths(whole: 12000), steps: 5),
      in: Scenario.pilot.request(), language: language
    ).report
    try expectSnapshot(report.text(), named: "vary-pilot-2022.\(language.rawValue).txt")
    if language == .de {
      try expectSnapshot(report.json.rendered(), named: "vary-pilot-2022.json")
    }
  }

  /// The end of a curve that was asked for up to the round's weight is no breakpoint; a breakpoint belongs to
  /// neither side.
  @Test(arguments: [(5, true), (1, false)] as [(Int64, Bool)])
  func theOwnWeightAtTheEnd(_ weight: Int64, _ isMarked: Bool) throws {
    let request = Scenario.pilot.request().opened().setting("balance.weight=\(weight)")
    let upTo = Hundredths(whole: 5)
    let curve = try #require(
      try WeightsPipeline().weights(request, upTo: upTo).report.curves.first)
    #expect(curve.intervals.contains { $0.holdsOwnWeight } == isMarked)
    #expect(curve.intervals.last?.holdsOwnWeight == isMarked)
  }

  /// The interval of the round's own weight holds what `allocate` proposes.
  @Test func theOwnWeightGivesTheProposedAllocation() throws {
    let curve = try #require(
      try WeightsPipeline().weights(Scenario.pilot.request()).report.curves.first)
    let own = try #require(curve.intervals.first { $0.holdsOwnWeight })
    let proposed = try AllocationPipeline(depth: .brief).allocate(Scenario.pilot.request()).report
    let funded = proposed.applications.filter {
      [.funded, .partlyFunded].contains($0.decision)
    }
    #expect(own.settled.funded == funded.map(\.id).sorted())
  }

  @Test func shareSweepsKeepTheOthersInProportion() throws {
    let report = try SweepPipeline().vary(
      Sweep(.share("A"), from: Hundredths(whole: 20), to: Hundredths(whole: 40), steps: 3),
      in: Scenario.pilot.request()
    ).report
    #expect(report.isComplete && report.points.map(\.number) == [1, 2, 3])
    #expect(throws: UnknownCorridor.self) {
      try SweepPipeline().vary(
        Sweep(.share("X"), from: .zero, to: Hundredths(whole: 10), steps: 2),
        in: Scenario.pilot.request())
    }
  }
}
