// SPDX-License-Identifier: GPL-3.0-or-later
import Allocator
import Eligibility
import Grants
import RoundSupport
import Testing

/// The audit's second opinion on the rows, against a third one.
@Suite struct BrokenRulesTests {
  /// Any choice of offers at all, whether it keeps the rules or not.
  @Test func agreesWithTheReferenceOnAnyChoice() throws {
    for seed in SeedCount.seeds(inFull: 500) {
      let round = RandomRounds.round(seed: seed)
      let model = try AllocationModel(AssessedRound(round))
      let reference = BruteForceAllocation(round)
      var random = SeededGenerator(seed: seed)
      for (choice, broken) in reference.allChoices.shuffled(using: &random).prefix(20) {
        var awards: [ApplicationID: Money] = [:]
        for (id, level) in choice {
          awards[id] = reference.offers(to: id).first { $0.level == level }?.award
        }
        #expect(Set(model.brokenRules(by: awards)) == broken, "seed \(seed): \(choice)")
      }
    }
  }
}
