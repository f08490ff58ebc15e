// SPDX-License-Identifier: GPL-3.0-or-later
import Grants
import RoundSupport
import Scoring
import Testing

@Suite struct RandomRoundTests {
  private func randomRound(seed: UInt64) -> Round {
    var random = SeededGenerator(seed: seed)
    let criteria = (1...Int.random(in: 1...4, using: &random)).map {
      Criterion(
        id: "c\($0)", name: "Kriterium \($0)",
        weight: Hundredths(Int64.random(in: 1...400, using: &random)),
        max: Hundredths(Int64.random(in: 1...2000, using: &random)))
    }
    var round = Round.scored(
      members: Int.random(in: 1...9, using: &random),
      applications: Int.random(in: 1...8, using: &random), criteria: criteria)
    for application in round.applications {
      for criterion in criteria {
        for member in round.committee where Int.random(in: 0..<4, using: &random) > 0 {
          let value = Int64.random(in: 0...criterion.max.count, using: &random)
          round.points.append(.given(member.id, application.id, value, for: criterion.id))
        }
      }
    }
    round.scores.aggregate = .allCases.randomElement(using: &random)!
    round.scores.calibration = .allCases.randomElement(using: &random)!
    round.scores.quorum = Int.random(in: 1...3, using: &random)
    round.scores.decimals = Int.random(in: 0...2, using: &random)
    return round
  }

  @Test(arguments: UInt64(1)...100)
  func agreesWithTheNaiveScores(seed: UInt64) throws {
    let round = randomRound(seed: seed)
    let (sheet, naive) = (ScoreSheet(scoring: round), NaiveScoring(round: round))
    for application in round.applications {
      let score = try #require(sheet.scores[application.id])
      #expect(score.published == naive.score(application.id))
      for (criterion, actual) in zip(round.criteria, score.criteria) {
        #expect(actual.criterion == criterion.id)
        #expect(actual.aggregate == naive.aggregate(application.id, criterion))
        #expect(actual.points == naive.counted(application.id, criterion).sorted())
      }
    }
  }

  /// Each member who gave points for everything, alone in a committee of one.
  @Test(arguments: UInt64(1)...100)
  func everyMemberAloneGivesTheSpread(seed: UInt64) throws {
    let round = randomRound(seed: seed)
    let (sheet, naive) = (ScoreSheet(scoring: round), NaiveScoring(round: round))
    for application in round.applications {
      let expected = round.committee.compactMap { member in
        NaiveScoring(round: round.scored(by: member.id, evenedBy: naive)).score(application.id)
      }.sorted()
      let scores = try #require(sheet.scores[application.id]?.spread)
      #expect(scores.scores == expected)
      #expect(scores.published?.lowest == (expected.count < 5 ? nil : expected.first))
      #expect(scores.published?.highest == (expected.count < 5 ? nil : expected.last))
    }
  }

  @Test func aRecusedMemberHasNoPartInTheSpread() {
    var round = Round.scored(
      members: 6, applications: 1, criteria: [.idea],
      points: zip(["m1", "m2", "m3", "m4", "m5", "m6"], [100, 500, 600, 700, 800, 900])
        .map { .given($0, "P1", $1) })
    #expect(Self.lowest(in: round) == Hundredths(whole: 10))
    round.recusals = [Recusal(member: "m1", subject: .application("P1"), reason: "")]
    #expect(Self.lowest(in: round) == Hundredths(whole: 50))
    // Beside the mean, four would tell too much.
    round.recusals += [Recusal(member: "m6", subject: .application("P1"), reason: "")]
    #expect(Self.lowest(in: round) == nil)
  }

  private static func lowest(in round: Round) -> Hundredths? {
    ScoreSheet(scoring: round).scores["P1"]?.spread?.published?.lowest
  }

  @Test(arguments: UInt64(1)...20)
  func orderDoesNotMatter(seed: UInt64) {
    let round = randomRound(seed: seed)
    var shuffled = round
    var random = SeededGenerator(seed: seed)
    shuffled.points.shuffle(using: &random)
    shuffled.committee.shuffle(using: &random)
    shuffled.applications.shuffle(using: &random)
    let (sheet, other) = (ScoreSheet(scoring: round), ScoreSheet(scoring: shuffled))
    #expect(sheet.offsets == other.offsets)
    for application in round.applications {
      let (score, same) = (sheet.scores[application.id], other.scores[application.id])
      #expect(score?.published == same?.published)
      #expect(score?.members == same?.members)
      #expect(score?.criteria.map(\.points) == same?.criteria.map(\.points))
    }
  }

  /// Hundreds of members who abstain at random give means of a hundred different denominators, whose
  /// common one has far more than 128 bits.
  @Test func largeCommitteeIsExact() {
    var random = SeededGenerator(seed: 7)
    var round = Round.scored(members: 200, applications: 30, criteria: [.idea])
    for application in round.applications {
      for member in round.committee where Int.random(in: 0..<3, using: &random) > 0 {
        let value = Int64.random(in: 0...1000, using: &random)
        round.points.append(.given(member.id, application.id, value))
      }
    }
    round.scores.calibration = .offset
    let (sheet, naive) = (ScoreSheet(scoring: round), NaiveScoring(round: round))
    for member in ["m1", "m150"] {
      #expect(sheet.offsets[member]?["idea"] == naive.offset(member, "idea"))
    }
  }
}

extension Round {
  /// As if this member alone had given points, those that count after calibration.
  fileprivate func scored(by member: MemberID, evenedBy naive: NaiveScoring) -> Round {
    var alone = self
    alone.scores.quorum = 1
    alone.scores.aggregate = .mean
    alone.scores.calibration = .none
    alone.points = points.filter { $0.member == member }.map { given in
      var even = given
      let most = criteria.first { $0.id == given.criterion }?.max
      if scores.calibration == .offset, let most {
        even.value = min(max(.zero, given.value + naive.offset(member, given.criterion)), most)
      }
      return even
    }
    return alone
  }
}
