// SPDX-License-Identifier: GPL-3.0-or-later
import Grants
import Scoring
import Testing

@Suite struct CountedPointsTests {
  private let round = Round.scored(
    members: 2, applications: 2, criteria: [.idea],
    points: [
      .given("m1", "P1", 200), .given("m2", "P1", 600),
      .given("m1", "P2", 200), .given("m2", "P2", 600),
    ])

  private func recused(_ subject: Recusal.Subject) -> ScoreSheet {
    var round = round
    round.recusals = [Recusal(member: "m1", subject: subject, reason: "Vorstandsmitglied")]
    return ScoreSheet(scoring: round)
  }

  @Test func everyoneCounts() {
    let sheet = ScoreSheet(scoring: round)
    #expect(sheet.scores["P1"]?.members == ["m1", "m2"])
    #expect(sheet.scores["P1"]?.published == Hundredths(whole: 40))
  }

  @Test func recusedFromOneApplication() {
    let sheet = recused(.application("P1"))
    #expect(sheet.scores["P1"]?.members == ["m2"])
    #expect(sheet.scores["P1"]?.published == Hundredths(whole: 60))
    #expect(sheet.scores["P2"]?.published == Hundredths(whole: 40))
  }

  @Test func recusedFromAnApplicantHoweverItIsWritten() {
    let sheet = recused(.applicant("\u{A0} VEREIN 2  "))
    #expect(sheet.scores["P1"]?.members == ["m1", "m2"])
    #expect(sheet.scores["P2"]?.members == ["m2"])
  }

  @Test func recusedPointsDoNotCalibrate() {
    var round = Round.scored(
      members: 2, applications: 4, criteria: [.idea],
      points: (1...4).flatMap { [.given("m1", "P\($0)", 400), .given("m2", "P\($0)", 800)] })
    round.scores.calibration = .offset
    round.points[0].value = .zero
    round.recusals = [Recusal(member: "m1", subject: .application("P1"), reason: "Vorstand")]
    let sheet = ScoreSheet(scoring: round)
    #expect(sheet.offsets["m1"] == ["idea": Hundredths(200)])
    #expect(sheet.offsets["m2"] == ["idea": Hundredths(-150)])
  }

  @Test func whoLeftTheCommitteeNoLongerCounts() {
    var round = round
    round.committee.removeLast()
    #expect(ScoreSheet(scoring: round).scores["P1"]?.members == ["m1"])
  }

  @Test func memberWithOnePointCountsForTheApplication() {
    var round = round
    round.criteria.append(
      Criterion(id: "ease", name: "Leichtigkeit", max: Hundredths(whole: 10)))
    round.points.append(.given("m1", "P1", 300, for: "ease"))
    let score = ScoreSheet(scoring: round).scores["P1"]
    #expect(score?.members == ["m1", "m2"])
    #expect(score?.criteria.map(\.points.count) == [2, 1])
  }
}
