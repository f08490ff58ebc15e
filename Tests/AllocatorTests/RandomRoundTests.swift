// SPDX-License-Identifier: GPL-3.0-or-later
import Allocator
import RoundSupport
import Testing

/// What the random rounds are worth as a test: everything occurs in them.
@Suite struct RandomRoundTests {
  /// The generator leaves no kind of rule untried: each is broken by some choice and kept by another.
  @Test func everyKindOfRuleIsBrokenAndKept() {
    var (broken, stated) = (Set<String>(), Set<String>())
    for seed in UInt64(1)...400 {
      let reference = BruteForceAllocation(RandomRounds.round(seed: seed))
      for choice in reference.allChoices { broken.formUnion(choice.broken.map(\.kind)) }
      if !reference.feasible.isEmpty { stated.formUnion(reference.ruleNames.map(\.kind)) }
    }
    let kinds: Set = [
      "budget", "resource", "floor", "cap", "limit", "groups", "alternatives", "dependency",
      "inclusion",
    ]
    #expect(broken == kinds)
    #expect(stated == kinds)
  }

  /// All ways in which a round can come out occur among the random ones.
  @Test func everyOutcomeOccurs() {
    var outcomes: [String: Int] = [:]
    for seed in UInt64(1)...500 {
      let reference = BruteForceAllocation(RandomRounds.round(seed: seed))
      let outcome =
        switch (reference.optimal.count, reference.left.count) {
        case (0, _): "infeasible"
        case (1, _): "unique"
        case (_, 1): "decided by a tie rule"
        default: "tied"
        }
      outcomes[outcome, default: 0] += 1
    }
    #expect(outcomes.count == 4)
    #expect(outcomes.values.allSatisfy { $0 >= 20 }, "\(outcomes)")
  }
}

extension Rule {
  /// The name of the case.
  fileprivate var kind: String {
    String("\(self)".prefix { $0.isLetter })
  }
}
