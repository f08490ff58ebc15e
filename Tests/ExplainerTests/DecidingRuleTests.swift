// SPDX-License-Identifier: GPL-3.0-or-later
import Allocator
import Explainer
import Grants
import RoundSupport
import Testing

/// Which single rules decide on an application, against trying everything.
@Suite struct DecidingRuleTests {
  @Test(arguments: 0..<4)
  func everyRuleThatDecidesIsFound(shard: Int) throws {
    for seed in SeedCount.seeds(inFull: 160) where seed % 4 == UInt64(shard) {
      let round = RandomRounds.toExplain(seed: seed)
      let whole = BruteForceAllocation(round)
      let asked = whole.eligible.filter { !whole.undecided.contains($0) }
      guard whole.best != nil, let id = asked.dropFirst(Int(seed) % max(1, asked.count)).first
      else { continue }
      let explained = try ExplainedRound(round, singling: id)
      let now = try #require(explained.allocation).choice
      let findings = Dictionary(
        uniqueKeysWithValues: explained.explanation.prices.map { ($0.rule, $0.finding) })
      for rule in whole.ruleNames where rule != .budget {
        let without = BruteForceAllocation(round, ignoring: [rule])
        let comment: Comment = "seed \(seed), \(id), \(rule)"
        switch findings[rule] ?? .nothing {
        case .nothing:
          #expect(without.undecided == whole.undecided, comment)
          #expect(without.left[0].choice[id] == now[id], comment)
        case .costs(let points, let decision):
          #expect(points == ObjectiveValue((without.best ?? 0) - (whole.best ?? 0)), comment)
          expect(decision, from: now, in: without, comment)
        case .ties(let decision):
          #expect(without.best == whole.best, comment)
          expect(decision, from: now, in: without, comment)
        case .notProved: Issue.record(comment)
        }
      }
    }
  }

  /// Without the cap P2 is as good and cheaper.
  @Test func aRuleThatCostsNothingCanDecideATie() throws {
    let applications: [Application] = [
      .open("P1", euro: 500, score: 50), .open("P2", euro: 400, score: 50, corridor: "B"),
    ]
    let round = Round.plain(euro: 500, applications) {
      $0.corridors = [.part("A"), .part("B", cap: .amount(.zero))]
    }
    let explained = try ExplainedRound(round, singling: "P1")
    #expect(try explained.explanation(of: "P1").decision == .funded)
    let price = try #require(explained.explanation.prices.first { $0.rule == .cap("B") })
    guard case .ties(let decision) = price.finding else {
      Issue.record("\(price)")
      return
    }
    #expect(decision.change.leaves == ["P1"] && decision.change.enters == ["P2"])
    #expect(decision.undecided == [])
  }
}
