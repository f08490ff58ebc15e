// SPDX-License-Identifier: GPL-3.0-or-later
import Analysis
import Foundation
import Grants
import Korridor
import Reports
import RoundFiles
import TerminalPages
import TestSupport
import Testing

@Suite struct ComparisonTests {
  private func compare(
    _ request: RoundRequest, baselines: [Practice] = [], language: Round.Language = .de
  ) throws -> ComparisonReport {
    try ComparisonPipeline(allocation: AllocationPipeline(depth: .brief))
      .compare(request, baselines: baselines, language: language).report
  }

  @Test(arguments: Scenario.allCases, Round.Language.allCases)
  func text(scenario: Scenario, language: Round.Language) throws {
    let report = try compare(
      scenario.request(), baselines: Practice.allCases, language: language)
    let name = "compare-\(scenario.rawValue)"
    try expectSnapshot(report.text(), named: "\(name).\(language.rawValue).txt")
    if scenario == .pilot, language == .de {
      try expectSnapshot(report.json.rendered(), named: "\(name).json")
    }
  }

  /// Each scenario is what `allocate` gives with its overlay, and the changes are plain differences.
  @Test func everyScenarioIsAnAllocationOfItsOwn() throws {
    let folder = Scenario.siegburg.folder
    let report = try compare(Scenario.siegburg.request())
    let files = try FileManager.default.contentsOfDirectory(
      atPath: folder.appendingPathComponent("what-if").path)
    #expect(
      report.scenarios.map(\.name)
        == ["base"] + files.sorted().map { String($0.dropLast(5)) })
    let base = try funded(RoundRequest(path: folder.path))
    for scenario in report.scenarios.dropFirst() {
      let overlay = folder.appendingPathComponent("what-if/\(scenario.name).yaml").path
      let alone = try funded(RoundRequest(path: folder.path, overlays: [overlay]))
      #expect(scenario.change.enters == alone.subtracting(base).sorted())
      #expect(scenario.change.leaves == base.subtracting(alone).sorted())
    }
  }

  private func funded(_ request: RoundRequest) throws -> Set<ApplicationID> {
    let report = try AllocationPipeline(depth: .brief).allocate(request).report
    return Set(report.applications.filter { $0.award > .zero }.map(\.id))
  }

  @Test func settingsAloneAreOneScenario() throws {
    let report = try compare(Scenario.siegburg.request(settings: ["budget=25000"]))
    #expect(report.scenarios.map(\.name) == ["base", "budget=25000"])
    #expect(report.scenarios.map(\.allocation.available) == [.euro(30_000), .euro(25_000)])
  }

  @Test func overallResultsAreCompared() throws {
    let report = try compare(Scenario.siegburg.request(settings: ["budget=25000"]))
    let results = report.scenarios.compactMap(\.allocation.objective?.value)
    #expect(report.scenarios[1].difference?.value == results[1] - results[0])
    let text = report.text(on: Terminal(width: 140))
    #expect(text.contains("0 Gesamtergebnis 1.031,21 = 1.100,71 Punkte der Geförderten − 69,5"))
    #expect(text.contains("(gegenüber 0: -"))
  }

  @Test func settingsHoldInEveryWhatIf() throws {
    var request = Scenario.siegburg.request(settings: ["balance.weight=2"])
    let whatIf = Scenario.siegburg.folder.appendingPathComponent("what-if/budget-22000.yaml").path
    request.overlays = [whatIf, whatIf]
    let name = "budget-22000+balance.weight=2"
    #expect(try compare(request).scenarios.map(\.name) == ["base", name, "\(name) (2)"])
  }

  @Test func tiedAndContradictoryScenariosAreComparedAllTheSame() throws {
    let round = try TemporaryScenario(.pilot)
    try round.change("what-if/ohne-pj-08.yaml") { _ in "lot:\n" }
    try round.change("what-if/reserve-freigeben.yaml") { _ in
      "force: {include: [PJ-08], exclude: [PJ-08]}\n"
    }
    let report = try compare(RoundRequest(path: round.url.path))
    #expect(report.scenarios.map(\.allocation.status) == [.optimal, .tied, .infeasible])
    #expect(report.scenarios[1].change.undecided == ["PJ-09", "PJ-10"])
    #expect(!report.scenarios[2].allocation.conflict.isEmpty)
    #expect(report.scenarios[2].change.enters.isEmpty)
    #expect(report.scenarios[2].difference == nil)
    #expect(try BuiltCommand.run(["compare", round.url.path]).code == 4)
    try round.change("what-if/reserve-freigeben.yaml") { _ in "reserve: 0\n" }
    #expect(try BuiltCommand.run(["compare", round.url.path]).code == 3)
  }

  @Test func whatIsWrongInAnyScenarioComesAtOnce() throws {
    let round = try TemporaryScenario(.pilot)
    try round.change("what-if/ohne-pj-08.yaml") { $0 + "\nreserv: 1\n" }
    try round.change("what-if/reserve-freigeben.yaml") { $0 + "\nbudgt: 1\n" }
    let result = try BuiltCommand.run(["compare", round.url.path])
    #expect(result.code == 65)
    #expect(result.output.isEmpty)
    #expect(result.messages.contains("reserv") && result.messages.contains("budgt"))
  }

  @Test(arguments: [80, 100, 140])
  func noLineIsWiderThanTheScreen(width: Int) throws {
    let text = try compare(Scenario.siegburg.request(), baselines: Practice.allCases)
      .text(on: Terminal(width: width))
    #expect(text.split(separator: "\n").map(\.count).max() ?? 0 <= width)
  }
}

extension Money {
  fileprivate static func euro(_ euro: Int64) -> Money { Money(cents: 100 * euro) }
}
