// SPDX-License-Identifier: GPL-3.0-or-later
import Allocator
import Eligibility
import Grants
import RoundSupport
import Testing

/// Rules that contradict each other; `conflict(in:)` also proves irreducibility by trying everything.
@Suite struct ConflictTests {
  private func round(_ change: (inout Round) -> Void) -> Round {
    let applications: [Application] = [
      .open("P1", euro: 600, score: 80), .open("P2", euro: 600, score: 20),
      .open("P3", euro: 300, score: 50),
    ]
    return .plain(euro: 1000, applications, change: change)
  }

  @Test func inclusionsAboveTheBudget() throws {
    let round = round { $0.force.include = ["P1", "P2", "P3"] }
    #expect(try conflict(in: round) == [.budget, .inclusion("P1"), .inclusion("P2")])
  }

  @Test func aFloorAboveItsCap() throws {
    let round = round {
      $0.corridors = [.part("A", floor: .amount(.euro(500)), cap: .amount(.euro(400)))]
    }
    #expect(try conflict(in: round) == [.floor("A"), .cap("A")])
  }

  @Test func inclusionsOfAlternatives() throws {
    let round = round {
      $0.alternatives = [["P1", "P3"]]
      $0.force.include = ["P1", "P3"]
    }
    let expected: [Rule] = [.alternatives(["P1", "P3"]), .inclusion("P1"), .inclusion("P3")]
    #expect(try conflict(in: round) == expected)
  }

  @Test func anInclusionThatNeedsWhatIsExcluded() throws {
    let dependency = Dependency(application: "P1", needs: "P2")
    let round = round {
      $0.requires = [dependency]
      $0.force.include = ["P1"]
      $0.force.exclude = ["P2"]
    }
    let expected: [Rule] = [.dependency(dependency), .inclusion("P1"), .exclusion("P2")]
    #expect(try conflict(in: round) == expected)
  }

  // MARK: Facts that take part

  /// Two of a partner town are demanded, and it has two.
  private func partners(_ change: (inout Round) -> Void) -> Round {
    round {
      $0.applications[0].partner = "Guarda"
      $0.applications[1].partner = "Guarda"
      $0.limits = [Limit(column: "partner", bound: .minCount(2))]
      $0.budget = .euro(5000)
      change(&$0)
    }
  }

  @Test func whatIsExcludedIsNamed() throws {
    let round = partners { $0.force.exclude = ["P2", "P3"] }
    let limit = Rule.limit(position: 0, value: "guarda")
    #expect(try conflict(in: round) == [limit, .exclusion("P2")])
  }

  @Test func whatIsWithdrawnIsNamed() throws {
    let round = partners { $0.applications[1].status = .withdrawn }
    let limit = Rule.limit(position: 0, value: "guarda")
    #expect(try conflict(in: round) == [limit, .ineligibility("P2", [.withdrawn])])
  }

  /// Nobody can undo a withdrawal, so that is what is named.
  @Test func whatIsExcludedAndWithdrawnIsAFact() throws {
    let round = partners {
      $0.applications[1].status = .withdrawn
      $0.force.exclude = ["P2"]
    }
    let limit = Rule.limit(position: 0, value: "guarda")
    #expect(try conflict(in: round) == [limit, .ineligibility("P2", [.withdrawn, .excluded])])
  }

  /// Either of the two would do.
  @Test func everyFactWithoutWhichThereIsAnAllocationIsNamed() throws {
    let round = partners {
      $0.applications[2].partner = "Guarda"
      $0.applications[1].status = .withdrawn
      $0.force.exclude = ["P3"]
    }
    let expected: [Rule] = [
      .limit(position: 0, value: "guarda"), .ineligibility("P2", [.withdrawn]), .exclusion("P3"),
    ]
    #expect(try conflict(in: round) == expected)
  }

  /// Only both together would do, so one of them is enough for a contradiction: the one that somebody can
  /// change.
  @Test func oneOfTwoFactsThatHelpOnlyTogetherIsNamed() throws {
    let round = partners {
      $0.limits = [Limit(column: "partner", bound: .minCount(3))]
      $0.applications[2].partner = "Guarda"
      $0.applications[2].status = .withdrawn
      $0.force.exclude = ["P2"]
    }
    let limit = Rule.limit(position: 0, value: "guarda")
    #expect(try conflict(in: round) == [limit, .exclusion("P2")])
  }

  /// One is enough for the floor, if it may have all that it asks for.
  @Test func aCeilingThatIsInTheWayIsNamed() throws {
    let round = round {
      $0.corridors = [.part("A", floor: .amount(.euro(500)))]
      $0.limits = [Limit(column: "corridor", bound: .maxCount(1))]
      $0.funding.maxAward = .euro(300)
    }
    #expect(
      try conflict(in: round) == [
        .floor("A"), .limit(position: 0, value: "A"), .awardCeiling,
      ])
  }

  @Test func aCeilingBelowAMinimumIsNamed() throws {
    let round = partners {
      $0.applications[1].minimum = .euro(500)
      $0.funding.maxAward = .euro(400)
    }
    #expect(
      try conflict(in: round) == [
        .limit(position: 0, value: "guarda"), .ineligibility("P2", [.underOwnMinimum]),
        .awardCeiling,
      ])
  }

  /// A floor asks for no more than there is on offer: what is excluded does not make it harder.
  @Test func aFactThatChangesNothingIsNotNamed() throws {
    let round = round {
      $0.corridors = [.part("A", floor: .amount(.euro(500)), cap: .amount(.euro(400)))]
      $0.force.exclude = ["P3"]
    }
    #expect(try conflict(in: round) == [.floor("A"), .cap("A")])
  }

  // MARK: Demands against facts

  @Test func includingWhatIsIneligibleNamesTheCodes() throws {
    let round = round {
      $0.applications[0].status = .withdrawn
      $0.applications[0].task = .association
      $0.association = [
        AssociationProject(id: "V1", title: "Fest", applicant: "Verein", application: "P1")
      ]
      $0.force.include = ["P1"]
    }
    let codes: [Finding.Code] = [.withdrawn, .associationFunded]
    #expect(try conflict(in: round) == [.inclusion("P1"), .ineligibility("P1", codes)])
  }

  @Test func includingAndExcludingTheSame() throws {
    let round = round {
      $0.force.include = ["P1"]
      $0.force.exclude = ["P1"]
    }
    #expect(try conflict(in: round) == [.inclusion("P1"), .ineligibility("P1", [.excluded])])
  }

  @Test func excludingWhatIsGranted() throws {
    let round = round {
      $0.applications.append(.granted("G1", euro: 100))
      $0.force.exclude = ["G1"]
    }
    #expect(try conflict(in: round) == [.exclusion("G1"), .commitment("G1")])
  }

  @Test func includingWhatIsGrantedAsksNothing() throws {
    let round = round {
      $0.applications.append(.granted("G1", euro: 100))
      $0.force.include = ["G1"]
    }
    #expect(try funded(in: round) == ["P1", "P3"])
  }

  @Test func droppingARuleOfTheConflictEndsIt() throws {
    let round = round { $0.force.include = ["P1", "P2"] }
    let assessed = AssessedRound(round)
    let optimiser = Optimiser(solver: SolverUnderTest.branchAndBound.solver)
    #expect(try optimiser.bestObjective(of: AllocationModel(assessed)) == nil)
    for rule in try conflict(in: round) {
      let relaxed = try AllocationModel(assessed, dropping: [rule])
      #expect(try optimiser.bestObjective(of: relaxed) != nil, "without \(rule)")
    }
  }
}
