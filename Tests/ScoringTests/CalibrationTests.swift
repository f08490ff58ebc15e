// SPDX-License-Identifier: GPL-3.0-or-later
import Grants
import Scoring
import Testing

@Suite struct CalibrationTests {
  private func calibrated(_ round: Round) -> ScoreSheet {
    var round = round
    round.scores.calibration = .offset
    return ScoreSheet(scoring: round)
  }

  @Test func strictAndGenerousMembersMeet() throws {
    let sheet = calibrated(
      .scored(
        members: 2, applications: 3, criteria: [.idea],
        points: (1...3).flatMap { [.given("m1", "P\($0)", 400), .given("m2", "P\($0)", 800)] }))
    #expect(sheet.offsets == ["m1": ["idea": Hundredths(200)], "m2": ["idea": Hundredths(-200)]])
    let score = try #require(sheet.scores["P2"])
    #expect(score.criteria[0].points == [Hundredths(600), Hundredths(600)])
    #expect(score.published == Hundredths(whole: 60))
  }

  @Test func offsetsArePublishedRoundedAndUsedAsPublished() throws {
    // The means are 14/3, 5 and 5, m1 gave 4, 5 and 5: the offset is 2/9, published as 0.22.
    let sheet = calibrated(
      .scored(
        members: 3, applications: 3, criteria: [.idea],
        points: [
          .given("m1", "P1", 400), .given("m2", "P1", 500), .given("m3", "P1", 500),
          .given("m1", "P2", 500), .given("m1", "P3", 500),
        ]))
    #expect(sheet.offsets["m1"] == ["idea": Hundredths(22)])
    #expect(sheet.scores["P1"]?.criteria[0].points.first == Hundredths(422))
  }

  @Test func halvesAreRoundedTowardPlusInfinity() {
    // m1 lies half of 0.01 below, m2 half of 0.01 above the mean of both.
    let sheet = calibrated(
      .scored(
        members: 2, applications: 3, criteria: [.idea],
        points: (1...3).flatMap { [.given("m1", "P\($0)", 500), .given("m2", "P\($0)", 501)] }))
    #expect(sheet.offsets == ["m1": ["idea": Hundredths(1)], "m2": ["idea": .zero]])
  }

  @Test func fewerThanThreeApplicationsShowNoHabit() {
    let sheet = calibrated(
      .scored(
        members: 2, applications: 3, criteria: [.idea],
        points: (1...3).map { .given("m1", "P\($0)", 400) }
          + (1...2).map { .given("m2", "P\($0)", 800) }))
    #expect(sheet.offsets["m2"] == ["idea": .zero])
    #expect(sheet.offsets["m1"] == ["idea": Hundredths(133)])
  }

  @Test func applicationsCountOnlyForTheCriterionWithPoints() {
    let ease = Criterion(id: "ease", name: "Leichtigkeit", max: Hundredths(whole: 10))
    let sheet = calibrated(
      .scored(
        members: 2, applications: 3, criteria: [.idea, ease],
        points: (1...3).flatMap { [.given("m1", "P\($0)", 400), .given("m2", "P\($0)", 800)] }
          + (1...2).flatMap {
            [.given("m1", "P\($0)", 400, for: "ease"), .given("m2", "P\($0)", 800, for: "ease")]
          }))
    #expect(sheet.offsets["m1"] == ["idea": Hundredths(200), "ease": .zero])
  }

  @Test func adjustedPointsStayWithinTheScale() throws {
    let sheet = calibrated(
      .scored(
        members: 2, applications: 3, criteria: [.idea],
        points: [
          .given("m1", "P1", 0), .given("m2", "P1", 1000),
          .given("m1", "P2", 1000), .given("m2", "P2", 1000),
          .given("m1", "P3", 0), .given("m2", "P3", 0),
        ]))
    #expect(sheet.offsets["m1"] == ["idea": Hundredths(167)])
    #expect(sheet.scores["P2"]?.criteria[0].points == [Hundredths(833), Hundredths(1000)])
    #expect(sheet.scores["P3"]?.criteria[0].points == [Hundredths(0), Hundredths(167)])
  }

  @Test func noneLeavesPointsAndPublishesNoOffsets() {
    let sheet = ScoreSheet(
      scoring: .scored(
        members: 2, applications: 3, criteria: [.idea],
        points: (1...3).flatMap { [.given("m1", "P\($0)", 400), .given("m2", "P\($0)", 800)] }))
    #expect(sheet.offsets.isEmpty)
    #expect(sheet.scores["P1"]?.criteria[0].points == [Hundredths(400), Hundredths(800)])
  }

  /// Two members, three applications, each pair an abstention, 3.33 or 10 points.
  @Test func everySmallRound() {
    for code in 0..<(3 * 3 * 3 * 3 * 3 * 3) {
      var (rest, points) = (code, [Points]())
      for member in ["m1", "m2"] {
        for application in ["P1", "P2", "P3"] {
          let choice: Int64? = [nil, 333, 1000][rest % 3]
          if let choice { points.append(.given(member, application, choice)) }
          rest /= 3
        }
      }
      var round = Round.scored(members: 2, applications: 3, criteria: [.idea], points: points)
      round.scores.calibration = .offset
      let (sheet, naive) = (ScoreSheet(scoring: round), NaiveScoring(round: round))
      for member in round.committee {
        #expect(
          sheet.offsets[member.id]?["idea"] == naive.offset(member.id, "idea"), "code \(code)")
      }
      for application in round.applications {
        #expect(
          sheet.scores[application.id]?.published == naive.score(application.id), "code \(code)")
      }
    }
  }
}
