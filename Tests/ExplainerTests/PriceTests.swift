// SPDX-License-Identifier: GPL-3.0-or-later
import Allocator
import Explainer
import Grants
import RoundSupport
import Testing

/// What the rules and the balance cost, against trying everything.
@Suite struct PriceTests {
  @Test(arguments: 0..<4)
  func everyPriceIsTrue(shard: Int) throws {
    for seed in SeedCount.seeds(inFull: 240) where seed % 4 == UInt64(shard) {
      let explained = try ExplainedRound(RandomRounds.toExplain(seed: seed))
      guard let now = explained.allocation?.choice else {
        #expect(explained.explanation.prices.isEmpty)
        #expect(explained.explanation.balancePrice == nil)
        continue
      }
      try expectTruePrices(in: explained, now, "seed \(seed)")
      try expectTrueBalancePrice(in: explained, now, "seed \(seed)")
    }
  }

  private func expectTruePrices(
    in explained: ExplainedRound, _ now: BruteForceAllocation.Choice, _ comment: Comment
  ) throws {
    let best = try #require(explained.reference.best)
    let prices = explained.explanation.prices
    #expect(Set(prices.map(\.rule)).count == prices.count, comment)
    #expect(!prices.contains { $0.rule == .budget }, comment)
    for price in prices {
      let without = BruteForceAllocation(explained.round, ignoring: [price.rule])
      if price.rule == .awardCeiling {
        expectTrue(price.finding, ofCeilingIn: without, best, now, comment)
        continue
      }
      let gain = try #require(without.best) - best
      switch price.finding {
      case .nothing: #expect(gain == 0, "\(comment), \(price.rule)")
      case .ties: Issue.record("\(comment), \(price.rule): not asked")
      case .costs(let points, let decision):
        #expect(points == ObjectiveValue(gain) && gain > 0, "\(comment), \(price.rule)")
        expect(decision, from: now, in: without, "\(comment), \(price.rule)")
      case .notProved: Issue.record("\(comment), \(price.rule)")
      }
    }
    // A rule that is not priced cannot matter.
    let others = Set(explained.reference.ruleNames).subtracting(prices.map(\.rule))
    for rule in others.subtracting([.budget]) {
      let without = BruteForceAllocation(explained.round, ignoring: [rule])
      #expect(without.best == best, "\(comment), \(rule)")
    }
  }

  /// Without the ceiling everything can be worse, or impossible.
  private func expectTrue(
    _ finding: RulePrice.Finding, ofCeilingIn without: BruteForceAllocation, _ best: Int,
    _ now: BruteForceAllocation.Choice, _ comment: Comment
  ) {
    switch finding {
    case .nothing: #expect(without.best ?? best <= best, "\(comment), ceiling")
    case .costs(let points, let decision):
      let gain = (without.best ?? 0) - best
      #expect(points == ObjectiveValue(gain) && gain > 0, "\(comment), ceiling")
      let left = Set(without.left.map { Set($0.choice.keys) })
      let funded = Set(now.keys).subtracting(decision.change.leaves)
        .union(decision.change.enters)
      #expect(left.contains(funded), "\(comment), ceiling")
      #expect(decision.undecided == without.undecided, "\(comment), ceiling")
    case .ties, .notProved: Issue.record("\(comment), ceiling")
    }
  }

  /// What two could get, one gets with the whole of its score in euro.
  @Test func aCeilingCostsWhatLargerAwardsWouldBeWorth() throws {
    let round = Round.plain(
      euro: 1000, [.open("P1", euro: 900, score: 80), .open("P2", euro: 500, score: 40)]
    ) {
      $0.funding.value = .euro
      $0.funding.maxAward = .euro(500)
    }
    let prices = try ExplainedRound(round).explanation.prices
    let price = try #require(prices.first { $0.rule == .awardCeiling })
    guard case .costs(120_000, let decision) = price.finding else {
      Issue.record("\(price)")
      return
    }
    #expect(decision.change.leaves == ["P2"] && decision.change.changes == ["P1"])
  }

  /// It lets two be funded where one alone would be.
  @Test func aCeilingThatFundsMoreCostsNothing() throws {
    let round = Round.plain(
      euro: 1000, [.open("P1", euro: 900, score: 80), .open("P2", euro: 500, score: 40)]
    ) { $0.funding.maxAward = .euro(500) }
    let prices = try ExplainedRound(round).explanation.prices
    let price = try #require(prices.first { $0.rule == .awardCeiling })
    guard case .nothing = price.finding else {
      Issue.record("\(price)")
      return
    }
  }

  private func expectTrueBalancePrice(
    in explained: ExplainedRound, _ now: BruteForceAllocation.Choice, _ comment: Comment
  ) throws {
    guard let price = explained.explanation.balancePrice else {
      #expect(explained.round.balance.weight == .zero, comment)
      return
    }
    let onPoints = explained.reference.leftOnPoints
    let candidate = try #require(onPoints.first)
    let allocation = try #require(explained.allocation)
    #expect(Int(price.pointsWithout.count) == candidate.scores, comment)
    #expect(Int(price.imbalanceWithout) == candidate.imbalance, comment)
    #expect(price.points == allocation.scores && price.imbalance == allocation.imbalance, comment)
    #expect(price.givenUp >= .zero, comment)
    let changes = onPoints.map { AwardChange(from: now, to: $0.choice, in: explained.reference) }
    #expect(changes.contains(price.decision.change), comment)
    #expect(price.decision.isOneOfSeveral == (onPoints.count > 1), comment)
  }

  /// The proof adds up the two groups before it merges their members: both are needed, not the first alone.
  @Test func equalRulesCostTheSame() throws {
    let applications: [Application] = [0, 1].flatMap { group in
      [.open("a\(group)", euro: 10, score: 50), .open("b\(group)", euro: 10, score: 45)]
    }
    let round = Round.plain(euro: 30, applications) {
      $0.alternatives = [["a0", "b0"], ["a1", "b1"]]
      $0.lot = Lot(seed: "s")
    }
    let prices = try ExplainedRound(round).explanation.prices
    #expect(prices.count == 2)
    for price in prices {
      guard case .costs(45_000, _) = price.finding else {
        Issue.record("\(price)")
        continue
      }
    }
  }

  /// 500 € for each of three, but the staff is there for one only.
  @Test func aCapacityCostsWhatItKeepsOut() throws {
    let applications: [Application] = zip(["P1", "P2", "P3"], [80, 60, 40]).map { id, score in
      .open(id, euro: 500, score: score) { $0.needs["staff"] = Hundredths(whole: 10) }
    }
    let round = Round.plain(euro: 1000, applications) {
      $0.resources = [
        Resource(id: "staff", name: "Personalstunden", capacity: Hundredths(whole: 10))
      ]
    }
    let price = try #require(try ExplainedRound(round).explanation.prices.first)
    #expect(price.rule == .resource("staff"))
    guard case .costs(60_000, let decision) = price.finding else {
      Issue.record("\(price.finding)")
      return
    }
    let change = decision.change
    #expect(change.enters == ["P2"] && change.leaves.isEmpty)
    #expect(change.corridors == [.init(id: "A", money: .euro(500), projects: 1)])
  }
}
