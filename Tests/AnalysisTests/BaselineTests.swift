// SPDX-License-Identifier: GPL-3.0-or-later
import Allocator
import Analysis
import Eligibility
import Grants
import RoundSupport
import Testing

@Suite struct BaselineTests {
  private func baseline(_ practice: Practice, of round: Round) throws -> Baseline {
    Baseline(practice, in: try AllocationModel(AssessedRound(round)))
  }

  @Test func theRankingListEndsWhereTheMoneyDoes() throws {
    let round = Round.plain(
      euro: 1000,
      [
        .open("P1", euro: 500, score: 70), .open("P2", euro: 400, score: 90),
        .open("P3", euro: 200, score: 60), .open("P4", euro: 50, score: 50),
      ])
    let list = try baseline(.rankingList, of: round)
    // P4 would still fit, but it stands behind the one for which the money was not enough.
    #expect(list.awards.map(\.application) == ["P2", "P1"])
    #expect(list.stoppedAt == "P3")
    #expect(list.spent == .euro(900))
    #expect(list.scores == Hundredths(whole: 160))
    #expect(list.broken.isEmpty)
  }

  @Test func equalScoresGoByReceiptThenID() throws {
    let round = Round.plain(
      euro: 300,
      [
        .open("P1", euro: 100, score: 70),
        .open("P2", euro: 100, score: 70) { $0.received = .june(3) },
        .open("P3", euro: 100, score: 70) { $0.received = .june(2) },
        .open("P4", euro: 100, score: 70) { $0.received = .june(3) },
      ])
    let list = try baseline(.rankingList, of: round)
    #expect(list.awards.map(\.application) == ["P3", "P2", "P4"])
    #expect(list.stoppedAt == "P1")
  }

  @Test func firstComeLooksAtNothingElse() throws {
    let round = Round.plain(
      euro: 500,
      [
        .open("P1", euro: 400, score: 95) { $0.received = .june(5) },
        .open("P2", euro: 300, score: 10) { $0.received = .june(1) },
        .open("P3", euro: 100, score: 20) { $0.received = .june(2) },
        .granted("P4", euro: 50),
      ]
    ) { $0.alternatives = [["P2", "P3"]] }
    let queue = try baseline(.firstCome, of: round)
    #expect(queue.awards.map(\.application) == ["P2", "P3"])
    #expect(queue.stoppedAt == "P1")
    #expect(queue.spent == .euro(450))
    #expect(queue.broken == [.alternatives(["P2", "P3"])])
  }

  /// What the reference says of the same choice: points, balance, broken rules.
  @Test func figuresAgreeWithBruteForce() throws {
    var compared = 0
    for seed in SeedCount.seeds(inFull: 300) {
      let round = RandomRounds.round(seed: seed)
      let reference = BruteForceAllocation(round)
      for practice in Practice.allCases {
        let baseline = try baseline(practice, of: round)
        let choice = Dictionary(
          uniqueKeysWithValues: baseline.awards.map { ($0.application, $0.offer.level) })
        #expect(Set(baseline.broken) == reference.brokenRules(by: choice), "seed \(seed)")
        guard let same = reference.feasible.first(where: { $0.choice == choice }) else { continue }
        compared += 1
        #expect(baseline.scores.count == Int64(same.scores), "seed \(seed)")
        #expect(baseline.imbalance == Int64(same.imbalance), "seed \(seed)")
        #expect(baseline.spent.cents == Int64(same.spent), "seed \(seed)")
      }
    }
    #expect(compared > 50)
  }
}
