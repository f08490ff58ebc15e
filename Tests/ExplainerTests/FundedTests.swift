// SPDX-License-Identifier: GPL-3.0-or-later
import Allocator
import Explainer
import Grants
import RoundSupport
import Testing

/// What is said of applications that get money, against trying everything.
@Suite struct FundedTests {
  @Test(arguments: 0..<4)
  func everyReasonIsTrue(shard: Int) throws {
    for seed in SeedCount.seeds(usual: 400) where seed % 4 == UInt64(shard) {
      let explained = try ExplainedRound(RandomRounds.round(seed: seed))
      guard let allocation = explained.allocation else { continue }
      for (id, award) in allocation.awards where !explained.reference.undecided.contains(id) {
        try expectTrueReasons(for: id, award, in: explained, "seed \(seed), \(id)")
      }
    }
  }

  private func expectTrueReasons(
    for id: ApplicationID, _ award: Award, in explained: ExplainedRound, _ comment: Comment
  ) throws {
    let (explanation, reference) = (try explained.explanation(of: id), explained.reference)
    let isWhole = award.offer.level == Hundredths(whole: 100)
    #expect(explanation.decision == (isWhole ? .funded : .partlyFunded), comment)
    #expect(explanation.award == award.offer.award, comment)
    #expect(explanation.level == award.offer.level, comment)

    let isForced = explained.round.force.include.contains(id)
    let best = try #require(reference.best)
    let cushion = reference.best { $0[id] == nil }.map { Points(best - $0) }
    #expect(explanation.margin == (isForced ? nil : cushion), comment)

    let isInOnPoints = reference.leftOnPoints.contains { $0.choice[id] != nil }
    var (forced, onScore, forBalance) = (false, false, false)
    for reason in explanation.reasons {
      switch reason {
      case .forced: forced = true
      case .fundedOnScore(let said):
        onScore = true
        #expect(said?.points == cushion, comment)
        if let said { try expectPossible(said, without: id, in: explained, comment) }
      case .fundedForBalance(let said, let corridor):
        forBalance = true
        #expect(said?.points == cushion, comment)
        let application = explained.round.applications.first { $0.id == id }
        #expect(corridor == application?.corridor, comment)
      case .tieWon(let rule): #expect(reference.decidingRules[id] == rule, comment)
      case .partlyFunded(let level, let next):
        #expect(level == award.offer.level, comment)
        expectTrue(next, for: id, above: level, in: reference, comment)
      case .lifted: #expect(isForced, comment)
      default: Issue.record("\(comment): \(reason)")
      }
    }
    #expect(forced == isForced, comment)
    #expect(onScore == (!isForced && isInOnPoints), comment)
    #expect(forBalance == (!isForced && !isInOnPoints), comment)
    let wins = explanation.reasons.contains { if case .tieWon = $0 { true } else { false } }
    #expect(wins == (reference.decidingRules[id] != nil), comment)
  }

  /// Some allocation without it makes just these changes and is worth what the cushion says.
  private func expectPossible(
    _ cushion: Cushion, without id: ApplicationID, in explained: ExplainedRound, _ comment: Comment
  ) throws {
    let now = try #require(explained.allocation).choice
    let best = try #require(explained.reference.best)
    let isThere = explained.reference.contains(
      cushion.change, from: now, worth: Points(best) - cushion.points, where: { $0[id] == nil },
      leavingOut: id)
    #expect(isThere, "\(comment): \(cushion)")
  }

  private func expectTrue(
    _ next: HigherLevel, for id: ApplicationID, above level: Hundredths,
    in reference: BruteForceAllocation, _ comment: Comment
  ) {
    let higher = reference.offers(to: id).map(\.level).filter { $0 > level }.min()
    switch next {
    case .costs(let level, let loss):
      #expect(level == higher, comment)
      let other = reference.best { $0[id] == level }
      #expect(other.map { Points((reference.best ?? 0) - $0) } == loss, comment)
    case .cannotFit(let level, let rules):
      #expect(level == higher, comment)
      #expect(reference.best { $0[id] == level } == nil, comment)
      expect(rules, forbidIrreducibly: { $0[id] == level }, in: reference, comment)
    case .notProved: Issue.record(comment)
    }
  }

  // MARK: By hand

  /// 500 € each, 1000 € there: P3 would take the place of either.
  @Test func aCushionIsTheDistanceToTheNextOneOut() throws {
    let explained = try ExplainedRound(
      .plain(
        euro: 1000,
        [
          .open("P1", euro: 500, score: 80), .open("P2", euro: 500, score: 60),
          .open("P3", euro: 500, score: 40),
        ]))
    #expect(try explained.explanation(of: "P1").margin == 40_000)
    #expect(try explained.explanation(of: "P2").margin == 20_000)
    #expect(try explained.explanation(of: "P3").margin == -20_000)
  }

  /// On points alone P1 and P2; B misses 30 percentage points then.
  @Test func fundedForTheBalanceOfItsCorridor() throws {
    let round = Round.plain(
      euro: 1000,
      [
        .open("P1", euro: 600, score: 80, corridor: "A"),
        .open("P2", euro: 400, score: 70, corridor: "A"),
        .open("P3", euro: 300, score: 10, corridor: "B"),
      ]
    ) {
      $0.corridors = [.part("A"), .part("B")]
      $0.balance.weight = Hundredths(whole: 3)
    }
    let explanation = try ExplainedRound(round).explanation(of: "P3")
    guard case .fundedForBalance(let cushion, "B") = explanation.reasons.first else {
      Issue.record("\(explanation.reasons)")
      return
    }
    #expect(cushion?.points == 30_000)
  }
}

/// Expects that every allocation of the meant kind breaks one of `rules`, and that without any one of
/// them some breaks none.
func expect(
  _ rules: [Rule], forbidIrreducibly isMeant: (BruteForceAllocation.Choice) -> Bool,
  in reference: BruteForceAllocation, _ comment: Comment,
  sourceLocation: SourceLocation = #_sourceLocation
) {
  let choices = reference.allChoices.filter { isMeant($0.choice) }
  #expect(
    choices.allSatisfy { !$0.broken.isDisjoint(with: rules) }, comment,
    sourceLocation: sourceLocation)
  for rule in rules {
    let fewer = Set(rules).subtracting([rule])
    #expect(
      choices.contains { $0.broken.isDisjoint(with: fewer) }, "\(comment), without \(rule)",
      sourceLocation: sourceLocation)
  }
}
