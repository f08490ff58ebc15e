// SPDX-License-Identifier: GPL-3.0-or-later
import Allocator
import Eligibility
import Grants
import RoundSupport
import Testing

/// On random rounds in which every rule occurs, the optimiser says what trying everything says.
@Suite struct AgreementTests {
  static let shards = Array(0..<8)

  @Test(arguments: shards)
  func theCoreMethodAgreesWithBruteForce(shard: Int) throws {
    let seeds = SeedCount.seeds(usual: SeedCount.largest)
    try expectAgreement(of: .coreMethod, on: seeds.filter { $0 % 8 == UInt64(shard) })
  }

  /// These seeds only: plain GLPK proves nothing, and on about two rounds in ten thousand it is wrong
  /// (`WrongOptimumTests` has the first ones).
  @Test(arguments: shards)
  func plainGLPKAgreesWithBruteForce(shard: Int) throws {
    let seeds = UInt64(1)...UInt64(SeedCount.largest)
    try expectAgreement(of: .plainGLPK, on: seeds.filter { $0 % 8 == UInt64(shard) })
  }

  private func expectAgreement(of solver: SolverUnderTest, on seeds: [UInt64]) throws {
    let optimiser = Optimiser(solver: solver.solver)
    for seed in seeds {
      let round = RandomRounds.round(seed: seed)
      let model = try AllocationModel(AssessedRound(round))
      let outcome = try optimiser.allocate(model)
      expect(outcome, agreesWith: BruteForceAllocation(round), "seed \(seed)")
    }
  }

  /// The round's arrays keep no meaning in the order of applications, rules and association rows.
  @Test func orderDoesNotMatter() throws {
    let optimiser = Optimiser(solver: SolverUnderTest.coreMethod.solver)
    for seed in SeedCount.seeds(usual: 300) {
      let round = RandomRounds.round(seed: seed)
      var shuffled = round
      var random = SeededGenerator(seed: seed)
      shuffled.applications.shuffle(using: &random)
      shuffled.requires.shuffle(using: &random)
      shuffled.alternatives.shuffle(using: &random)
      shuffled.points.shuffle(using: &random)
      let model = try AllocationModel(AssessedRound(shuffled))
      expect(
        try optimiser.allocate(model), agreesWith: BruteForceAllocation(round),
        "seed \(seed), shuffled")
    }
  }
}
