// SPDX-License-Identifier: GPL-3.0-or-later
import Eligibility
import Grants
import Testing

@Suite struct OfferTests {
  private func offers(
    _ levels: [Int64], requested: Int64, minimum: Int64?, step: Int64 = 1
  ) throws -> [[Int64]] {
    var round = Round.small(
      .sound {
        $0.requested = Money(cents: requested)
        $0.minimum = minimum.map(Money.init(cents:))
      })
    round.funding.levels = levels.map { Hundredths(whole: $0) }
    round.funding.awardStep = Money(cents: step)
    return try round.verdict.offers.map { [$0.level.count / 100, $0.award.cents] }
  }

  @Test func withoutOwnMinimumAllOrNothing() throws {
    #expect(try offers([50, 75, 100], requested: 999_99, minimum: nil) == [[100, 999_99]])
    #expect(try offers([50], requested: 999_99, minimum: nil) == [[100, 999_99]])
  }

  @Test func levelsThatReachTheMinimumByFallingLevel() throws {
    #expect(
      try offers([50, 100, 75], requested: 1000_01, minimum: 600_00)
        == [[100, 1000_01], [75, 750_00]])
    #expect(
      try offers([75, 60], requested: 1000_00, minimum: 600_00) == [[75, 750_00], [60, 600_00]])
    #expect(try offers([75, 60], requested: 1000_00, minimum: 600_01) == [[75, 750_00]])
  }

  @Test func awardsAreRoundedDownToTheStep() throws {
    #expect(
      try offers([100, 33], requested: 1234_56, minimum: 0, step: 50_00)
        == [[100, 1200_00], [33, 400_00]])
    #expect(try offers([100, 3], requested: 1234_56, minimum: 0, step: 50_00) == [[100, 1200_00]])
  }

  @Test(arguments: [
    (Int64?.none, Int64(1_000_00)), (1_000_00, 750_00), (1_333_33, 999_99), (1_333_34, 1_000_00),
    (1_000_000_000_000, 1_000_00), (0, 0), (1, 0),
  ])
  func eligibleRequestIsCutByTheRate(totalCost: Int64?, expected: Int64) throws {
    var round = Round.small(.sound { $0.totalCost = totalCost.map(Money.init(cents:)) })
    round.funding.maxRate = Hundredths(whole: 75)
    #expect(try round.verdict.eligibleRequest == Money(cents: expected))
  }

  @Test(arguments: [
    (Int64?.none, Int64?.none, Int64(900_00)), (nil, 750_00, 750_00), (2_000_00, nil, 900_00),
    (1_000_00, 900_00, 750_00), (1_200_01, 900_00, 900_00),
  ])
  func eligibleRequestIsCutByTheCeiling(
    totalCost: Int64?, ceiling: Int64?, expected: Int64
  ) throws {
    var round = Round.small(
      .sound {
        $0.totalCost = totalCost.map(Money.init(cents:))
        $0.requested = Money(cents: 900_00)
      })
    round.funding.maxRate = Hundredths(whole: 75)
    round.funding.maxAward = ceiling.map(Money.init(cents:))
    #expect(try round.verdict.eligibleRequest == Money(cents: expected))
  }

  @Test func whoAsksForNoMoneyIsOnOfferWithNone() throws {
    #expect(try offers([100], requested: 0, minimum: nil) == [[100, 0]])
    #expect(try offers([80, 40], requested: 0, minimum: 0, step: 50_00) == [[100, 0]])
    #expect(try offers([100], requested: 0, minimum: 1) == [])
    #expect(try offers([100], requested: 49_99, minimum: nil, step: 50_00) == [])
  }

  @Test func levelsArePartsOfTheCeilingRoundedDownToTheStep() throws {
    var round = Round.small(
      .sound {
        $0.requested = Money(cents: 3000_00)
        $0.minimum = Money(cents: 1000_00)
      })
    round.funding.maxAward = Money(cents: 1999_99)
    round.funding.awardStep = Money(cents: 1_00)
    round.funding.levels = [100, 75, 50].map { Hundredths(whole: $0) }
    #expect(try round.verdict.offers.map(\.award.cents) == [1999_00, 1499_00])
  }

  @Test func aCeilingBelowItsMinimumLeavesNothingOnOffer() throws {
    var round = Round.small(.sound { $0.minimum = Money(cents: 800_00) })
    round.funding.maxAward = Money(cents: 799_99)
    #expect(try round.verdict.offers.isEmpty)
    #expect(try round.verdict.codes == [.underOwnMinimum])
  }

  @Test func largestAmountsDoNotOverflow() throws {
    var round = Round.small(
      .sound {
        $0.requested = .largest
        $0.totalCost = .largest
        $0.minimum = .zero
      })
    round.budget = .largest
    round.funding.maxRate = Hundredths(99_99)
    round.funding.levels = [Hundredths(99_99)]
    #expect(
      try round.verdict.offers
        == [Offer(level: Hundredths(99_99), award: Money(cents: 999_800_010_000))])
  }

  @Test func ineligibleOnesStillShowWhatWouldBeOnOffer() throws {
    let round = Round.small(.sound { $0.status = .withdrawn })
    #expect(try round.verdict.offers.map(\.award) == [Money(cents: 1_000_00)])
  }
}
