// SPDX-License-Identifier: GPL-3.0-or-later
import Allocator
import Explainer
import Foundation
import Grants
import IntegerPrograms
import Korridor
import Reports
import RoundFiles
import Solving
import TerminalPages
import Testing

@Suite struct ReportTests {
  @Test func optimalFiguresAddUp() throws {
    for scenario in Scenario.allCases {
      let report = try scenario.allocation()
      let objective = try #require(report.objective)
      #expect(report.status == .optimal)
      #expect(objective.value == objective.scores - objective.imbalance)
      #expect(report.bound == objective.value)
      #expect(report.spent == report.applications.map(\.award).sum())
      #expect(report.spent == report.corridors.map(\.spent).sum())
      #expect(report.left == report.available - report.spent)
      #expect(report.applications.map(\.id) == report.applications.map(\.id).sorted())
      #expect(report.applications.allSatisfy { !$0.reasons.isEmpty })
    }
  }

  @Test func aTieNamesTheRuleThatDecided() throws {
    let tie = try #require(try Scenario.pilot.allocation().tie)
    #expect(tie.decidedBy == .lot)
    #expect(tie.contested == ["PJ-09", "PJ-10"])
    #expect(tie.allocations.isEmpty)
  }

  @Test func anOpenTieShowsTwoAllocationsAndDecidesNothing() throws {
    let report = try Scenario.pilot.allocation(settings: ["ties=[more-projects, smaller-spend]"])
    let tie = try #require(report.tie)
    #expect(report.status == .tied)
    #expect(!report.isUnique)
    #expect(tie.decidedBy == nil)
    #expect(tie.allocations.count == 2)
    #expect(report.spent == tie.allocations[0].spent)
    for id in tie.contested {
      let application = try #require(report.applications.first { $0.id == id })
      #expect(application.decision == .undecided)
      #expect(application.level == nil)
      #expect(application.award == .zero)
      #expect(application.margin == 0)
    }
  }

  @Test func contradictionsNameTheirRules() throws {
    let report = try Scenario.siegburg.allocation(include: ["P24"])
    #expect(report.status == .infeasible)
    #expect(report.objective == nil)
    #expect(report.bound == nil)
    #expect(report.conflict.map(\.key) == ["include:P24", "ineligible:P24"])
    let open = report.applications.filter { $0.decision == .undecided }
    #expect(open.count == 23)
  }

  @Test func withoutExplanationsThereAreNoMargins() throws {
    let run = try AllocationPipeline(depth: ExplanationDepth.none)
      .allocate(Scenario.siegburg.request())
    #expect(run.report.applications.allSatisfy { $0.margin == nil })
  }

  @Test func whatALimitStoppedIsNotCalledOptimal() throws {
    for isCancelled in [true, false] {
      let limits = SolveLimits(
        deadline: isCancelled ? nil : .now, isCancelled: { isCancelled })
      let report = try AllocationPipeline(limits: limits)
        .allocate(Scenario.siegburg.request()).report
      #expect(report.status == .feasible)
      #expect(!report.isUnique)
      #expect(report.tie == nil)
    }
  }

  /// A solver that proves nothing, whatever it is asked.
  private struct Undecided: Solver {
    func solve(
      _ program: IntegerProgram, hints: SolveHints, limits: SolveLimits
    ) -> Outcome {
      let nothing = [Int64](repeating: 0, count: program.columns.count)
      return .stopped(.timeLimit, best: Solution(nothing, of: program), bound: 5_000)
    }
  }

  @Test func theGapOfAStoppedRunIsShown() throws {
    let settings = ["balance.weight=0", "corridors.A.floor=0", "corridors.B.floor-amount=0"]
    let run = try AllocationPipeline(solver: Undecided())
      .allocate(Scenario.siegburg.request(settings: settings))
    let report = run.report
    #expect(report.status == .feasible)
    #expect(report.objective?.value == 0)
    #expect(report.bound == 5)
    #expect(report.gap == 5)
    #expect(report.summary.contains("5 Punkte"))
    #expect(report.applications.filter { $0.decision == .notFunded }.count == 23)
  }

  @Test func suspectedMatchesMakeItProvisional() throws {
    let open = try Scenario.siegburg.allocation()
    #expect(open.isProvisional)
    #expect(open.suspectedMatches.map(\.row.id) == ["V3"])
    #expect(open.warnings.map(\.code) == [.provisional])
    let round = try TemporaryScenario(.siegburg)
    try round.change("association.csv") { text in
      text.split(whereSeparator: \.isNewline).map { line in
        line.hasPrefix("V3;") ? "\(line.dropLast(2));P13;different" : String(line)
      }.joined(separator: "\n")
    }
    let decided = try AllocationPipeline().allocate(RoundRequest(path: round.url.path)).report
    #expect(!decided.isProvisional)
    #expect(decided.suspectedMatches.isEmpty)
  }

  /// Contacts, members and the reasons of recusals stay inside. `check` is for the office: it counts what each
  /// member has given, and no more.
  @Test func nothingPrivateIsPrinted() throws {
    let secrets = [
      "@example.org", "Geschäftszimmer", "Vorstandsmitglied", "Beschäftigungsverhältnis",
    ]
    let members = ["Mitglied 1", "Mitglied 3", "\"m1\""]
    for language in Round.Language.allCases {
      let report = try Scenario.siegburg.allocation(language: language)
      let printed = try report.text() + report.json.rendered()
      for secret in secrets + members { #expect(!printed.contains(secret), "\(secret)") }
      let check = try CheckPipeline.check(Scenario.siegburg.request(), language: language)
      let checked = try check.text() + check.json.rendered()
      for secret in secrets { #expect(!checked.contains(secret), "\(secret)") }
    }
  }
}
