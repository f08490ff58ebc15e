// SPDX-License-Identifier: GPL-3.0-or-later
import Allocator
import Eligibility
import Explainer
import Grants
import RoundSupport
import Testing

/// What more means would make possible, against trying everything.
@Suite struct OpportunityTests {
  @Test(arguments: 0..<4)
  func everyOpportunityIsTrue(shard: Int) throws {
    for seed in SeedCount.seeds(inFull: 400) where seed % 4 == UInt64(shard) {
      let explained = try ExplainedRound(RandomRounds.toExplain(seed: seed))
      let opportunities = explained.explanation.opportunities
      guard let now = explained.allocation?.choice else {
        #expect(opportunities.isEmpty)
        continue
      }
      let expected = lackingMeansOnly(in: explained, now)
      #expect(Set(opportunities.map(\.application)) == expected, "seed \(seed)")
      expectRanked(opportunities, in: explained, "seed \(seed)")
      for opportunity in opportunities {
        try expectTrue(opportunity, in: explained, now, "seed \(seed), \(opportunity.application)")
      }
    }
  }

  private func lackingMeansOnly(
    in explained: ExplainedRound, _ now: BruteForceAllocation.Choice
  ) -> Set<ApplicationID> {
    let reference = explained.reference
    let decided = Set(reference.eligible).subtracting(reference.undecided)
    return decided.subtracting(now.keys).filter { id in
      guard let offer = reference.offers(to: id).last else { return false }
      let broken = reference.brokenRules(by: now.merging([id: offer.level]) { $1 })
      let means: Set<Rule> = Set(explained.round.resources.map { .resource($0.id) } + [.budget])
      return !broken.isEmpty && broken.isSubset(of: means)
    }
  }

  private func expectTrue(
    _ opportunity: Opportunity, in explained: ExplainedRound, _ now: BruteForceAllocation.Choice,
    _ comment: Comment
  ) throws {
    let id = opportunity.application
    let offer = try #require(explained.reference.offers(to: id).last)
    #expect(opportunity.offer.award == offer.award, comment)
    let added = now.merging([id: offer.level]) { $1 }
    func fits(_ means: ExtraMeans) -> Bool {
      BruteForceAllocation(explained.round, with: means).brokenRules(by: added).isEmpty
    }
    #expect(fits(opportunity.missing), comment)
    for fewer in opportunity.missing.oneLessOfEach { #expect(!fits(fewer), comment) }

    let enlarged = BruteForceAllocation(explained.round, with: opportunity.missing)
    let best = try #require(enlarged.best)
    let worth = try #require(enlarged.feasible.first { $0.choice == added }.map(enlarged.value))
    switch opportunity.best {
    case .thisApplication: #expect(worth == best, comment)
    case .another(let points, let change):
      #expect(points == ObjectiveValue(best - worth) && points > 0, comment)
      #expect(enlarged.contains(change, from: now, worth: ObjectiveValue(best)), comment)
    case .notAsked, .notProved: Issue.record("\(comment): \(opportunity.best)")
    }
  }

  private func expectRanked(
    _ opportunities: [Opportunity], in explained: ExplainedRound, _ comment: Comment
  ) {
    func key(_ opportunity: Opportunity) -> [Int64] {
      let application = explained.round.applications.first { $0.id == opportunity.application }
      let score = application.flatMap { explained.assessed.score(of: $0) } ?? .zero
      return [-score.count, opportunity.missing.money.cents]
    }
    for (one, next) in zip(opportunities, opportunities.dropFirst()) {
      #expect(!key(next).lexicographicallyPrecedes(key(one)), comment)
    }
  }

  /// 300 € are left over: P3 needs 200 € more and displaces nobody.
  @Test func whatIsLeftOverIsUsedFirst() throws {
    let round = Round.plain(
      euro: 1300,
      [
        .open("P1", euro: 500, score: 80), .open("P2", euro: 500, score: 60),
        .open("P3", euro: 500, score: 40),
      ])
    let opportunity = try #require(try ExplainedRound(round).explanation.opportunities.first)
    #expect(opportunity.application == "P3")
    #expect(opportunity.missing == ExtraMeans(money: .euro(200)))
    guard case .thisApplication = opportunity.best else {
      Issue.record("\(opportunity.best)")
      return
    }
  }
}

extension ExtraMeans {
  /// Each part that is there, made smaller by a cent or a hundredth of its unit.
  fileprivate var oneLessOfEach: [ExtraMeans] {
    var all: [ExtraMeans] = []
    if money > .zero {
      var fewer = self
      fewer.money = money - Money(cents: 1)
      all.append(fewer)
    }
    for (resource, amount) in resources where amount > .zero {
      var fewer = self
      fewer.resources[resource] = amount - Hundredths(1)
      all.append(fewer)
    }
    return all
  }
}
