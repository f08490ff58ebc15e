// SPDX-License-Identifier: GPL-3.0-or-later
import Allocator
import Analysis
import Foundation
import Grants
import Korridor
import Reports
import RoundFiles
import Solving
import TerminalPages
import TestSupport
import Testing

@Suite struct StabilityTests {
  private static let sample = SampleRequest(count: 10, seed: 3)

  @Test(arguments: Round.Language.allCases)
  func report(language: Round.Language) throws {
    let round = try PointedRound()
    let report = try StabilityPipeline().stability(
      round.request, sample: Self.sample, language: language
    ).report
    let name = "stability"
    try expectSnapshot(report.text(), named: "\(name).\(language.rawValue).txt")
    if language == .de { try expectSnapshot(report.json.rendered(), named: "\(name).json") }
    #expect(report.text().split(separator: "\n").allSatisfy { $0.count <= 100 })
  }

  /// Leaving a member out is what the overlay `without-members` does.
  @Test func withoutAMemberIsTheOverlay() throws {
    let round = try PointedRound()
    let report = try StabilityPipeline().stability(round.request, sample: nil).report
    let overlay = round.url.appendingPathComponent("overlay.yaml").path
    try Data("without-members: [m3]\n".utf8).write(to: URL(fileURLWithPath: overlay))
    let comparison = try ComparisonPipeline(allocation: AllocationPipeline(depth: .brief))
      .compare(RoundRequest(path: round.url.path, overlays: [overlay])).report
    let variant = try #require(report.withoutMember.first { $0.variant == .without("m3") })
    #expect(variant.change == comparison.scenarios[1].change)
    #expect(!variant.change.isEmpty)
  }

  @Test func aTiedRoundGoesOn() throws {
    let report = try StabilityPipeline().stability(
      Scenario.pilot.request(settings: ["lot="]), sample: nil
    ).report
    #expect(report.outcome == .tied && report.status == .tied)
    #expect(report.decisions.filter { $0.decision == .undecided }.map(\.id) == ["PJ-09", "PJ-10"])
    #expect(report.weights.isComplete && report.weights.entries.contains { $0.undecided > 0 })
  }

  @Test func contradictoryRulesLeaveNothingToCompare() throws {
    let report = try StabilityPipeline().stability(
      Scenario.pilot.request(
        settings: ["alternatives=[[PJ-08, PJ-09]]"], include: ["PJ-08", "PJ-09"]),
      sample: Self.sample
    ).report
    #expect(report.outcome == .infeasible && report.sample == nil && !report.conflict.isEmpty)
  }

  @Test func whatALimitLeavesIsSaid() throws {
    let report = try StabilityPipeline(limits: SolveLimits(isCancelled: { true }))
      .stability(Scenario.pilot.request(), sample: nil).report
    #expect(report.outcome == .stopped)
  }
}
