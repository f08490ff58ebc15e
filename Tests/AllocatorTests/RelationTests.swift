// SPDX-License-Identifier: GPL-3.0-or-later
import Allocator
import Eligibility
import Grants
import RoundSupport
import Testing

/// Rules between applications and demands on single ones, computed by hand.
@Suite struct RelationTests {
  private func round(_ change: (inout Round) -> Void) -> Round {
    let applications: [Application] = [
      .open("P1", euro: 300, score: 80), .open("P2", euro: 300, score: 20),
      .open("P3", euro: 300, score: 50),
    ]
    return .plain(euro: 600, applications, change: change)
  }

  // MARK: Alternatives

  @Test func atMostOneOfAGroup() throws {
    #expect(try funded(in: round { _ in }) == ["P1", "P3"])
    #expect(try funded(in: round { $0.alternatives = [["P1", "P3"]] }) == ["P1", "P2"])
    #expect(try funded(in: round { $0.alternatives = [["P1", "P2", "P3"]] }) == ["P1"])
  }

  @Test func aGrantedAlternativeIsTheOne() throws {
    let round = round {
      $0.applications.append(.granted("G1", euro: 0))
      $0.alternatives = [["P1", "G1"]]
    }
    #expect(try funded(in: round) == ["P2", "P3"])
  }

  // MARK: Requires

  private let dependency = Dependency(application: "P1", needs: "P2")

  @Test func whatNeedsAnotherBringsItAlong() throws {
    #expect(try funded(in: round { $0.requires = [dependency] }) == ["P1", "P2"])
    let dear = round {
      $0.requires = [dependency]
      $0.applications[1].requested = .euro(301)
    }
    #expect(try funded(in: dear) == ["P3"])
  }

  @Test func whatNeedsAnIneligibleOneIsNotFunded() throws {
    let round = round {
      $0.requires = [dependency]
      $0.applications[1].status = .withdrawn
    }
    #expect(try funded(in: round) == ["P3"])
  }

  @Test func theNeedIsMetByAGrantedOne() throws {
    let round = round {
      $0.requires = [dependency]
      $0.applications[1].status = .granted(Money(cents: 0))
    }
    #expect(try funded(in: round) == ["P1", "P3"])
  }

  @Test func theNeedIsMetByTheAssociation() throws {
    let round = round {
      $0.requires = [dependency]
      $0.association = [
        AssociationProject(
          id: "V1", title: "Fest", applicant: "Partnerschaftsverein", application: "P2")
      ]
    }
    #expect(try funded(in: round) == ["P1", "P3"])
  }

  @Test func needsInACircleGoTogether() throws {
    let circle = [dependency, Dependency(application: "P2", needs: "P1")]
    #expect(try funded(in: round { $0.requires = circle }) == ["P1", "P2"])
    let chain = [dependency, Dependency(application: "P2", needs: "P3")]
    #expect(try funded(in: round { $0.requires = chain }) == ["P2", "P3"])
  }

  private let choice = Dependency(application: "P1", needsOneOf: ["P3", "P2"])

  @Test func oneOfSeveralIsEnough() throws {
    #expect(try funded(in: round { $0.requires = [choice] }) == ["P1", "P3"])
    let withdrawn = round {
      $0.requires = [choice]
      $0.applications[2].status = .withdrawn
    }
    #expect(try funded(in: withdrawn) == ["P1", "P2"])
  }

  @Test func ofSeveralAGrantedOneIsEnough() throws {
    let round = round {
      $0.requires = [choice]
      $0.applications[1].status = .granted(Money(cents: 0))
      $0.force.exclude = ["P3"]
    }
    #expect(try funded(in: round) == ["P1"])
  }

  @Test func withoutAnyOfThemThereIsAConflictThatNamesAll() throws {
    let round = round {
      $0.requires = [choice]
      $0.force.include = ["P1"]
      $0.force.exclude = ["P2", "P3"]
    }
    #expect(
      try conflict(in: round) == [
        .dependency(choice), .inclusion("P1"), .exclusion("P2"), .exclusion("P3"),
      ])
  }

  // MARK: Force

  @Test func anInclusionCostsPoints() throws {
    let allocation = try allocation(of: round { $0.force.include = ["P2"] })
    #expect(allocation.choice.keys.sorted() == ["P1", "P2"])
    #expect(allocation.scores == Hundredths(whole: 100))
  }

  @Test func anExclusionMakesRoom() throws {
    #expect(try funded(in: round { $0.force.exclude = ["P1"] }) == ["P2", "P3"])
  }

  @Test func anInclusionLiftsWhatTheCityDecidesAlone() throws {
    let round = round {
      $0.call = Call(closes: Day(year: 2023, month: 6, day: 14))
      $0.scores.minimum = Hundredths(whole: 60)
      $0.applications[1].received = .june(15)
      $0.applications[1].task = .association
      $0.force.include = ["P2"]
    }
    #expect(try funded(in: round) == ["P1", "P2"])
  }
}
