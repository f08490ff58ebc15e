// SPDX-License-Identifier: GPL-3.0-or-later
import Allocator
import Eligibility
import Grants
import RoundSupport
import Testing

/// Each tie rule with a tie made for it, and what stays open without a lot.
@Suite struct TieRuleTests {
  private func round(
    euro: Int64, _ applications: [Application], ties: [TieRule], seed: String? = nil
  ) -> Round {
    .plain(euro: euro, applications) {
      $0.ties = ties
      $0.lot = seed.map { Lot(seed: $0) }
    }
  }

  private func tie(_ round: Round) throws -> Tie {
    let found: Tie? = if case .tied(let tie) = try outcome(of: round) { tie } else { nil }
    return try #require(found, "not tied")
  }

  private func equal(_ ids: String...) -> [Application] {
    ids.map { .open($0, euro: 500, score: 50) }
  }

  /// 100 points by one project for 900 €, or by two for 1000 €.
  private let oneOrTwo: [Application] = [
    .open("P1", euro: 900, score: 100), .open("P2", euro: 500, score: 50),
    .open("P3", euro: 500, score: 50),
  ]

  @Test func withoutRulesATieStaysOpen() throws {
    let tie = try tie(round(euro: 1000, oneOrTwo, ties: []))
    #expect(tie.tieBreak.undecided == ["P1", "P2", "P3"])
    #expect(tie.tieBreak.contested == ["P1", "P2", "P3"])
    #expect(tie.tieBreak.steps.isEmpty)
  }

  @Test func moreProjects() throws {
    #expect(try funded(in: round(euro: 1000, oneOrTwo, ties: [.moreProjects])) == ["P2", "P3"])
  }

  @Test func smallerSpend() throws {
    #expect(try funded(in: round(euro: 1000, oneOrTwo, ties: [.smallerSpend])) == ["P1"])
  }

  @Test func theFirstRuleThatDecidesDecides() throws {
    let more = round(euro: 1000, oneOrTwo, ties: [.moreProjects, .smallerSpend])
    #expect(try funded(in: more) == ["P2", "P3"])
    let less = round(euro: 1000, oneOrTwo, ties: [.smallerSpend, .moreProjects])
    guard case .decided(let allocation, let tieBreak, _) = try outcome(of: less) else {
      Issue.record("not decided")
      return
    }
    #expect(allocation.choice.keys.sorted() == ["P1"])
    #expect(!tieBreak.isUnique)
    #expect(tieBreak.steps.map(\.rule) == [.smallerSpend])
    #expect(tieBreak.rule(deciding: "P2") == .smallerSpend)
  }

  // MARK: A criterion

  @Test func ofRandomRoundsCriteriaChooseWhatBruteForceChooses() throws {
    for seed in SeedCount.seeds(inFull: 200) {
      try expectAgreement(
        of: .branchAndBound, on: RandomRounds.tiedOnCriteria(seed: seed), "seed \(seed)")
    }
  }

  /// The random rounds are worth something as a test: criteria decide in many of them.
  @Test func criteriaDecideInManyRandomRounds() {
    let decided = (UInt64(1)...100).count { seed in
      BruteForceAllocation(RandomRounds.tiedOnCriteria(seed: seed)).decidingRules.values.contains {
        if case .criterion = $0 { true } else { false }
      }
    }
    #expect(decided > 20)
  }

  /// Equal scores of 66.7, by ideas of 8 and 6.
  private func scored(ties: [TieRule], _ change: (inout Round) -> Void = { _ in }) -> Round {
    round(euro: 500, equal("P1", "P2"), ties: ties).scored { change(&$0) }
  }

  @Test func theHigherResultForTheCriterion() throws {
    #expect(try funded(in: scored(ties: [.criterion("idea"), .lot])) == ["P1"])
    #expect(try funded(in: scored(ties: [.criterion("plan"), .lot])) == ["P2"])
  }

  /// The published aggregates are compared, not what they are rounded from.
  @Test func anEqualPublishedResultDecidesNothing() throws {
    let round = scored(ties: [.criterion("idea")]) {
      $0.scores.decimals = 0
      $0.points = $0.points.map {
        var points = $0
        points.value = Hundredths(whole: 7)
        return points
      }
    }
    #expect(try tie(round).tieBreak.undecided == ["P1", "P2"])
  }

  @Test func finishedScoresHaveNoResultForACriterion() throws {
    let round = round(euro: 500, equal("P1", "P2"), ties: [.criterion("idea"), .lot], seed: "a")
    #expect(try funded(in: round).count == 1)
  }

  // MARK: Earlier received

  @Test func earlierReceived() throws {
    var applications = equal("P1", "P2", "P3")
    applications[0].received = .june(3)
    applications[1].received = .june(2)
    #expect(try funded(in: round(euro: 500, applications, ties: [.earlierReceived])) == ["P2"])
  }

  @Test func aBlankReceiptComesLast() throws {
    var applications = equal("P1", "P2")
    applications[1].received = .june(30)
    #expect(try funded(in: round(euro: 500, applications, ties: [.earlierReceived])) == ["P2"])
  }

  /// Of those received first, two beat one; who is late decides nothing any more.
  @Test func moreOfThoseReceivedFirst() throws {
    let applications: [Application] = [
      .open("P1", euro: 1000, score: 100) { $0.received = .june(1) },
      .open("P2", euro: 500, score: 50) { $0.received = .june(1) },
      .open("P3", euro: 500, score: 50) { $0.received = .june(1) },
    ]
    let round = round(euro: 1000, applications, ties: [.earlierReceived])
    #expect(try funded(in: round) == ["P2", "P3"])
  }

  @Test func theSameMomentDecidesNothing() throws {
    var applications = equal("P1", "P2")
    applications[0].received = .june(1)
    applications[1].received = LocalTime(
      day: Day(year: 2023, month: 6, day: 1), secondOfDay: 0, hasTime: true)
    let tie = try tie(round(euro: 500, applications, ties: [.earlierReceived]))
    #expect(tie.tieBreak.undecided == ["P1", "P2"])
  }

  // MARK: Lot

  static let seed = "2023-06-17 05 12 23 31 38 44"

  @Test func theLotDrawsInTheOrderOfTheHashes() throws {
    let applications = equal("P01", "P02", "P03", "P04", "P05")
    let one = round(euro: 500, applications, ties: [.lot], seed: Self.seed)
    #expect(try funded(in: one) == ["P02"])
    let three = round(euro: 1500, applications, ties: [.lot], seed: Self.seed)
    #expect(try funded(in: three) == ["P02", "P04", "P05"])
  }

  /// P02 is drawn first and gets all it asks for, although half of both is as good.
  @Test func theLotPrefersTheHighestLevel() throws {
    let applications = ["P01", "P02"].map {
      Application.open($0, euro: 500, score: 50) { $0.minimum = .euro(250) }
    }
    var round = round(euro: 500, applications, ties: [.lot], seed: Self.seed)
    round.funding.levels = [Hundredths(whole: 100), Hundredths(whole: 50)]
    #expect(try allocation(of: round).choice == ["P02": Hundredths(whole: 100)])
  }

  /// A lot that cannot be drawn yet must not be replaced by the rules behind it.
  @Test func aLotWithoutASeedEndsTheChoice() throws {
    let round = round(euro: 1000, oneOrTwo, ties: [.lot, .moreProjects])
    #expect(try tie(round).tieBreak.undecided == ["P1", "P2", "P3"])
  }

  @Test func aSeedWithoutALotAmongTheRulesDrawsNothing() throws {
    let round = round(euro: 500, equal("P1", "P2"), ties: [.moreProjects], seed: Self.seed)
    #expect(try tie(round).tieBreak.undecided == ["P1", "P2"])
  }

  @Test func ticketsAreTheHashesThatAnybodyCanCompute() {
    let lot = Lot(seed: Self.seed)
    let tickets = [
      ("P02", "64432fd57cd11218f8fbb791231b52fa488df07c0ba3c188e97936f30624b6fa"),
      ("P05", "88834c4db2ebdfffb6599b3496e3d9316c9725e91f2e7d503767d26c843bcbe7"),
      ("P04", "9fd2305df882c3c9b797c76410e921474a569794bf1a6a46d5d28b387165b0f5"),
      ("P03", "ced1bb05ac285efe20299758558a85ae29c8f2a7e516376599a7488b24af8ec7"),
      ("P01", "d3004796f552063a3e99b91d1525c4fe75d52d32ad65128b1cab1437df4b5d8a"),
    ]
    for (id, ticket) in tickets { #expect(lot.ticket(for: id) == ticket) }
    let ids = tickets.map(\.0)
    #expect(lot.order(of: ids.sorted()) == ids)
    #expect(lot.order(of: ids.reversed()) == ids)
  }

  // MARK: What is shown of an open tie

  /// One of three: the first shows the first of them, the second the last.
  @Test func theTwoShownAllocationsAreCanonical() throws {
    let tie = try tie(round(euro: 500, equal("P2", "P3", "P1"), ties: [.moreProjects]))
    #expect(tie.first.choice.keys.sorted() == ["P1"])
    #expect(tie.second.choice.keys.sorted() == ["P3"])
  }

  /// P4 is in all of the tied allocations.
  @Test func onlyWhatDiffersIsUndecided() throws {
    let applications = equal("P1", "P2") + [.open("P4", euro: 100, score: 90)]
    let tie = try tie(round(euro: 600, applications, ties: []))
    #expect(tie.tieBreak.undecided == ["P1", "P2"])
    #expect(tie.first.awards.keys.sorted() == ["P1", "P4"])
    #expect(tie.second.awards.keys.sorted() == ["P2", "P4"])
  }

  /// Without points any level is as good as none.
  @Test func levelsCanBeUndecided() throws {
    let worthless = Application.open("P1", euro: 500, score: 0) { $0.minimum = .euro(250) }
    var round = round(euro: 1000, [worthless], ties: [])
    round.funding.levels = [Hundredths(whole: 100), Hundredths(whole: 50)]
    let tie = try tie(round)
    #expect(tie.tieBreak.undecided == ["P1"])
    #expect(tie.first.choice == ["P1": Hundredths(whole: 100)])
    #expect(tie.second.choice.isEmpty)
  }
}

extension Round {
  /// Two criteria, the first of double weight; by one member's points P1 has 8 and 4, P2 6 and 8.
  fileprivate func scored(_ change: (inout Round) -> Void) -> Round {
    var round = self
    round.criteria = [
      Criterion(
        id: "idea", name: "Idee", weight: Hundredths(whole: 2), max: Hundredths(whole: 10)),
      Criterion(
        id: "plan", name: "Plan", weight: Hundredths(whole: 1), max: Hundredths(whole: 10)),
    ]
    round.committee = [Member(id: "m1", name: "Mitglied 1")]
    for position in round.applications.indices {
      round.applications[position].finishedScore = nil
    }
    let given: [(ApplicationID, CriterionID, Int64)] = [
      ("P1", "idea", 8), ("P1", "plan", 4), ("P2", "idea", 6), ("P2", "plan", 8),
    ]
    round.points = given.map {
      Points(member: "m1", application: $0.0, criterion: $0.1, value: Hundredths(whole: $0.2))
    }
    change(&round)
    return round
  }
}
