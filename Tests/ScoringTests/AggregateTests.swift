// SPDX-License-Identifier: GPL-3.0-or-later
import BigInt
import Grants
import Scoring
import Testing

@Suite struct AggregateTests {
  /// One criterion of at most 10 points, one application, and as many members as points.
  private func sheet(
    _ points: [Int64], _ change: (inout Round) -> Void = { _ in }
  ) throws -> ApplicationScore {
    var round = Round.scored(
      members: max(1, points.count), applications: 1, criteria: [.idea],
      points: points.enumerated().map { .given("m\($0 + 1)", "P1", $1) })
    change(&round)
    return try #require(ScoreSheet(scoring: round).scores["P1"])
  }

  @Test(arguments: ScoreRules.Aggregate.allCases)
  func ofUpToFivePointsInEveryOrder(aggregate: ScoreRules.Aggregate) throws {
    var choices: [[Int64]] = [[]]
    for _ in 1...5 {
      choices = choices.flatMap { points in [0, 250, 700, 1000].map { points + [$0] } }
      for points in choices {
        var round = Round()
        let score = try sheet(points) {
          $0.scores.aggregate = aggregate
          round = $0
        }
        let expected = NaiveScoring(round: round).aggregate("P1", .idea)
        #expect(score.criteria[0].aggregate == expected, "\(aggregate) of \(points)")
      }
    }
  }

  @Test(arguments: [
    (ScoreRules.Aggregate.mean, [Int64(100), 200, 900], Int64(400)),
    (.mean, [100, 200, 200], 167),
    (.median, [100, 200, 900], 200),
    (.median, [100, 200, 300, 900], 250),
    (.median, [100], 100),
    (.trimmed, [100, 200, 900], 200),
    (.trimmed, [0, 1000], 500),
    (.trimmed, [100, 100, 1000, 1000], 550),
  ])
  func byHand(aggregate: ScoreRules.Aggregate, points: [Int64], published: Int64) throws {
    let score = try sheet(points) { $0.scores.aggregate = aggregate }
    #expect(score.criteria[0].published == Hundredths(published))
  }

  @Test func abstainingIsNotZero() throws {
    var round = Round.scored(
      members: 2, applications: 1, criteria: [.idea], points: [.given("m1", "P1", 800)])
    #expect(ScoreSheet(scoring: round).scores["P1"]?.published == Hundredths(whole: 80))
    round.points.append(.given("m2", "P1", 0))
    #expect(ScoreSheet(scoring: round).scores["P1"]?.published == Hundredths(whole: 40))
  }

  @Test func quorumCountsPointsOfEachCriterion() throws {
    let reached = try sheet([500, 500]) { $0.scores.quorum = 2 }
    #expect(reached.published == Hundredths(whole: 50))
    let missed = try sheet([500, 500]) { $0.scores.quorum = 3 }
    #expect(missed.published == nil)
    #expect(missed.criteria[0].aggregate == Fraction(5))
    #expect(!missed.criteria[0].reachesQuorum)
  }

  @Test func criterionWithoutWeightNeedsTheQuorumToo() throws {
    let aside = Criterion(
      id: "aside", name: "Nebenbei", weight: .zero, max: Hundredths(whole: 10))
    let withoutPoints = try sheet([500]) { $0.criteria.append(aside) }
    #expect(withoutPoints.published == nil)
    let withPoints = try sheet([500]) {
      $0.criteria.append(aside)
      $0.points.append(.given("m1", "P1", 1000, for: "aside"))
    }
    #expect(withPoints.published == Hundredths(whole: 50))
  }

  @Test func noWeightAtAllMeansNoScore() throws {
    let score = try sheet([500]) { $0.criteria[0].weight = .zero }
    #expect(score.published == nil)
    #expect(score.criteria[0].reachesQuorum)
  }

  @Test func nobodyGavePoints() throws {
    let score = try sheet([]) { $0.scores.quorum = 0 }
    #expect(score.published == nil)
    #expect(score.members.isEmpty)
    #expect(score.criteria[0].points.isEmpty)
  }

  @Test(arguments: [(0, Int64(6700)), (1, 6670), (2, 6667)])
  func scoreIsRoundedHalfUp(decimals: Int, expected: Int64) throws {
    let score = try sheet([600, 700, 700]) { $0.scores.decimals = decimals }
    #expect(score.published == Hundredths(expected))
  }

  @Test func aHalfIsRoundedUp() throws {
    let score = try sheet([645]) { $0.scores.decimals = 0 }
    #expect(score.published == Hundredths(whole: 65))
  }

  @Test func weightsAndDifferentMaxima() throws {
    let score = try sheet([800]) {
      $0.criteria[0].weight = Hundredths(whole: 2)
      $0.criteria.append(
        Criterion(
          id: "feasibility", name: "Umsetzungspotenzial", weight: Hundredths(whole: 3),
          max: Hundredths(whole: 5)))
      $0.points.append(.given("m1", "P1", 200, for: "feasibility"))
    }
    // 100 · (2 · 8/10 + 3 · 2/5) / 5
    #expect(score.published == Hundredths(whole: 56))
  }

  @Test func finishedScoreIsPublishedAsItIs() throws {
    let score = try sheet([]) {
      $0.scores.decimals = 0
      $0.applications[0].finishedScore = Hundredths(100_000_000_025)
    }
    #expect(score.published == Hundredths(100_000_000_025))
    #expect(score.criteria.isEmpty)
    #expect(score.members.isEmpty)
  }
}
