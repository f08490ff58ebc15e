// SPDX-License-Identifier: GPL-3.0-or-later
import Allocator
import Explainer
import Grants
import RoundSupport
import Testing

/// What would bring an application in, against trying everything.
@Suite struct RequirementTests {
  /// Rounds of a few cents: every request and every budget can be tried.
  private static func isSmall(_ round: Round) -> Bool {
    round.applications.allSatisfy { $0.requested.cents <= 40 }
  }

  @Test(arguments: 0..<4)
  func everyRequirementIsTrue(shard: Int) throws {
    for seed in SeedCount.seeds(inFull: 500) where seed % 4 == UInt64(shard) {
      let round = RandomRounds.toExplain(seed: seed)
      guard Self.isSmall(round) else { continue }
      let explained = try ExplainedRound(round, depth: .all)
      let requirements = explained.explanation.requirements
      guard explained.allocation != nil else {
        #expect(requirements.isEmpty)
        continue
      }
      for (id, explanation) in explained.explanation.applications {
        switch requirements[id] {
        case .toEnter(let highest, let least)?:
          #expect(explanation.decision == .notFunded, "seed \(seed), \(id)")
          expectHighest(highest, of: id, in: explained, "seed \(seed), \(id)")
          try expectLeast(least, for: id, in: explained, "seed \(seed), \(id)")
        case .toStay: #expect(explanation.margin ?? -1 >= 0, "seed \(seed), \(id)")
        case nil: #expect(explanation.decision != .notFunded, "seed \(seed), \(id)")
        }
      }
    }
  }

  @Test(arguments: 0..<4)
  func everyLeastScoreIsTrue(shard: Int) throws {
    for seed in SeedCount.seeds(inFull: 160) where seed % 4 == UInt64(shard) {
      let explained = try ExplainedRound(RandomRounds.toExplain(seed: seed), depth: .all)
      for (id, requirement) in explained.explanation.requirements {
        guard case .toStay(let least) = requirement else { continue }
        expectLeast(least, toKeep: id, in: explained, "seed \(seed), \(id)")
      }
    }
  }

  // MARK: Scores

  /// What an award is worth never falls when the score rises, so no lower step has to be tried.
  private func expectLeast(
    _ least: LeastScore, toKeep id: ApplicationID, in explained: ExplainedRound,
    _ comment: Comment
  ) {
    guard case .score(let score) = least else {
      Issue.record(comment)
      return
    }
    let (step, minimum) = (explained.scoreStep, explained.round.scores.minimum)
    #expect(score.count % step.count == 0 && score >= minimum, comment)
    #expect(explained.inAnOptimum(id, at: score), comment)
    if score - step >= minimum {
      #expect(!explained.inAnOptimum(id, at: score - step), comment)
    }
  }

  // MARK: Requests

  private func expectHighest(
    _ highest: HighestRequest, of id: ApplicationID, in explained: ExplainedRound,
    _ comment: Comment
  ) {
    let own = explained.round.applications.first { $0.id == id }?.requested ?? .zero
    guard own > .zero else {
      if case .asksForNothing = highest { return }
      Issue.record("\(comment): \(highest)")
      return
    }
    let winning = (1...own.cents).last { cents in
      wins(id, asking: Money(cents: cents), in: explained.round) != nil
    }.map { Money(cents: $0) }
    switch highest {
    case .itsOwn: #expect(winning == own, comment)
    case .amount(let request, let award, let level, let ties):
      #expect(winning == request && request < own, "\(comment): \(highest)")
      guard let round = wins(id, asking: request, in: explained.round) else { return }
      #expect(round.offers(to: id).contains { $0.level == level && $0.award == award }, comment)
      #expect(round.optimal.contains { $0.choice[id] == level }, comment)
      #expect(ties == round.optimal.contains { $0.choice[id] == nil }, comment)
    case .belowItsMinimum(let minimum, let request, let award, let level, let ties):
      #expect(winning == nil, comment)
      #expect(explained.round.applications.first { $0.id == id }?.minimum == minimum, comment)
      expectHighest(
        request, award, level, ties: ties, without: minimum, of: id, in: explained, comment)
    case .none:
      #expect(winning == nil, comment)
      let isThere = (1...own.cents).contains { cents in
        wins(id, asking: Money(cents: cents), minimum: .zero, in: explained.round) != nil
      }
      let hasMinimum = explained.round.applications.contains { $0.id == id && $0.minimum != nil }
      #expect(!hasMinimum || !isThere, comment)
    case .asksForNothing, .notProved: Issue.record(comment)
    }
  }

  private func expectHighest(
    _ request: Money, _ award: Money, _ level: Hundredths, ties: Bool, without minimum: Money,
    of id: ApplicationID, in explained: ExplainedRound, _ comment: Comment
  ) {
    let own = explained.round.applications.first { $0.id == id }?.requested ?? .zero
    let winning = (1...own.cents).last { cents in
      wins(id, asking: Money(cents: cents), minimum: .zero, in: explained.round) != nil
    }
    #expect(winning == request.cents, comment)
    #expect(award < minimum, comment)
    guard let round = wins(id, asking: request, minimum: .zero, in: explained.round) else { return }
    #expect(round.offers(to: id).contains { $0.level == level && $0.award == award }, comment)
    #expect(round.optimal.contains { $0.choice[id] == level }, comment)
    #expect(ties == round.optimal.contains { $0.choice[id] == nil }, comment)
  }

  /// The round with another request, targets and floors held; nil where it is in no optimum.
  ///
  /// - Parameter minimum: nil: its own.
  private func wins(
    _ id: ApplicationID, asking request: Money, minimum: Money? = nil, in round: Round
  ) -> BruteForceAllocation? {
    var other = round
    for position in other.applications.indices where other.applications[position].id == id {
      other.applications[position].requested = request
      if let minimum { other.applications[position].minimum = minimum }
    }
    let reference = BruteForceAllocation(other, targetsOf: round)
    return reference.optimal.contains { $0.choice[id] != nil } ? reference : nil
  }

  // MARK: Money

  private func expectLeast(
    _ least: LeastExtraMoney, for id: ApplicationID, in explained: ExplainedRound,
    _ comment: Comment
  ) throws {
    let round = explained.round
    let enough = round.applications.map(\.requested).sum().cents
    func enlarged(_ cents: Int64) -> BruteForceAllocation {
      BruteForceAllocation(round, with: ExtraMeans(money: Money(cents: cents)))
    }
    let first = (0...enough).first { cents in
      enlarged(cents).optimal.contains { $0.choice[id] != nil }
    }
    switch least {
    case .amount(let money, let change, let ties):
      #expect(first == money.cents, comment)
      let reference = enlarged(money.cents)
      let now = try #require(explained.allocation).choice
      let best = try #require(reference.best)
      #expect(
        reference.contains(
          change, from: now, worth: ObjectiveValue(best), where: { $0[id] != nil }), comment)
      #expect(ties == reference.optimal.contains { $0.choice[id] == nil }, comment)
    case .never: #expect(first == nil, comment)
    case .notProved: Issue.record(comment)
    }
  }

  // MARK: By hand

  /// 1000 € for P1 and P2; with 400 € P3 would fit beside P1, and be worth less than P2. With 300 € both fit.
  @Test func aSmallerRequestCanWin() throws {
    let round = Round.plain(
      euro: 1000,
      [
        .open("P1", euro: 500, score: 80), .open("P2", euro: 200, score: 60),
        .open("P3", euro: 500, score: 40),
      ])
    let requirement = try ExplainedRound(round, depth: .all).explanation.requirements["P3"]
    guard
      case .toEnter(
        .amount(.euro(300), award: .euro(300), level: Hundredths(whole: 100), ties: false),
        .amount(.euro(200), let change, ties: false))? = requirement
    else {
      Issue.record("\(String(describing: requirement))")
      return
    }
    #expect(change.enters == ["P3"] && change.leaves.isEmpty)
  }

  /// 300 € would do, but the project needs 400 €.
  @Test func aMinimumCanStandInTheWay() throws {
    let round = Round.plain(
      euro: 1000,
      [
        .open("P1", euro: 500, score: 80), .open("P2", euro: 200, score: 60),
        .open("P3", euro: 500, score: 40) { $0.minimum = .euro(400) },
      ])
    let requirement = try ExplainedRound(round, depth: .all).explanation.requirements["P3"]
    guard
      case .toEnter(
        .belowItsMinimum(
          .euro(400), request: .euro(300), award: .euro(300), level: Hundredths(whole: 100),
          ties: false), _)? = requirement
    else {
      Issue.record("\(String(describing: requirement))")
      return
    }
  }

  /// P2 would take the place of P1 from 60 points down.
  @Test func aScoreMayFallToTheNextOneOut() throws {
    let round = Round.plain(
      euro: 500, [.open("P1", euro: 500, score: 80), .open("P2", euro: 500, score: 60)])
    let requirement = try ExplainedRound(round, depth: .all).explanation.requirements["P1"]
    guard case .toStay(.score(Hundredths(whole: 60)))? = requirement else {
      Issue.record("\(String(describing: requirement))")
      return
    }
  }
}

extension ExplainedRound {
  /// With another score of `id`, minimum scores left aside; all others as they are published.
  fileprivate func inAnOptimum(_ id: ApplicationID, at score: Hundredths) -> Bool {
    reference.rescoring(id, to: score).optimal.contains { $0.choice[id] != nil }
  }
}
