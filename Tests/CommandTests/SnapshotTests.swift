// SPDX-License-Identifier: GPL-3.0-or-later
import Grants
import Korridor
import Reports
import RoundFiles
import TerminalPages
import TestSupport
import Testing

/// What the worked rounds print, in both languages. KORRIDOR_RECORD=1 writes the files anew.
@Suite struct SnapshotTests {
  @Test(arguments: Scenario.allCases, Round.Language.allCases)
  func allocation(scenario: Scenario, language: Round.Language) throws {
    let report = try scenario.allocation(language: language)
    let name = "allocate-\(scenario.rawValue)"
    try expectSnapshot(report.text(), named: "\(name).\(language.rawValue).txt")
    if language == .de { try expectSnapshot(report.json.rendered(), named: "\(name).json") }
  }

  @Test(arguments: Scenario.allCases, Round.Language.allCases)
  func check(scenario: Scenario, language: Round.Language) throws {
    let report = try CheckPipeline.check(scenario.request(), language: language)
    let name = "check-\(scenario.rawValue)"
    try expectSnapshot(report.text(), named: "\(name).\(language.rawValue).txt")
    if language == .de { try expectSnapshot(report.json.rendered(), named: "\(name).json") }
  }

  @Test func tied() throws {
    let report = try Scenario.pilot.allocation(settings: ["lot="])
    #expect(report.status == .tied)
    try expectSnapshot(report.text(), named: "tied.de.txt")
    try expectSnapshot(report.json.rendered(), named: "tied.json")
  }

  @Test(arguments: Round.Language.allCases)
  func everythingForEveryone(language: Round.Language) throws {
    let report = try AllocationPipeline(depth: .all).allocate(
      Scenario.siegburg.request(), language: language
    ).report
    try expectSnapshot(report.text(), named: "allocate-all.\(language.rawValue).txt")
    if language == .de { try expectSnapshot(report.json.rendered(), named: "allocate-all.json") }
    try expectNothingPrivate(in: report.text() + report.json.rendered())
  }

  /// No sentence names a member, what is private of an application, or why somebody is recused.
  private func expectNothingPrivate(in said: String) throws {
    let round = try #require(Scenario.siegburg.request().reading().round)
    for member in round.committee { #expect(!said.contains(member.name)) }
    for recusal in round.recusals { #expect(!said.contains(recusal.reason)) }
    let secrets = round.applications.flatMap(\.privateAttributes.values).filter { !$0.isEmpty }
    #expect(!secrets.isEmpty)
    for secret in secrets { #expect(!said.contains(secret)) }
  }

  @Test func infeasible() throws {
    let report = try Scenario.siegburg.allocation(language: .en, include: ["P03", "P04"])
    #expect(report.status == .infeasible)
    try expectSnapshot(report.text(), named: "infeasible.en.txt")
  }

  @Test(arguments: [80, 100, 140])
  func noLineIsWiderThanTheScreen(width: Int) throws {
    for scenario in Scenario.allCases {
      for language in Round.Language.allCases {
        let text = try scenario.allocation(language: language).text(on: Terminal(width: width))
        let widest = text.split(separator: "\n").map(\.count).max() ?? 0
        #expect(widest <= width)
      }
    }
  }
}
