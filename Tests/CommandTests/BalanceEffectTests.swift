// SPDX-License-Identifier: GPL-3.0-or-later
import Allocator
import Analysis
import BigInt
import Eligibility
import Grants
import Reports
import RoundSupport
import Scoring
import Testing
import Wording

/// From which balance weight on an application is decided as it is, against trying everything.
@Suite struct BalanceEffectTests {
  @Test func everyEffectIsTrue() throws {
    for seed in SeedCount.seeds(inFull: 160) {
      let round = RandomRounds.toExplain(seed: seed)
      let reference = BruteForceAllocation(round)
      guard round.balance.weight > .zero, reference.best != nil else { continue }
      let assessed = AssessedRound(round)
      let optimiser = Optimiser(solver: SolverUnderTest.branchAndBound.solver)
      let own = Fraction(round.balance.weight)
      let curve = try WeightSearch(assessed, optimiser: optimiser).curve(upTo: own)
      let now = reference.left[0].choice
      for id in reference.eligible where !reference.undecided.contains(id) {
        let level = now[id] ?? .zero
        let effect = BalanceEffect(on: id, level: level, over: curve, upTo: round.balance.weight)
        expect(
          effect, of: id, at: level, upTo: own, in: reference, "seed \(seed), \(id), \(effect)")
      }
    }
  }

  private func expect(
    _ effect: BalanceEffect, of id: ApplicationID, at level: Hundredths, upTo own: Fraction,
    in reference: BruteForceAllocation, _ comment: Comment
  ) {
    func isTheSame(at weight: Fraction) -> Bool {
      reference.level(of: id, at: weight) == level
    }
    // Weights at which two trade-offs are equally good are not among these.
    let sampled = stride(from: 0, to: 100, by: 5)
      .map { Fraction(Hundredths($0)) * own + Fraction(1, 1_000_003) }
      .filter { $0 < own }
    let little = Fraction(1, 10_000_019)
    switch effect {
    case .none: for weight in sampled { #expect(isTheSame(at: weight), comment) }
    case .from(let from):
      #expect(!isTheSame(at: little), comment)
      #expect(!isTheSame(at: from - little), comment)
      for weight in sampled where weight > from { #expect(isTheSame(at: weight), comment) }
    case .between(let first, let from):
      #expect(isTheSame(at: little), comment)
      #expect(!isTheSame(at: first + little) && !isTheSame(at: from - little), comment)
      for weight in sampled where weight < first || weight > from {
        #expect(isTheSame(at: weight), comment)
      }
    case .unknown: Issue.record(comment)
    }
  }
}

extension BruteForceAllocation {
  /// In percent, 0 where nothing is awarded; nil where it is open.
  fileprivate func level(of id: ApplicationID, at weight: Fraction) -> Hundredths? {
    let point = best(at: (Int(weight.numerator), Int(weight.denominator))).first
    let left = point.map(left(with:)) ?? []
    let levels = Set(left.map { $0.choice[id] ?? .zero })
    return levels.count == 1 ? levels.first : nil
  }
}
