// SPDX-License-Identifier: GPL-3.0-or-later
import Eligibility
import Grants
import Testing

@Suite struct VerdictTests {
  /// One application that is withdrawn, late, funded by the association and a task of it, without
  /// enough points for one criterion and with too few for the other, too dear and excluded.
  private var failing: Round {
    var round = Round.small(
      .sound {
        $0.status = .withdrawn
        $0.received = LocalTime(day: Day(year: 2023, month: 7, day: 1))
        $0.task = .association
        $0.finishedScore = nil
        $0.requested = Money(cents: 10_000_01)
      }, association: [.row()])
    round.criteria = ["idea", "ease"].map {
      Criterion(id: $0, name: $0, max: Hundredths(whole: 10), minimum: Hundredths(whole: 4))
    }
    round.committee = [Member(id: "m1", name: "Mitglied 1")]
    round.points = [
      Points(member: "m1", application: "P01", criterion: "idea", value: Hundredths(100))
    ]
    round.force.exclude = ["P01"]
    return round
  }

  @Test func allFailingRulesInTheOrderOfTheirCodes() throws {
    #expect(
      try failing.verdict.findings.map(\.code)
        == Finding.Code.allCases.filter { ![.underOwnMinimum, .duplicate].contains($0) })
    var round = failing
    round.applications[0].minimum = Money(cents: 20_000_00)
    #expect(
      try round.verdict.findings.map(\.code)
        == Finding.Code.allCases.filter { ![.exceedsAvailable, .duplicate].contains($0) })
  }

  @Test func includeLiftsWhatTheCityMayWaive() throws {
    var round = failing
    round.force.include = ["P01"]
    let verdict = try round.verdict
    #expect(verdict.lifted.map(\.code) == [.outsideCall, .associationTask, .belowMinimum])
    #expect(
      verdict.findings.map(\.code)
        == [.withdrawn, .associationFunded, .unscored, .exceedsAvailable, .excluded])
    #expect(verdict.standing == .ineligible)
  }

  @Test func includedApplicationBecomesEligible() throws {
    var round = Round.small(.sound { $0.task = .association })
    round.scores.minimum = Hundredths(whole: 80)
    #expect(try round.verdict.standing == .ineligible)
    round.force.include = ["P01"]
    #expect(try round.verdict.standing == .eligible)
    #expect(try round.verdict.lifted.count == 2)
  }

  @Test func grantedOnesStandWithAWarning() throws {
    var round = failing
    round.applications[0].status = .granted(Money(cents: 500_00))
    let verdict = try round.verdict
    #expect(verdict.standing == .granted)
    #expect(verdict.findings.map(\.code) == [.associationFunded])
    #expect(verdict.offers.isEmpty)
  }

  @Test func everyApplicationGetsAVerdict() {
    let round = Round.small(.sound("P01"), .sound("P02"), .sound("P03") { $0.status = .withdrawn })
    #expect(round.assessment.verdicts.keys.sorted() == ["P01", "P02", "P03"])
  }
}
