// SPDX-License-Identifier: GPL-3.0-or-later
import Allocator
import Eligibility
import Explainer
import Grants
import RoundSupport
import Testing

/// What is said of eligible applications that get nothing, against trying everything.
@Suite struct NotFundedTests {
  @Test(arguments: 0..<4)
  func everyReasonIsTrue(shard: Int) throws {
    for seed in SeedCount.seeds(inFull: 400) where seed % 4 == UInt64(shard) {
      let explained = try ExplainedRound(RandomRounds.toExplain(seed: seed))
      guard let allocation = explained.allocation else { continue }
      let decided = Set(explained.reference.eligible).subtracting(explained.reference.undecided)
      for id in decided.subtracting(allocation.awards.keys) {
        try expectTrueReasons(for: id, in: explained, "seed \(seed), \(id)")
      }
    }
  }

  private func expectTrueReasons(
    for id: ApplicationID, in explained: ExplainedRound, _ comment: Comment
  ) throws {
    let (explanation, reference) = (try explained.explanation(of: id), explained.reference)
    #expect(explanation.decision == .notFunded, comment)
    #expect(explanation.award == .zero, comment)
    let best = try #require(reference.best)
    let gap = reference.best { $0[id] != nil }.map { best - $0 }
    #expect(explanation.margin == gap.map { ObjectiveValue(-$0) }, comment)
    let rules = try explained.unfit(id)
    #expect((rules != nil) == (gap == nil), comment)
    if let rules { expect(rules, forbidIrreducibly: { $0[id] != nil }, in: reference, comment) }
    let displaced = try explained.swap(of: id)
    #expect((displaced != nil) == (gap != nil), comment)
    if let displaced {
      #expect(displaced.swap.gap == gap.map { ObjectiveValue($0) }, comment)
      try expectPossible(displaced.swap, for: id, in: explained, comment)
      expectLeast(displaced.missing, for: id, in: explained, comment)
    }
    for reason in explanation.reasons {
      switch reason {
      case .cannotFit, .displaced: break
      case .tieLost(let rule): #expect(reference.decidingRules[id] == rule, comment)
      default: Issue.record("\(comment): \(reason)")
      }
    }
    let loses = explanation.reasons.contains { if case .tieLost = $0 { true } else { false } }
    #expect(loses == (reference.decidingRules[id] != nil), comment)
  }

  /// Some allocation with just these changes keeps all rules and is worth what the swap says.
  private func expectPossible(
    _ swap: Swap, for id: ApplicationID, in explained: ExplainedRound, _ comment: Comment
  ) throws {
    let now = try #require(explained.allocation).choice
    let best = try #require(explained.reference.best)
    let isThere = explained.reference.contains(
      swap.change, from: now, worth: ObjectiveValue(best) - swap.gap,
      where: { $0[id] == swap.level },
      leavingOut: id)
    #expect(isThere, "\(comment): \(swap)")
  }

  /// With the rise the application is in some optimum, one step below it in none: worth never falls
  /// when the score rises, so no smaller step has to be tried.
  private func expectLeast(
    _ missing: PointsMissing, for id: ApplicationID, in explained: ExplainedRound,
    _ comment: Comment
  ) {
    let application = explained.round.applications.first { $0.id == id }
    let score = application.flatMap { explained.assessed.score(of: $0) } ?? .zero
    func optimal(at raised: Hundredths) -> [BruteForceAllocation.Candidate] {
      explained.reference.rescoring(id, to: raised).optimal
    }
    func isInAnOptimum(at raised: Hundredths) -> Bool {
      optimal(at: raised).contains { $0.choice[id] != nil }
    }
    func isInEach(at raised: Hundredths) -> Bool {
      optimal(at: raised).allSatisfy { $0.choice[id] != nil }
    }
    let (step, most) = (explained.scoreStep, Hundredths(whole: 100))
    switch missing {
    case .points(let rise, let winning):
      #expect(rise.count % step.count == 0, comment)
      #expect(score + rise <= most, comment)
      #expect(isInAnOptimum(at: score + rise), comment)
      if rise > .zero { #expect(!isInAnOptimum(at: score + rise - step), comment) }
      if let winning {
        #expect(winning >= rise && score + winning <= most, comment)
        #expect(isInEach(at: score + winning), comment)
        #expect(!isInEach(at: score + winning - step), comment)
      } else {
        #expect(!isInEach(at: most), comment)
      }
    case .notReachable:
      #expect(!isInAnOptimum(at: most), comment)
    }
  }

  // MARK: By hand

  private func three(_ scores: Int64...) -> [Application] {
    zip(["P1", "P2", "P3"], scores).map { .open($0, euro: 500, score: $1) }
  }

  @Test func whoIsOutByTwentyPointsMissesTwenty() throws {
    let explained = try ExplainedRound(.plain(euro: 1000, three(80, 60, 40)))
    let (swap, missing) = try #require(try explained.swap(of: "P3"))
    #expect(swap.gap == 20_000)
    #expect(swap.change.leaves == ["P2"])
    #expect(swap.change.enters.isEmpty)
    guard case .points(Hundredths(whole: 20), winning: Hundredths(20_10)?) = missing else {
      Issue.record("\(missing)")
      return
    }
  }

  /// P1 costs what P2 and P3 cost together: 130 points would be needed.
  @Test func moreThanAHundredPointsAreNotReachable() throws {
    let applications =
      [Application.open("P1", euro: 1000, score: 80)]
      + [.open("P2", euro: 500, score: 70), .open("P3", euro: 500, score: 60)]
    let explained = try ExplainedRound(.plain(euro: 1000, applications))
    let (swap, missing) = try #require(try explained.swap(of: "P1"))
    #expect(swap.gap == 50_000)
    #expect(swap.change.leaves == ["P2", "P3"])
    guard case .notReachable = missing else {
      Issue.record("\(missing)")
      return
    }
  }

  /// The finer score is published, and then others can be as fine.
  @Test func scoresFinerThanTheDecimalsAreTheGrid() throws {
    var applications = three(80, 60, 40)
    applications[1].finishedScore = Hundredths(60_04)
    let explained = try ExplainedRound(.plain(euro: 1000, applications))
    let (swap, missing) = try #require(try explained.swap(of: "P3"))
    #expect(swap.gap == 20_040)
    guard case .points(Hundredths(20_04), winning: Hundredths(20_05)?) = missing else {
      Issue.record("\(missing)")
      return
    }
  }

  /// In B is 10 € short of its target of 4 €; in A 6 €: 0.6 points lie between 50 and 51 or none.
  @Test func aRiseThatOvershootsTheTieWins() throws {
    let round = Round.plain(
      euro: 10, [.open("P1", euro: 10, score: 50), .open("P2", euro: 10, score: 52, corridor: "B")]
    ) {
      $0.corridors = [.part("A", share: 60), .part("B", share: 40)]
      $0.balance.weight = Hundredths(7)
      $0.scores.decimals = 0
    }
    let (swap, missing) = try #require(try ExplainedRound(round).swap(of: "P1"))
    #expect(swap.gap == 600)
    guard case .points(Hundredths(whole: 1), winning: Hundredths(whole: 1)?) = missing else {
      Issue.record("\(missing)")
      return
    }
  }

  /// Votes have no highest score.
  @Test func moreThanAHundredVotesAreReachable() throws {
    let explained = try ExplainedRound(.plain(euro: 1000, three(900, 600, 40)))
    let (_, missing) = try #require(try explained.swap(of: "P3"))
    guard case .points(Hundredths(whole: 560), winning: _) = missing else {
      Issue.record("\(missing)")
      return
    }
  }

  @Test func whatIncludesBothAlternativesCannotFit() throws {
    let round = Round.plain(euro: 2000, three(80, 60, 40)) {
      $0.alternatives = [["P1", "P3"]]
      $0.force.include = ["P1"]
    }
    let rules = try ExplainedRound(round).unfit("P3")
    #expect(rules == [.alternatives(["P1", "P3"]), .inclusion("P1")])
  }
}
