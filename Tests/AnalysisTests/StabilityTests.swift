// SPDX-License-Identifier: GPL-3.0-or-later
import Allocator
import Grants
import RoundSupport
import Testing

@testable import Analysis

@Suite struct StabilityTests {
  /// Random rounds whose scores come from points, with a recusal in spite of which points were given.
  private static func scoredRounds() -> [Round] {
    (1...24).map { RandomRounds.round(seed: $0) }.filter { !$0.points.isEmpty }
      .map { round in
        var round = round
        let first = round.points[0]
        round.recusals.append(
          Recusal(member: first.member, subject: .application(first.application), reason: "Test"))
        return round
      }
  }

  private let search = VariantSearch(
    optimiser: Optimiser(solver: SolverUnderTest.branchAndBound.solver, mostCounted: 2))

  /// Every variant and every sample is decided as trying everything decides it.
  @Test func variantsAgreeWithTryingEverything() throws {
    var (decided, changed) = (0, 0)
    for round in Self.scoredRounds() {
      let variants =
        RoundVariant.withoutMember(of: round) + RoundVariant.recusedMember(of: round)
        + RoundVariant.otherMethods(of: round)
      #expect(variants.count >= 3 + 1 + 5)
      let rounds =
        [round] + variants.map { $0.applied(to: round) }
        + (1...5).map { PointPerturbation(seed: 7).sample($0, of: round) }
      let outcomes = try search.solve(rounds) { $0 }
      for (version, outcome) in zip(rounds, outcomes) {
        let reference = BruteForceAllocation(version)
        switch try #require(outcome) {
        case .infeasible: #expect(reference.feasible.isEmpty, "\(round.name)")
        case .settled(let settled):
          decided += 1
          #expect(settled.undecided == reference.undecided, "\(round.name)")
          #expect(
            reference.left.map(\.choice).contains(settled.allocation.choice), "\(round.name)")
          if settled.funded != outcomes[0]?.settled?.funded { changed += 1 }
        }
      }
    }
    #expect(decided > 40 && changed > 5, "\(decided), \(changed)")
  }

  @Test func variantsChangeWhatTheySay() throws {
    for round in Self.scoredRounds() {
      let member = round.committee[0].id
      let without = RoundVariant.without(member).applied(to: round)
      #expect(!without.points.contains { $0.member == member })
      #expect(without.points.count == round.points.count { $0.member != member })
      let recused = RoundVariant.recusedMember(of: round)
      #expect(recused.contains(.admitting(round.points[0].member)))
      for case .admitting(let member) in recused {
        let admitted = RoundVariant.admitting(member).applied(to: round)
        #expect(admitted.points == round.points)
        #expect(admitted.pointsGivenInSpiteOfRecusal(by: member).isEmpty)
      }
    }
  }

  @Test func samplesDependOnSeedAndNumberOnly() throws {
    let round = try #require(Self.scoredRounds().max { $0.points.count < $1.points.count })
    var shuffled = round
    shuffled.points.reverse()
    let sample = PointPerturbation(seed: 1).sample(3, of: round)
    #expect(PointPerturbation(seed: 1).sample(3, of: shuffled) == sample)
    #expect(PointPerturbation(seed: 1).sample(4, of: round) != sample)
    #expect(PointPerturbation(seed: 2).sample(3, of: round) != sample)
  }

  @Test func pointsMoveByAtMostOneAndStayWithinTheirBounds() {
    var moves: [Int64: Int] = [:]
    for round in Self.scoredRounds() {
      let most = Dictionary(uniqueKeysWithValues: round.criteria.map { ($0.id, $0.max) })
      var before: [[String]: Hundredths] = [:]
      for points in round.points {
        before[[points.member, points.application, points.criterion]] = points.value
      }
      for points in PointPerturbation(seed: 1).sample(1, of: round).points {
        let earlier = before[[points.member, points.application, points.criterion]]!
        #expect(points.value >= .zero && points.value <= most[points.criterion]!)
        if earlier.count >= 100, earlier.count + 100 <= most[points.criterion]!.count {
          moves[points.value.count - earlier.count, default: 0] += 1
        }
      }
    }
    // 6 standard deviations around a third.
    let all = moves.values.reduce(0, +)
    #expect(Set(moves.keys) == [-100, 0, 100] && all > 100)
    for count in moves.values {
      #expect(abs(9 * (3 * count - all) * (3 * count - all)) < 36 * 18 * all)
    }
  }

  /// The first numbers of the published algorithm for the seed 1234567.
  @Test func theGeneratorIsThePublishedOne() {
    var random = SplitMix64(state: 1_234_567)
    #expect(
      [random.next(), random.next(), random.next()] == [
        6_457_827_717_110_365_317, 3_203_168_211_198_807_973, 9_817_491_932_198_370_423,
      ])
  }

  @Test func coreIndex() {
    let sets = [
      FundedSet(funded: ["A", "B"], undecided: []), FundedSet(funded: ["A"], undecided: ["D"]),
      FundedSet(funded: ["A", "X"], undecided: []),
    ]
    let index = sets.coreIndex(of: ["A", "B", "C", "D"])
    #expect(index.map(\.application) == ["A", "B", "C", "D", "X"])
    #expect(index.map(\.funded) == [3, 1, 0, 0, 1])
    #expect(index.map(\.cases) == [3, 3, 3, 3, 3])
    #expect(
      index.map(\.classification) == [.core, .borderline, .exterior, .borderline, .borderline])
    #expect([FundedSet]().coreIndex(of: ["A"]).isEmpty)
  }

  @Test(arguments: 1...9)
  func shardsShareEverythingOnce(count: Int) throws {
    let shards = try (1...count).map { try #require(Shard(number: $0, of: count)) }
    for position in 1...40 { #expect(shards.count { $0.holds(position) } == 1) }
    #expect(Shard(number: 0, of: count) == nil && Shard(number: count + 1, of: count) == nil)
  }
}
