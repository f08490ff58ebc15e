// SPDX-License-Identifier: GPL-3.0-or-later
import Foundation
import Grants
import Korridor
import RoundFiles
import Testing

/// `--without-member`: the round as if a member were not on the committee.
@Suite struct WithoutMemberTests {
  @Test func isTheSameAsInAnOverlay() throws {
    let round = try TemporaryScenario(.siegburg)
    let file = round.url.appendingPathComponent("what-if/ohne-m3.yaml")
    try Data("without-members: [m3]\n".utf8).write(to: file)
    let brief = AllocationPipeline(depth: .brief)
    let overlaid = try brief.allocate(RoundRequest(path: round.url.path, overlays: [file.path]))
    let asked = try brief.allocate(
      RoundRequest(path: round.url.path, withoutMembers: ["m3"]))
    #expect(asked.report.scenario == "without m3")
    #expect(asked.report.applications.map(\.score) == overlaid.report.applications.map(\.score))
    #expect(asked.report.applications.map(\.award) == overlaid.report.applications.map(\.award))
    let base = try brief.allocate(RoundRequest(path: round.url.path))
    #expect(asked.report.applications.map(\.score) != base.report.applications.map(\.score))
  }

  @Test func anUnknownMemberIsNamed() throws {
    let run = try BuiltCommand.run(
      ["check", "scenarios/siegburg-2023", "--without-member", "m33"])
    #expect(run.code == 65)
    #expect(run.messages.contains("--without-member m33") && run.messages.contains("m3"))
  }

  @Test func theRecordVerifiesBesideTheRound() throws {
    let folder = FileManager.default.temporaryDirectory.appendingPathComponent(
      "without-\(UUID().uuidString)")
    defer { try? FileManager.default.removeItem(at: folder) }
    let asked = ["--without-member", "m3", "--without-member", "m1"]
    let written = try BuiltCommand.run(
      ["allocate", "scenarios/siegburg-2023", "--explain", "none", "--output", folder.path] + asked)
    #expect(written.code == 0)
    let verify = ["verify", folder.path, "--inputs", "scenarios/siegburg-2023"]
    #expect(try BuiltCommand.run(verify + asked).code == 0)
    let other = try BuiltCommand.run(verify + ["--language", "en"])
    #expect(other.code == 1 && other.output.contains("without m3+without m1"))
  }

  @Test func aloneItIsOneScenarioOfAComparison() throws {
    let request = RoundRequest(path: Scenario.siegburg.folder.path, withoutMembers: ["m3"])
    let report = try ComparisonPipeline(allocation: AllocationPipeline(depth: .brief))
      .compare(request).report
    #expect(report.scenarios.map(\.name) == ["base", "without m3"])
    #expect(!report.scenarios[1].rescored.isEmpty)
  }
}
