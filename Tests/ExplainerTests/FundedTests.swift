// SPDX-License-Identifier: GPL-3.0-or-later
import Allocator
import Eligibility
import Explainer
import Grants
import RoundSupport
import Testing

/// What is said of applications that get money, against trying everything.
@Suite struct FundedTests {
  @Test(arguments: 0..<4)
  func everyReasonIsTrue(shard: Int) throws {
    for seed in SeedCount.seeds(inFull: 400) where seed % 4 == UInt64(shard) {
      let explained = try ExplainedRound(RandomRounds.toExplain(seed: seed))
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
    let cushion = reference.best { $0[id] == nil }.map { ObjectiveValue(best - $0) }
    #expect(explanation.margin == (isForced ? nil : cushion), comment)

    let expected = try why(id, in: explained)
    #expect(Why.all(of: explanation.reasons) == [expected], comment)
    for reason in explanation.reasons {
      switch reason {
      case .forced: break
      case .fundedOnScore(let said), .fundedForBalance(let said, _), .fundedInCombination(let said):
        #expect(said?.points == cushion, comment)
        if let said { try expectPossible(said, without: id, in: explained, comment) }
      case .fundedByRules(let rules):
        expect(rules, forbidIrreducibly: { $0[id] == nil }, in: reference, comment)
      case .tieWon(let rule): #expect(reference.decidingRules[id] == rule, comment)
      case .partlyFunded(let level, let next):
        #expect(level == award.offer.level, comment)
        expectTrue(next, for: id, above: level, in: reference, comment)
      case .awardCeiling(let most, let requested):
        #expect(most == explained.round.funding.maxAward && most < requested, comment)
        #expect(award.offer.award <= most, comment)
      case .lifted: #expect(isForced, comment)
      default: Issue.record("\(comment): \(reason)")
      }
    }
    let wins = explanation.reasons.contains { if case .tieWon = $0 { true } else { false } }
    #expect(wins == (reference.decidingRules[id] != nil), comment)
    let isCut = explanation.reasons.contains { if case .awardCeiling = $0 { true } else { false } }
    let hasMore = try hasMoreWithoutCeiling(id, in: explained.round)
    #expect(isCut == hasMore, comment)
  }

  /// Whether the ceiling of single awards is what its largest award comes from.
  private func hasMoreWithoutCeiling(_ id: ApplicationID, in round: Round) throws -> Bool {
    let application = try #require(round.applications.first { $0.id == id })
    guard let most = round.funding.maxAward, application.requested > most else { return false }
    guard let rate = round.funding.maxRate, let cost = application.totalCost else { return true }
    return rate.count * cost.cents / 10_000 > most.cents
  }

  /// What brings an application in, told from all allocations.
  private func why(_ id: ApplicationID, in explained: ExplainedRound) throws -> Why {
    let (round, reference) = (explained.round, explained.reference)
    if round.force.include.contains(id) { return .forced }
    guard let without = reference.best(where: { $0[id] == nil }) else { return .rules }
    let isInOnPoints = reference.leftOnPoints.contains { $0.choice[id] != nil }
    if isInOnPoints || round.balance.weight == .zero { return .score }
    let corridor = try #require(round.applications.first { $0.id == id }?.corridor)
    let place = try #require(round.corridors.firstIndex { $0.id == corridor })
    let now = try #require(explained.allocation).corridors[place].shortfall
    let best = reference.feasible.filter {
      $0.choice[id] == nil && reference.value(of: $0) == without
    }
    return best.allSatisfy { $0.shortfalls[place] > now } ? .balance(corridor) : .combination
  }

  /// The decisions and what brings applications in are told alike at every depth.
  @Test func theBriefReasonIsTheSame() throws {
    for seed in SeedCount.seeds(inFull: 150) {
      let explained = try ExplainedRound(RandomRounds.toExplain(seed: seed), depth: .brief)
      guard let allocation = explained.allocation else { continue }
      for id in allocation.awards.keys where !explained.reference.undecided.contains(id) {
        let said = Why.all(of: try explained.explanation(of: id).reasons)
        #expect(said == [try why(id, in: explained)], "seed \(seed), \(id)")
      }
    }
  }

  /// Some allocation without it makes just these changes and is worth what the cushion says.
  private func expectPossible(
    _ cushion: Cushion, without id: ApplicationID, in explained: ExplainedRound, _ comment: Comment
  ) throws {
    let now = try #require(explained.allocation).choice
    let best = try #require(explained.reference.best)
    let isThere = explained.reference.contains(
      cushion.change, from: now, worth: ObjectiveValue(best) - cushion.points,
      where: { $0[id] == nil },
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
      #expect(other.map { ObjectiveValue((reference.best ?? 0) - $0) } == loss, comment)
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

  /// B needs P5, which leaves no room for P1; P2 and P4 fill what is left. A is far above its target.
  @Test func whatFitsBesideABalancingOneIsNotInForBalance() throws {
    let round = Round.plain(
      euro: 100,
      [
        .open("P1", euro: 60, score: 50), .open("P2", euro: 45, score: 30),
        .open("P3", euro: 40, score: 15), .open("P4", euro: 5, score: 5),
        .open("P5", euro: 50, score: 10, corridor: "B"),
      ]
    ) {
      $0.corridors = [.part("A"), .part("B", share: 9)]
      $0.balance.weight = Hundredths(whole: 5)
    }
    let explained = try ExplainedRound(round)
    for id in ["P2", "P4"] {
      #expect(Why.all(of: try explained.explanation(of: id).reasons) == [.combination])
    }
    #expect(Why.all(of: try explained.explanation(of: "P5").reasons) == [.balance("B")])
  }

  /// The lot drew the one of corridor A; the least imbalance would have been with the other.
  @Test func nothingIsInForBalanceAtWeightZero() throws {
    let round = Round.plain(
      euro: 10,
      [
        .open("1", euro: 5, score: 50), .open("2", euro: 5, score: 30, corridor: "B"),
        .open("3", euro: 5, score: 30),
      ]
    ) {
      $0.corridors = [.part("A"), .part("B")]
      $0.ties = [.lot]
      $0.lot = Lot(seed: "3")
    }
    let explained = try ExplainedRound(round)
    #expect(Why.all(of: try explained.explanation(of: "3").reasons) == [.score])
  }

  /// B's floor leaves no choice, whatever its points.
  @Test func whatAFloorDemandsIsFundedByRules() throws {
    let round = Round.plain(
      euro: 100, [.open("P1", euro: 50, score: 80), .open("P2", euro: 50, score: 0, corridor: "B")]
    ) {
      $0.corridors = [.part("A"), .part("B", floor: .percent(Hundredths(whole: 10)))]
    }
    let reasons = try ExplainedRound(round).explanation(of: "P2").reasons
    guard case .fundedByRules([.floor("B")]) = reasons.first else {
      Issue.record("\(reasons)")
      return
    }
  }
}

/// What brings a funded application in.
private enum Why: Hashable {
  case forced, rules, score, combination
  case balance(CorridorID)

  static func all(of reasons: [Reason]) -> [Why] {
    reasons.compactMap { reason in
      switch reason {
      case .forced: .forced
      case .fundedByRules: .rules
      case .fundedOnScore: .score
      case .fundedForBalance(_, let corridor): .balance(corridor)
      case .fundedInCombination: .combination
      default: nil
      }
    }
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
