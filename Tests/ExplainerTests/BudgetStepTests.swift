// SPDX-License-Identifier: GPL-3.0-or-later
import Allocator
import Explainer
import Grants
import RoundSupport
import Testing

/// What larger budgets would bring, against trying everything.
@Suite struct BudgetStepTests {
  @Test(arguments: 0..<4)
  func everyStepIsTrue(shard: Int) throws {
    for seed in SeedCount.seeds(inFull: 160) where seed % 4 == UInt64(shard) {
      let explained = try ExplainedRound(RandomRounds.toExplain(seed: seed), depth: .full)
      let steps = explained.explanation.budgetSteps
      guard let now = explained.allocation?.choice, let best = explained.reference.best else {
        #expect(steps.isEmpty, "seed \(seed)")
        continue
      }
      let available = explained.round.available.cents
      let expected = [5, 10, 15, 20, 25].map { $0 * available / 100 }.filter { $0 > 0 }
      #expect(steps.map(\.extra.cents) == expected, "seed \(seed)")
      for step in steps {
        let enlarged = BruteForceAllocation(explained.round, with: ExtraMeans(money: step.extra))
        guard case .best(let points, let decision) = step.finding else {
          Issue.record("seed \(seed), \(step.extra)")
          continue
        }
        let worth = try #require(enlarged.best)
        #expect(points == ObjectiveValue(worth - best), "seed \(seed), \(step.extra)")
        expect(decision, from: now, in: enlarged, "seed \(seed), \(step.extra)")
      }
    }
  }
}
