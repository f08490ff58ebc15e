// SPDX-License-Identifier: GPL-3.0-or-later
import Allocator
import Eligibility
import Grants
import RoundSupport
import Testing

/// Rules that granted applications alone break: they warn, and nobody is added to what they take.
@Suite struct WidenedRuleTests {
  /// 500 € granted in A; one open application there and one in B.
  private func round(_ change: (inout Round) -> Void) -> Round {
    let applications: [Application] = [
      .granted("G1", euro: 300, corridor: "A") {
        $0.applicant = "Chor"
        $0.needs["h"] = Hundredths(whole: 6)
      },
      .granted("G2", euro: 200, corridor: "A") {
        $0.applicant = "chor"
        $0.needs["h"] = Hundredths(whole: 4)
      },
      .open("P1", euro: 100, score: 90, corridor: "A") {
        $0.applicant = "Chor"
        $0.needs["h"] = Hundredths(whole: 1)
      },
      .open("P2", euro: 100, score: 80, corridor: "B") { $0.needs["h"] = .zero },
    ]
    return .plain(euro: 1000, applications) {
      $0.corridors = [.part("A"), .part("B")]
      change(&$0)
    }
  }

  private struct Widened: Equatable {
    let rule: Rule
    let allowed: Int64
    let used: Int64
  }

  private func widened(_ round: Round) throws -> [Widened] {
    try AllocationModel(AssessedRound(round)).widened.map {
      Widened(rule: $0.rule, allowed: $0.allowed, used: $0.used)
    }
  }

  @Test func nothingIsWidenedThatHolds() throws {
    let round = round { $0.corridors[0].cap = .amount(.euro(500)) }
    #expect(try funded(in: round) == ["P2"])
    #expect(try widened(round).isEmpty)
  }

  @Test func aCap() throws {
    let round = round { $0.corridors[0].cap = .percent(Hundredths(whole: 40)) }
    #expect(try funded(in: round) == ["P2"])
    #expect(
      try widened(round) == [Widened(rule: .cap("A"), allowed: 400_00, used: 500_00)])
  }

  @Test(arguments: [
    (Limit.Bound.maxCount(1), Int64(1), Int64(2)),
    (.maxAmount(.euro(499)), 499_00, 500_00),
    (.maxShare(Hundredths(whole: 45)), 450_00, 500_00),
  ])
  func aLimit(bound: Limit.Bound, allowed: Int64, used: Int64) throws {
    let round = round { $0.limits = [Limit(column: "applicant", bound: bound)] }
    #expect(try funded(in: round) == ["P2"])
    let rule = Rule.limit(position: 0, value: "chor")
    #expect(try widened(round) == [Widened(rule: rule, allowed: allowed, used: used)])
  }

  /// P2 needs no hours, so it fits beside what the granted ones take.
  @Test func aResource() throws {
    let round = round {
      $0.resources = [Resource(id: "h", name: "Stunden", capacity: Hundredths(whole: 7))]
    }
    #expect(try funded(in: round) == ["P2"])
    #expect(try widened(round) == [Widened(rule: .resource("h"), allowed: 700, used: 1000)])
  }

  @Test func aGroupOfAlternatives() throws {
    let round = round { $0.alternatives = [["G1", "G2", "P1"]] }
    #expect(try funded(in: round) == ["P2"])
    let rule = Rule.alternatives(["G1", "G2", "P1"])
    #expect(try widened(round) == [Widened(rule: rule, allowed: 1, used: 2)])
  }

  /// What is granted forces nobody's hand: P1 may be funded, or not.
  @Test func aDependency() throws {
    let dependency = Dependency(application: "G1", needs: "P1")
    let round = round {
      $0.requires = [dependency]
      $0.budget = .euro(600)
      $0.applications[3].finishedScore = Hundredths(whole: 95)
    }
    #expect(try funded(in: round) == ["P2"])
    #expect(
      try widened(round) == [Widened(rule: .dependency(dependency), allowed: 0, used: 1)])
  }

  @Test func theBudget() throws {
    let round = round { $0.budget = .euro(400) }
    let allocation = try allocation(of: round)
    #expect(allocation.awards.isEmpty)
    #expect(allocation.spent == .euro(500))
    #expect(try widened(round) == [Widened(rule: .budget, allowed: 400_00, used: 500_00)])
  }

  /// A rule that was left out widens nothing.
  @Test func aDroppedRuleIsNotWidened() throws {
    let round = round { $0.corridors[0].cap = .percent(Hundredths(whole: 40)) }
    let model = try AllocationModel(AssessedRound(round), dropping: [.cap("A")])
    #expect(model.widened.isEmpty)
  }
}
