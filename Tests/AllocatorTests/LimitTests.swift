// SPDX-License-Identifier: GPL-3.0-or-later
import Allocator
import Eligibility
import Grants
import RoundSupport
import Testing

/// Limits by a column and resources, computed by hand.
@Suite struct LimitTests {
  private func choirs(_ bound: Limit.Bound, _ change: (inout Round) -> Void = { _ in }) -> Round {
    let applications: [Application] = [
      .open("P1", euro: 300, score: 80) { $0.applicant = "Chor" },
      .open("P2", euro: 400, score: 70) { $0.applicant = " CHOR " },
      .open("P3", euro: 300, score: 10) { $0.applicant = "Verein" },
    ]
    return .plain(euro: 1000, applications) {
      $0.limits = [Limit(column: "applicant", bound: bound)]
      change(&$0)
    }
  }

  @Test func valuesAreComparedTrimmedAndWithoutCase() throws {
    #expect(try funded(in: choirs(.maxCount(2))) == ["P1", "P2", "P3"])
    #expect(try funded(in: choirs(.maxCount(1))) == ["P1", "P3"])
    #expect(try funded(in: choirs(.maxCount(0))) == [])
  }

  @Test func blankValuesAreNotLimited() throws {
    let round = choirs(.maxCount(1)) { round in
      for position in round.applications.indices {
        round.applications[position].applicant = position == 0 ? "" : "  "
      }
    }
    #expect(try funded(in: round) == ["P1", "P2", "P3"])
  }

  @Test func maxAmountCountsMoney() throws {
    #expect(try funded(in: choirs(.maxAmount(.euro(700)))) == ["P1", "P2", "P3"])
    #expect(try funded(in: choirs(.maxAmount(Money(cents: 699_99)))) == ["P1", "P3"])
  }

  @Test func maxShareIsOfWhatIsAvailable() throws {
    #expect(try funded(in: choirs(.maxShare(Hundredths(whole: 70)))) == ["P1", "P2", "P3"])
    #expect(try funded(in: choirs(.maxShare(Hundredths(69_99)))) == ["P1", "P3"])
    let reserved = choirs(.maxShare(Hundredths(whole: 70))) { $0.reserve = Money(cents: 1) }
    #expect(try funded(in: reserved) == ["P1", "P3"])
  }

  @Test func minCountDemandsThatManyOfEachValue() throws {
    let round = choirs(.minCount(1)) { $0.budget = .euro(700) }
    #expect(try funded(in: round) == ["P1", "P3"])
    let impossible = choirs(.minCount(2))
    #expect(try conflict(in: impossible) == [.limit(position: 0, value: "verein")])
  }

  @Test func minCountDemandsNothingForThoseWhoMayNotBeFunded() throws {
    let round = choirs(.minCount(2)) { $0.force.exclude = ["P3"] }
    #expect(try funded(in: round) == ["P1", "P2"])
  }

  @Test func grantedOnesCount() throws {
    let granted = Application.granted("G1", euro: 100) { $0.applicant = "chor" }
    let counted = choirs(.maxCount(2)) { $0.applications.append(granted) }
    #expect(try funded(in: counted) == ["P1", "P3"])
    let money = choirs(.maxAmount(.euro(400))) { $0.applications.append(granted) }
    #expect(try funded(in: money) == ["P1", "P3"])
    let least = choirs(.minCount(3)) {
      $0.applications.append(granted)
      $0.force.exclude = ["P3"]
    }
    #expect(try funded(in: least) == ["P1", "P2"])
  }

  // MARK: Different values

  @Test func minGroupsDemandsDifferentValues() throws {
    let two = choirs(.minGroups(2)) { $0.budget = .euro(700) }
    #expect(try funded(in: two) == ["P1", "P3"])
    let one = choirs(.minGroups(1)) { $0.budget = .euro(700) }
    #expect(try funded(in: one) == ["P1", "P2"])
  }

  @Test func blankValuesAreNoGroup() throws {
    let round = choirs(.minGroups(1)) { round in
      round.budget = .euro(400)
      round.applications[0].applicant = " "
      round.applications[1].applicant = ""
    }
    #expect(try funded(in: round) == ["P3"])
  }

  /// The choir is there already: only something else is a further group.
  @Test func grantedOnesAreAGroup() throws {
    let granted = Application.granted("G1", euro: 100) { $0.applicant = "chor" }
    let another = choirs(.minGroups(2)) {
      $0.applications.append(granted)
      $0.budget = .euro(800)
    }
    #expect(try funded(in: another) == ["P1", "P3"])
    let enough = choirs(.minGroups(1)) {
      $0.applications.append(granted)
      $0.budget = .euro(800)
    }
    #expect(try funded(in: enough) == ["P1", "P2"])
  }

  @Test func moreGroupsThanThereAreContradict() throws {
    let three = choirs(.minGroups(3))
    #expect(try conflict(in: three) == [.groups(position: 0)])
    let two = choirs(.minGroups(2)) { $0.budget = .euro(500) }
    #expect(Set(try conflict(in: two)) == [.budget, .groups(position: 0)])
  }

  /// P1 or P2 for the choir: two allocations, although either of them makes the choir a group.
  @Test func aGroupDoesNotMakeTwoOfOneAllocation() throws {
    let round = choirs(.minGroups(2)) { round in
      round.budget = .euro(700)
      round.applications[1].finishedScore = Hundredths(whole: 80)
      round.applications[1].requested = .euro(300)
      round.applications[2].requested = .euro(400)
      round.ties = []
    }
    let model = try AllocationModel(AssessedRound(round))
    let outcome = try Optimiser(solver: SolverUnderTest.branchAndBound.solver).allocate(model)
    guard case .tied(let tie) = outcome else {
      Issue.record("not tied")
      return
    }
    #expect(tie.tieBreak.count == OptimaCount(value: 2, isExact: true))
    #expect(tie.tieBreak.undecided == ["P1", "P2"])
    #expect(tie.proof.witnesses.solutions.map { $0.count }.allSatisfy { $0 == 4 })
    #expect(Array(tie.proof.witnesses.solutions).allSatisfy { $0[3] == 1 })
  }

  /// Two limits by other columns hold together.
  @Test func limitsAddUp() throws {
    let round = choirs(.maxCount(2)) {
      $0.limits.append(Limit(column: "corridor", bound: .maxCount(1)))
    }
    #expect(try funded(in: round) == ["P1"])
  }

  // MARK: Resources

  private func hours(
    _ capacity: Int64, _ change: (inout [Application]) -> Void = { _ in }
  ) -> Round {
    var applications: [Application] = [
      .open("P1", euro: 100, score: 80) { $0.needs["h"] = Hundredths(whole: 8) },
      .open("P2", euro: 100, score: 50) { $0.needs["h"] = Hundredths(whole: 5) },
      .open("P3", euro: 100, score: 45) { $0.needs["h"] = Hundredths(whole: 5) },
    ]
    change(&applications)
    return .plain(euro: 1000, applications) {
      $0.resources = [Resource(id: "h", name: "Stunden", capacity: Hundredths(whole: capacity))]
      $0.associationTasks = .include
    }
  }

  @Test func hoursRunOutBeforeMoney() throws {
    let allocation = try allocation(of: hours(10))
    #expect(allocation.choice.keys.sorted() == ["P2", "P3"])
    #expect(allocation.resources.map(\.used) == [Hundredths(whole: 10)])
    #expect(try funded(in: hours(9)) == ["P1"])
  }

  @Test func tasksOfTheAssociationTakeNoHours() throws {
    let round = hours(10) { $0[0].task = .association }
    let allocation = try allocation(of: round)
    #expect(allocation.choice.keys.sorted() == ["P1", "P2", "P3"])
    #expect(allocation.resources.map(\.used) == [Hundredths(whole: 10)])
  }

  @Test func grantedTasksTakeHours() throws {
    let round = hours(14) {
      $0.append(.granted("G1", euro: 1) { $0.needs["h"] = Hundredths(whole: 5) })
    }
    #expect(try funded(in: round) == ["P1"])
  }

  @Test func halfAnAwardTakesAllHours() throws {
    var round = hours(9) { $0[0].minimum = .euro(1) }
    round.funding.levels = [Hundredths(whole: 50)]
    let allocation = try allocation(of: round)
    #expect(allocation.choice == ["P2": Hundredths(whole: 100)])
  }
}
