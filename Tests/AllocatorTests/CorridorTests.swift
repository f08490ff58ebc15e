// SPDX-License-Identifier: GPL-3.0-or-later
import Allocator
import Eligibility
import Grants
import RoundSupport
import Testing

/// Floors, caps, targets and shortfalls, computed by hand.
@Suite struct CorridorTests {
  private let half = Corridor.Bound.percent(Hundredths(whole: 50))
  private let two: [Application] = [
    .open("P1", euro: 600, score: 80, corridor: "A"),
    .open("P2", euro: 400, score: 70, corridor: "A"),
    .open("P3", euro: 300, score: 10, corridor: "B"),
  ]

  private func corridors(_ change: @escaping (inout Round) -> Void) -> Round {
    .plain(euro: 1000, two) {
      $0.corridors = [.part("A"), .part("B")]
      change(&$0)
    }
  }

  @Test func aFloorBringsAWeakerApplicationIn() throws {
    #expect(try funded(in: corridors { _ in }) == ["P1", "P2"])
    let inPercent = corridors { $0.corridors[1].floor = .percent(Hundredths(whole: 30)) }
    #expect(try funded(in: inPercent) == ["P1", "P3"])
    let inEuro = corridors { $0.corridors[1].floor = .amount(.euro(300)) }
    #expect(try funded(in: inEuro) == ["P1", "P3"])
  }

  @Test func aFloorAsksForNoMoreThanWasAppliedFor() throws {
    let round = corridors { $0.corridors[1].floor = half }
    #expect(try funded(in: round) == ["P1", "P3"])
  }

  /// The floor 30.01 % is 300.10 €, more than P3 and less than P4 asks for.
  @Test func aFloorIsMissedByACent() throws {
    let round = corridors {
      $0.corridors[1].floor = .percent(Hundredths(30_01))
      $0.applications.append(.open("P4", euro: 301, score: 1, corridor: "B"))
    }
    #expect(try funded(in: round) == ["P1", "P4"])
  }

  @Test func aCapKeepsACorridorFromTakingAll() throws {
    let inPercent = corridors { $0.corridors[0].cap = .percent(Hundredths(99_99)) }
    #expect(try funded(in: inPercent) == ["P1", "P3"])
    let inEuro = corridors { $0.corridors[0].cap = .amount(Money(cents: 599_99)) }
    #expect(try funded(in: inEuro) == ["P2", "P3"])
  }

  @Test func grantedMoneyCountsTowardFloorAndCap() throws {
    let floor = corridors {
      $0.corridors[1].floor = .amount(.euro(300))
      $0.applications.append(.granted("G1", euro: 300, corridor: "B"))
      $0.budget = .euro(1300)
    }
    #expect(try funded(in: floor) == ["P1", "P2"])
    let cap = corridors {
      $0.corridors[0].cap = .amount(.euro(600))
      $0.applications.append(.granted("G1", euro: 100, corridor: "A"))
      $0.budget = .euro(1100)
    }
    #expect(try funded(in: cap) == ["P2", "P3"])
  }

  /// Both in A: 150 points, B misses 30 points. With P3: 90 points, A has 600 € of its 500 €.
  @Test func balanceIsWorthItsWeight() throws {
    let light = corridors { $0.balance.weight = Hundredths(whole: 1) }
    let allocation = try allocation(of: light)
    #expect(allocation.choice.keys.sorted() == ["P1", "P2"])
    #expect(allocation.imbalance == 300)
    #expect(allocation.value(weight: Hundredths(whole: 1)) == 120_000)
    #expect(allocation.penalty(weight: Hundredths(whole: 1)) == 30_000)
    let heavy = corridors { $0.balance.weight = Hundredths(whole: 3) }
    #expect(try funded(in: heavy) == ["P1", "P3"])
  }

  /// One third of 100 € is no whole cent: 33.33 € fall short, by a started tenth of a point.
  @Test(arguments: [(cents: Int64(33_33), shortfall: Int64(1)), (33_34, 0), (33_24, 1), (33_23, 2)])
  func sharesInThirds(cents: Int64, shortfall: Int64) throws {
    let filler = Application.open("P2", euro: 100, score: 0, corridor: "A")
    var application = Application.open("P1", euro: 1, score: 90, corridor: "A")
    application.requested = Money(cents: cents)
    let round = Round.plain(euro: 100, [application, filler]) {
      $0.corridors = [.part("A"), .part("B"), .part("C")]
      $0.balance.weight = Hundredths(whole: 1)
    }
    let allocation = try allocation(of: round)
    #expect(allocation.choice.keys.sorted() == ["P1"])
    #expect(allocation.corridors.map(\.shortfall) == [shortfall, 0, 0])
    #expect(allocation.corridors[0].plan.target == Money(cents: 33_33))
  }

  /// P1 leaves B 50 points behind; P2 and P3 leave both 25 behind: the same total, another largest.
  @Test func worstCountsTheLargestShortfallAlone() throws {
    func round(_ measure: BalanceRule.Measure) -> Round {
      let applications: [Application] = [
        .open("P1", euro: 500, score: 60, corridor: "A") { $0.needs["h"] = Hundredths(2) },
        .open("P2", euro: 250, score: 25, corridor: "A") { $0.needs["h"] = Hundredths(1) },
        .open("P3", euro: 250, score: 25, corridor: "B") { $0.needs["h"] = Hundredths(1) },
        .open("P4", euro: 250, score: 0, corridor: "B") { $0.needs["h"] = Hundredths(2) },
      ]
      return .plain(euro: 1000, applications) {
        $0.corridors = [.part("A"), .part("B")]
        $0.resources = [Resource(id: "h", name: "Stunden", capacity: Hundredths(2))]
        $0.balance.weight = Hundredths(whole: 1)
        $0.balance.measure = measure
      }
    }
    let total = try allocation(of: round(.total))
    #expect(total.choice.keys.sorted() == ["P1"])
    #expect(total.imbalance == 500)
    let worst = try allocation(of: round(.worst))
    #expect(worst.choice.keys.sorted() == ["P2", "P3"])
    #expect(worst.imbalance == 250)
  }

  // MARK: Demand

  private func demand(_ change: (inout Round) -> Void) throws -> [Money] {
    let applications: [Application] = [
      .open("P1", euro: 300, score: 50, corridor: "A"),
      .open("P2", euro: 500, score: 50, corridor: "A"),
      .open("P3", euro: 200, score: 50, corridor: "B"),
      .granted("G1", euro: 50, corridor: "A"),
    ]
    let round = Round.plain(euro: 2000, applications) {
      $0.corridors = [.part("A"), .part("B")]
      change(&$0)
    }
    _ = try outcome(of: round)
    return try AllocationModel(AssessedRound(round)).corridors.map(\.demand)
  }

  @Test func ofAlternativesInACorridorTheLargestIsDemanded() throws {
    #expect(try demand { _ in } == [.euro(850), .euro(200)])
    #expect(try demand { $0.alternatives = [["P1", "P2"]] } == [.euro(550), .euro(200)])
    #expect(try demand { $0.alternatives = [["P1", "P3"]] } == [.euro(850), .euro(200)])
    #expect(try demand { $0.alternatives = [["P1", "P3", "P2"]] } == [.euro(550), .euro(200)])
  }

  @Test func besideAGrantedAlternativeNothingIsDemanded() throws {
    #expect(try demand { $0.alternatives = [["G1", "P2", "P3"]] } == [.euro(350), .euro(0)])
  }

  @Test func whoIsNotEligibleDemandsNothing() throws {
    #expect(try demand { $0.force.exclude = ["P2"] } == [.euro(350), .euro(200)])
  }
}
