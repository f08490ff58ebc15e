// SPDX-License-Identifier: GPL-3.0-or-later
import Allocator
import Eligibility
import Grants
import RoundSupport
import Testing

/// Budget, levels and what an award is worth, each alone, computed by hand.
@Suite struct MoneyTests {
  private let three: [Application] = [
    .open("P1", euro: 600, score: 80), .open("P2", euro: 500, score: 70),
    .open("P3", euro: 500, score: 60),
  ]

  /// Going down the ranking would fund P1 alone: 80 points. P2 and P3 together have 130.
  @Test func theBestSetIsNotTheTopOfTheRanking() throws {
    let allocation = try allocation(of: .plain(euro: 1000, three))
    #expect(allocation.choice.keys.sorted() == ["P2", "P3"])
    #expect(allocation.scores == Hundredths(whole: 130))
    #expect(allocation.spent == .euro(1000))
  }

  @Test func aReservedCentIsNotSpent() throws {
    let round = Round.plain(euro: 1000, three) { $0.reserve = Money(cents: 1) }
    #expect(try funded(in: round) == ["P1"])
  }

  @Test func grantedMoneyIsNotGivenAwayTwice() throws {
    let round = Round.plain(euro: 1000, three + [.granted("G1", euro: 401)])
    let allocation = try allocation(of: round)
    #expect(allocation.choice.keys.sorted() == ["P2"])
    #expect(allocation.spent == .euro(901))
  }

  @Test func withoutMoneyNothingIsOnOffer() throws {
    let round = Round.plain(euro: 500, three) {
      $0.reserve = .euro(500)
      $0.corridors = [.part("A", floor: .percent(Hundredths(whole: 50)))]
      $0.balance.weight = Hundredths(whole: 5)
    }
    let allocation = try allocation(of: round)
    #expect(allocation.awards.isEmpty)
    #expect(allocation.imbalance == 0)
    #expect(allocation.spent == .zero)
  }

  /// 40 points for half of P1 leave room for P2.
  @Test func aPartOfOneMakesAnotherPossible() throws {
    let round = Round.plain(
      euro: 1000,
      [
        .open("P1", euro: 1000, score: 80) { $0.minimum = .euro(400) },
        .open("P2", euro: 500, score: 70),
      ]
    ) { $0.funding.levels = [Hundredths(whole: 100), Hundredths(whole: 50)] }
    let allocation = try allocation(of: round)
    #expect(allocation.choice == ["P1": Hundredths(whole: 50), "P2": Hundredths(whole: 100)])
    #expect(allocation.scores == Hundredths(whole: 110))
  }

  @Test func withoutAMinimumItIsAllOrNothing() throws {
    let round = Round.plain(
      euro: 1000, [.open("P1", euro: 1000, score: 80), .open("P2", euro: 500, score: 70)]
    ) { $0.funding.levels = [Hundredths(whole: 100), Hundredths(whole: 50)] }
    #expect(try funded(in: round) == ["P1"])
  }

  @Test func theMaxRateCutsTheRequestAndTheStepTheAward() throws {
    let round = Round.plain(
      euro: 5000, [.open("P1", euro: 1000, score: 80) { $0.totalCost = .euro(1001) }]
    ) {
      $0.funding.maxRate = Hundredths(whole: 75)
      $0.funding.awardStep = .euro(100)
    }
    let allocation = try allocation(of: round)
    #expect(allocation.spent == .euro(700))
    #expect(allocation.scores == Hundredths(whole: 80))
  }

  /// What one application cannot get is there for others.
  @Test func theCeilingCutsEveryAwardAndFundsMore() throws {
    let applications: [Application] = [
      .open("P1", euro: 900, score: 80), .open("P2", euro: 700, score: 70),
      .open("P3", euro: 400, score: 60),
    ]
    let round = Round.plain(euro: 1500, applications)
    #expect(try funded(in: round) == ["P1", "P3"])
    var cut = round
    cut.funding.maxAward = .euro(500)
    let allocation = try allocation(of: cut)
    #expect(
      allocation.awards.mapValues(\.offer.award) == [
        "P1": .euro(500), "P2": .euro(500), "P3": .euro(400),
      ])
    #expect(allocation.scores == Hundredths(whole: 210))
  }

  /// A guided tour that costs the city hours alone, beside trips that cost money.
  private func tours(_ change: (inout Round) -> Void = { _ in }) -> Round {
    let applications: [Application] = [
      .open("P1", euro: 0, score: 90) { $0.needs = ["hours": Hundredths(whole: 10)] },
      .open("P2", euro: 900, score: 70) { $0.needs = ["hours": Hundredths(whole: 20)] },
      .open("P3", euro: 800, score: 60) { $0.needs = ["hours": Hundredths(whole: 15)] },
    ]
    return .plain(euro: 1000, applications) {
      $0.resources = [Resource(id: "hours", name: "Stunden", capacity: Hundredths(whole: 40))]
      change(&$0)
    }
  }

  @Test func whatNeedsNoMoneyIsFundedWithNone() throws {
    let allocation = try allocation(of: tours())
    #expect(allocation.awards.mapValues(\.offer.award) == ["P1": .zero, "P2": .euro(900)])
    #expect(allocation.scores == Hundredths(whole: 160))
    #expect(allocation.corridors[0].funded == 2)
  }

  @Test func whatNeedsNoMoneyNeedsItsHours() throws {
    let round = tours { $0.resources[0].capacity = Hundredths(whole: 25) }
    #expect(try funded(in: round) == ["P1", "P3"])
  }

  /// Even where all the money is granted already, and more than there is.
  @Test func whatNeedsNoMoneyCanBeFundedWithoutAny() throws {
    let round = tours { $0.applications.append(.granted("G1", euro: 1200)) }
    #expect(try funded(in: round) == ["P1"])
  }

  /// In euro it counts nothing; whether it is in is a tie, which the number of projects decides.
  @Test func inEuroWhatNeedsNoMoneyIsATie() throws {
    let round = tours {
      $0.funding.value = .euro
      $0.ties = [.smallerSpend, .moreProjects]
    }
    #expect(try funded(in: round) == ["P1", "P2"])
  }

  /// A rule that compares nothing at all is kept by all.
  @Test func aTieOfWhatNeedsNoMoneyIsNotOfSpend() throws {
    let applications: [Application] = [
      .open("P1", euro: 0, score: 50), .open("P2", euro: 0, score: 50),
    ]
    let round = Round.plain(euro: 1000, applications) {
      $0.alternatives = [["P1", "P2"]]
      $0.ties = [.smallerSpend, .criterion("idea"), .lot]
      $0.lot = Lot(seed: "a")
    }
    #expect(try funded(in: round).count == 1)
  }

  @Test func inEuroWhatCountsIsTheCutAward() throws {
    let round = Round.plain(euro: 1000, [.open("P1", euro: 800, score: 50)]) {
      $0.funding.value = .euro
      $0.funding.maxAward = .euro(200)
    }
    #expect(try allocation(of: round).scores == Hundredths(whole: 100))
  }

  @Test func inEuroALargeProjectOutweighsASmallBetterOne() throws {
    let round = Round.plain(
      euro: 1000, [.open("P1", euro: 800, score: 50), .open("P2", euro: 300, score: 99)])
    #expect(try funded(in: round) == ["P2"])
    var inEuro = round
    inEuro.funding.value = .euro
    #expect(try allocation(of: inEuro).scores == Hundredths(whole: 400))
  }

  @Test func anEighthOfTheBudgetCountsTheScoreOneAndAQuarterTimes() throws {
    var application = Application.open("P1", euro: 125, score: 0)
    application.finishedScore = Hundredths(74_30)
    let round = Round.plain(euro: 1000, [application]) { $0.funding.value = .euro }
    #expect(try allocation(of: round).scores == Hundredths(92_88))
  }

  /// 66.67 % of 33.5 points are 22.33445, and half of 33.33 points 16.665.
  @Test func valuesAreRoundedHalfUpToTheHundredth() throws {
    var application = Application.open("P1", euro: 100, score: 0) { $0.minimum = .euro(1) }
    application.finishedScore = Hundredths(33_50)
    let round = Round.plain(euro: 70, [application]) {
      $0.funding.levels = [Hundredths(66_67)]
    }
    #expect(try allocation(of: round).scores == Hundredths(22_33))
    application.finishedScore = Hundredths(33_33)
    let halves = Round.plain(euro: 70, [application]) {
      $0.funding.levels = [Hundredths(whole: 50)]
    }
    #expect(try allocation(of: halves).scores == Hundredths(16_67))
  }
}
