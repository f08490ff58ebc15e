// SPDX-License-Identifier: GPL-3.0-or-later
import Analysis
import Foundation
import Grants
import Korridor
import Papers
import Reports
import RoundFiles
import Testing
import Wording

/// The page for members: Korridor decides its small round as the page does by hand.
@Suite struct GuideTests {
  static func round() throws -> WrittenRound {
    func points(_ member: Int) -> [String] {
      WorkedExample.entries.map { entry in
        let given = [entry.idea[member], entry.feasibility[member]].map {
          $0.map(String.init) ?? ""
        }
        return "m\(member + 1);\(entry.id);" + given.joined(separator: ";")
      }
    }
    let applications = WorkedExample.entries.map {
      "\($0.id);Vorhaben \($0.id);Verein \($0.id);\($0.corridor);\($0.requested.cents / 100)"
    }
    return try WrittenRound([
      "round.yaml": """
      budget: \(WorkedExample.budget.cents / 100)
      corridors: [{id: A, name: Schulen}, {id: B, name: Kultur}]
      balance: {weight: \(WorkedExample.balanceWeight)}
      association: none
      criteria:
        - {id: idea, weight: \(WorkedExample.ideaWeight), max: 10}
        - {id: feasibility, weight: \(WorkedExample.feasibilityWeight), max: 10}
      committee: [{id: m1}, {id: m2}]
      """,
      "applications.csv": (["id;title;applicant;corridor;requested"] + applications)
        .joined(separator: "\n"),
      "scores.csv": (["member;application;idea;feasibility"] + points(0) + points(1))
        .joined(separator: "\n"),
    ])
  }

  private func report(
    _ round: WrittenRound, include: [ApplicationID] = []
  ) throws -> AllocationReport {
    try AllocationPipeline().allocate(
      RoundRequest(path: round.url.path, include: include)
    ).report
  }

  @Test func theExampleIsDecidedAsByHand() throws {
    let round = try Self.round()
    let report = try report(round)
    #expect(report.applications.map(\.score) == WorkedExample.entries.map { Decimal($0.score) })
    let best = try #require(WorkedExample.choices.max { $0.result < $1.result })
    #expect(report.applications.filter { $0.award > .zero }.map(\.id) == best.funded)
    #expect(report.applications.first { $0.id == "P2" }?.margin == -60)
    for choice in WorkedExample.choices {
      let forced = try self.report(round, include: choice.funded)
      #expect(forced.objective?.value == Decimal(choice.result))
      #expect(forced.objective?.scores == Decimal(choice.scores))
      #expect(forced.spent == choice.spent)
      let behind = forced.corridors.filter { $0.shortfall > 0 }
      #expect(behind.map(\.id) == choice.behind.map { [$0.corridor] } ?? [])
      #expect(behind.first?.shortfall == choice.behind.map { Decimal($0.points) })
    }
  }

  /// By trying every subset: one alone is never better than two with it, three are too expensive.
  @Test func thereAreNoOtherChoices() {
    for choice in WorkedExample.choices {
      #expect(Self.result(of: Set(choice.funded)) == choice.result)
      for id in choice.funded {
        #expect(Self.result(of: [id]).map { $0 < choice.result } == true)
      }
    }
    #expect(Self.result(of: ["P1", "P2", "P3"]) == nil)
    #expect(WorkedExample.choices.count == 3)
  }

  /// Points less the deduction, in the way that the page tells; nil where the money does not do.
  private static func result(of funded: Set<ApplicationID>) -> Int? {
    let (budget, entries) = (Int(WorkedExample.budget.cents), WorkedExample.entries)
    func cents(_ corridor: CorridorID, _ isCounted: (ApplicationID) -> Bool) -> Int {
      entries.filter { $0.corridor == corridor && isCounted($0.id) }
        .map { Int($0.requested.cents) }.reduce(0, +)
    }
    let missing = ["A", "B"].map { corridor in
      max(0, min(budget / 2, cents(corridor) { _ in true }) - cents(corridor, funded.contains))
    }
    let spent = ["A", "B"].map { cents($0, funded.contains) }.reduce(0, +)
    guard spent <= budget else { return nil }
    let points = entries.filter { funded.contains($0.id) }.map(\.score).reduce(0, +)
    return points - WorkedExample.balanceWeight * missing.reduce(0, +) * 100 / budget
  }

  @Test func theWeightByHandIsTheBreakpoint() throws {
    let round = try Self.round()
    let report = try WeightsPipeline().weights(round.request).report
    #expect(report.curves[0].intervals.map { $0.span.to?.text } == ["1/4", nil])
  }

  /// An abstention counted as zero would leave P3 with what the page says.
  @Test func anAbstentionIsNoZero() throws {
    let round = try Self.round()
    let scores = round.url.appendingPathComponent("scores.csv")
    let text = try String(contentsOf: scores, encoding: .utf8)
    try Data(text.replacingOccurrences(of: "m2;P3;;5", with: "m2;P3;0;5").utf8).write(to: scores)
    #expect(try report(round).applications.first { $0.id == "P3" }?.score == 42)
    let german = MembersGuide(.de).markdown
    #expect(german.contains("nur 42 Punkte") && german.contains("P2 fehlen 60 Punkte"))
  }

  /// The pages in Guides are these; KORRIDOR_RECORD=1 writes them anew.
  @Test(arguments: [(Round.Language.de, "fuer-mitglieder"), (.en, "for-members")])
  func thePagesInGuidesAreThese(language: Round.Language, name: String) throws {
    let file = WrittenRound.repository.appendingPathComponent("Guides/\(name).md")
    let page = MembersGuide(language).markdown
    if ProcessInfo.processInfo.environment["KORRIDOR_RECORD"] != nil {
      try Data(page.utf8).write(to: file)
    }
    #expect(try String(contentsOf: file, encoding: .utf8) == page)
  }
}
