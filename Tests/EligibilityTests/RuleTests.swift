// SPDX-License-Identifier: GPL-3.0-or-later
import Eligibility
import Grants
import Scoring
import Testing

/// Each code alone, and the edges at which it begins.
@Suite struct RuleTests {
  private func findings(
    _ change: (inout Application) -> Void = { _ in },
    round changeRound: (inout Round) -> Void = { _ in }
  ) throws -> [Finding.Evidence] {
    var round = Round.small(.sound("P01", change))
    changeRound(&round)
    let verdict = try round.verdict
    #expect((verdict.standing == .eligible) == verdict.findings.isEmpty)
    return verdict.findings.map(\.evidence)
  }

  @Test func soundApplicationIsEligible() throws {
    #expect(try findings().isEmpty)
  }

  @Test func withdrawn() throws {
    #expect(try findings { $0.status = .withdrawn } == [.withdrawn])
  }

  @Test(
    arguments: [
      (
        LocalTime(day: Day(year: 2023, month: 5, day: 28), secondOfDay: 86_399, hasTime: true),
        false
      ),
      (LocalTime(day: Day(year: 2023, month: 5, day: 29)), true),
      (
        LocalTime(day: Day(year: 2023, month: 6, day: 14), secondOfDay: 86_399, hasTime: true), true
      ),
      (LocalTime(day: Day(year: 2023, month: 6, day: 15)), false),
      (nil, true),
    ] as [(LocalTime?, Bool)])
  func callIncludesBothDays(received: LocalTime?, isInside: Bool) throws {
    let round = Round.small(.sound { $0.received = received })
    let expected = received.map {
      Finding.Evidence.outsideCall(
        received: $0, opens: round.call?.opens, closes: round.call?.closes)
    }
    #expect(try round.verdict.findings.map(\.evidence) == (isInside ? [] : [expected]))
  }

  @Test func callMayBeOpenAtEitherEnd() throws {
    let early = LocalTime(day: Day(year: 2020, month: 1, day: 1))
    #expect(try findings({ $0.received = early }, round: { $0.call?.opens = nil }).isEmpty)
    let late = LocalTime(day: Day(year: 2030, month: 1, day: 1))
    #expect(try findings({ $0.received = late }, round: { $0.call?.closes = nil }).isEmpty)
    #expect(try findings({ $0.received = late }, round: { $0.call = nil }).isEmpty)
  }

  @Test func pilotYearHasNoCall() throws {
    let late = LocalTime(day: Day(year: 2030, month: 1, day: 1))
    #expect(try findings({ $0.received = late }, round: { $0.isPilot = true }).isEmpty)
  }

  @Test func tasksOfTheAssociation() throws {
    #expect(try findings { $0.task = .association } == [.associationTask])
    #expect(
      try findings({ $0.task = .association }, round: { $0.associationTasks = .include }).isEmpty)
  }

  @Test func scoreBelowTheMinimum() throws {
    let minimum = Hundredths(70_10)
    #expect(
      try findings(round: { $0.scores.minimum = minimum })
        == [.scoreBelowMinimum(score: Hundredths(whole: 70), minimum: minimum)])
    #expect(try findings(round: { $0.scores.minimum = Hundredths(whole: 70) }).isEmpty)
  }

  @Test func underItsOwnMinimum() throws {
    let minimum = Money(cents: 750_01)
    #expect(
      try findings(
        {
          $0.totalCost = Money(cents: 1_000_00)
          $0.minimum = minimum
        }, round: { $0.funding.maxRate = Hundredths(whole: 75) })
        == [
          .underOwnMinimum(
            eligibleRequest: Money(cents: 750_00), largestAward: Money(cents: 750_00),
            minimum: minimum)
        ])
  }

  @Test func stepThatLeavesNothing() throws {
    #expect(
      try findings(round: { $0.funding.awardStep = Money(cents: 1_000_01) })
        == [
          .underOwnMinimum(
            eligibleRequest: Money(cents: 1_000_00), largestAward: .zero, minimum: nil)
        ])
  }

  @Test func nothingIsOnOfferWithoutMoney() throws {
    var round = Round.small(.sound())
    round.reserve = round.budget
    #expect(try round.verdict.findings == [Finding(.nothingAvailable)])
    #expect(try round.verdict.findings.map(\.code) == [.underOwnMinimum])
    #expect(try round.verdict.offers.isEmpty)
  }

  @Test func exceedsWhatIsLeft() throws {
    var round = Round.small(
      .sound { $0.minimum = Money(cents: 500_00) },
      .sound("P02", title: "Konzert", applicant: "Chor") {
        $0.status = .granted(Money(cents: 9_500_00))
      })
    round.funding.levels = [Hundredths(whole: 100), Hundredths(whole: 50)]
    #expect(try round.verdict.findings.isEmpty)
    round.reserve = Money(cents: 1)
    #expect(
      try round.verdict.findings.map(\.evidence) == [
        .exceedsAvailable(smallestAward: Money(cents: 500_00), remaining: Money(cents: 499_99))
      ])
    round.reserve = Money(cents: 1_000_00)
    #expect(
      try round.verdict.findings.map(\.evidence) == [
        .exceedsAvailable(smallestAward: Money(cents: 500_00), remaining: .zero)
      ])
  }

  @Test func excludedByAWhatIf() throws {
    #expect(try findings(round: { $0.force.exclude = ["P01"] }) == [.excluded])
  }

  @Test func fundedByTheAssociation() throws {
    #expect(
      try findings(round: { $0.association = [.row()] }) == [
        .associationFunded(
          row: "V1", title: "Jugendaustausch Nogent", applicant: "Stadtjugendring Siegburg",
          basis: .identical)
      ])
  }
}

/// Findings that rest on the committee's points.
@Suite struct ScoreFindingTests {
  /// Criteria `idea` (minimum 4) and `ease` (minimum 5), one application.
  private func round(idea: [Int64], ease: [Int64]) -> Round {
    var round = Round.small(.sound { $0.finishedScore = nil })
    round.criteria = [("idea", 4), ("ease", 5)].map {
      Criterion(
        id: $0.0, name: $0.0, max: Hundredths(whole: 10), minimum: Hundredths(whole: $0.1))
    }
    round.committee = (0..<4).map { Member(id: "m\($0)", name: "Mitglied \($0)") }
    for (criterion, points) in [("idea", idea), ("ease", ease)] {
      round.points += points.enumerated().map {
        Points(
          member: "m\($0)", application: "P01", criterion: criterion, value: Hundredths($1))
      }
    }
    return round
  }

  private func below(_ criterion: CriterionID, _ aggregate: Int64, _ minimum: Int64) -> Finding {
    Finding(
      .criterionBelowMinimum(
        criterion: criterion, aggregate: Hundredths(aggregate), minimum: Hundredths(whole: minimum)
      ))
  }

  @Test func oneFindingForEachCriterion() throws {
    let round = round(idea: [300, 400], ease: [100])
    #expect(try round.verdict.findings == [below("idea", 350, 4), below("ease", 100, 5)])
  }

  @Test func publishedAggregateDecides() throws {
    // 11.99 / 3 is 3.996…, published as 4.00.
    #expect(try round(idea: [400, 400, 399], ease: [500]).verdict.findings.isEmpty)
    #expect(
      try round(idea: [400, 400, 398], ease: [500]).verdict.findings == [below("idea", 399, 4)])
  }

  @Test func minimumHoldsWhereAnotherCriterionIsUnscored() throws {
    #expect(
      try round(idea: [300], ease: []).verdict.findings
        == [Finding(.unscored(criteria: ["ease"], quorum: 1)), below("idea", 300, 4)])
  }

  @Test func criterionBelowTheQuorumIsNotHeldToItsMinimum() throws {
    var round = round(idea: [100], ease: [100, 100])
    round.scores.quorum = 2
    #expect(
      try round.verdict.findings
        == [Finding(.unscored(criteria: ["idea"], quorum: 2)), below("ease", 100, 5)])
  }

  @Test func nobodyGavePoints() throws {
    var round = round(idea: [], ease: [])
    round.scores.minimum = Hundredths(whole: 50)
    #expect(try round.verdict.findings == [Finding(.unscored(criteria: [], quorum: 1))])
  }

  @Test func scoreThatTheSheetLacksIsUnscored() throws {
    let round = round(idea: [500], ease: [500])
    let empty = Assessment(assessing: round, scores: ScoreSheet(scores: [:], offsets: [:]))
    #expect(empty.verdicts["P01"]?.findings == [Finding(.unscored(criteria: [], quorum: 1))])
  }
}
