// SPDX-License-Identifier: GPL-3.0-or-later
import Allocator
import Analysis
import BigInt
import Eligibility
import Grants
import RoundSupport
import Scoring
import Solving
import Synchronization
import Testing

@Suite struct WeightTests {
  private static let seeds = SeedCount.seeds(inFull: 150)

  /// Rounds with every rule, and every other one with few rules, scarce money and corridors that are
  /// scored differently, so that much hangs on the weight.
  private static func round(_ seed: UInt64) -> Round {
    guard seed.isMultiple(of: 2) else { return RandomRounds.round(seed: seed) }
    var random = SeededGenerator(seed: seed)
    let applications = (1...9).map { number in
      let corridor = number % 3
      return Application.open(
        "P\(number)", euro: Int64.random(in: 10...60, using: &random) * 10,
        score: Int64.random(in: 20...40, using: &random) + Int64(25 * corridor),
        corridor: ["A", "B", "C"][corridor])
    }
    return .plain(euro: Int64.random(in: 70...160, using: &random) * 10, applications) {
      $0.corridors = [.part("A", share: 2), .part("B"), .part("C")]
      $0.balance.measure = seed.isMultiple(of: 4) ? .total : .worst
      if seed.isMultiple(of: 3) { $0.lot = Lot(seed: "\(seed)", source: "Test") }
    }
  }

  private func curve(
    of round: Round, limits: SolveLimits = .none, upTo greatest: Fraction? = nil,
    withFrontier: Bool = false, by solver: any Solver = SolverUnderTest.branchAndBound.solver
  ) throws -> WeightCurve? {
    let optimiser = Optimiser(solver: solver, limits: limits, mostCounted: 2)
    return try WeightSearch(AssessedRound(round), optimiser: optimiser)
      .curve(upTo: greatest, withFrontier: withFrontier)
  }

  /// Between the breakpoints, at them and on a grid, trying everything gives the same trade-offs.
  @Test func everyWeightAgreesWithTryingEverything() throws {
    var (breakpoints, infeasible) = (0, 0)
    for seed in Self.seeds {
      let round = Self.round(seed)
      let reference = BruteForceAllocation(round)
      guard let curve = try curve(of: round) else {
        #expect(reference.feasible.isEmpty, "seed \(seed)")
        infeasible += 1
        continue
      }
      #expect(curve.unfinished.isEmpty && curve.stop == nil, "seed \(seed)")
      #expect(curve.intervals.first?.range.from == Fraction(0), "seed \(seed)")
      #expect(curve.intervals.last.map { $0.range.to == nil } == true, "seed \(seed)")
      for (left, right) in zip(curve.intervals, curve.intervals.dropFirst()) {
        let weight = try #require(left.range.to)
        breakpoints += 1
        #expect(weight == right.range.from && left.range.from < weight, "seed \(seed)")
        #expect(
          reference.best(at: weight.parts).isSuperset(of: [left.tradeOff, right.tradeOff]),
          "seed \(seed), at \(weight)")
      }
      for interval in curve.intervals {
        let upper = interval.range.to ?? interval.range.from + Fraction(1000)
        let middle = (interval.range.from + upper) / Fraction(2)
        #expect(reference.best(at: middle.parts) == [interval.tradeOff], "seed \(seed)")
        expect(interval.settled, among: reference.left(with: interval.tradeOff), seed)
      }
      for step in 1...200 {
        let weight = Fraction(BigInt(step), 7)
        let isThere = curve.intervals.contains { interval in
          interval.range.from <= weight && interval.range.to.map { weight <= $0 } ?? true
            && reference.best(at: weight.parts).contains(interval.tradeOff)
        }
        #expect(isThere, "seed \(seed), at \(weight)")
      }
    }
    #expect(breakpoints >= Self.seeds.count / 4, "\(breakpoints)")
    #expect(infeasible > 0)
  }

  @Test func theFrontierAgreesWithTryingEverything() throws {
    var unsupported = 0
    for seed in Self.seeds {
      let round = Self.round(seed)
      let reference = BruteForceAllocation(round)
      guard let curve = try curve(of: round, withFrontier: true) else { continue }
      let frontier = try #require(curve.frontier)
      let breakpoints = curve.intervals.compactMap(\.range.to)
      #expect(frontier.isComplete, "seed \(seed)")
      #expect(frontier.points.map(\.settled.tradeOff) == reference.frontier, "seed \(seed)")
      for point in frontier.points {
        let tradeOff = point.settled.tradeOff
        let isSupported =
          curve.intervals.contains { $0.tradeOff == tradeOff }
          || breakpoints.contains { reference.best(at: $0.parts).contains(tradeOff) }
        #expect(point.isSupported == isSupported, "seed \(seed)")
        if !isSupported { unsupported += 1 }
        expect(point.settled, among: reference.left(with: tradeOff), seed)
      }
    }
    #expect(unsupported >= Self.seeds.count / 20, "\(unsupported)")
  }

  /// Five alternatives leave corridor A 400, 3, 2, 1 or 0 tenths short. What is lost from 2 to 1 is more than
  /// from 1 to 0, so no weight makes 1 the best, though it is on the frontier.
  @Test(arguments: [SolverUnderTest.branchAndBound.solver, SolverUnderTest.listing])
  func aTradeOffBelowTheHullIsNoCorner(solver: any Solver) throws {
    let alternatives = [(1000, 90), (4970, 31), (4980, 30), (4990, 11), (5000, 10)]
      .enumerated().map { number, one in
        Application.open("A\(number)", euro: Int64(one.0), score: Int64(one.1))
      }
    let other = Application.open("B", euro: 5000, score: 50, corridor: "B")
    let round = Round.plain(euro: 10_000, alternatives + [other]) {
      $0.corridors = [.part("A"), .part("B")]
      $0.alternatives = [alternatives.map(\.id)]
    }
    let curve = try #require(try curve(of: round, withFrontier: true, by: solver))
    #expect(curve.intervals.map(\.tradeOff.imbalance) == [400, 3, 2, 0])
    #expect(
      curve.intervals.map(\.settled.allocation.scores)
        == [140, 81, 80, 60].map { Hundredths(whole: $0) })
    let frontier = try #require(curve.frontier)
    #expect(frontier.points.map(\.settled.tradeOff.imbalance) == [400, 3, 2, 1, 0])
    #expect(frontier.points.map(\.isSupported) == [true, true, true, false, true])
  }

  /// Where what is asked of few tenths of imbalance is answered by listing.
  @Test func listingChangesNothing() throws {
    for seed in Self.seeds.prefix(60) {
      let round = Self.round(seed)
      let (usual, listed) = (
        try curve(of: round, withFrontier: true),
        try curve(of: round, withFrontier: true, by: SolverUnderTest.listing)
      )
      #expect(listed?.intervals.map(\.range) == usual?.intervals.map(\.range), "seed \(seed)")
      #expect(
        listed?.frontier?.points.map(\.settled.tradeOff)
          == usual?.frontier?.points.map(\.settled.tradeOff), "seed \(seed)")
    }
  }

  /// Asked up to some weight, the curve is that part of the whole, and complete.
  @Test(arguments: [
    Fraction(BigInt(1), 3), Fraction(4), Fraction(5), Fraction(26), Fraction(2000),
  ])
  func aCurveUpToAWeightIsThatPartOfTheWhole(greatest: Fraction) throws {
    for seed in Self.seeds.prefix(40) {
      let round = Self.round(seed)
      guard let whole = try curve(of: round), let part = try curve(of: round, upTo: greatest)
      else { continue }
      let expected = whole.intervals.filter { $0.range.from < greatest }
      #expect(part.intervals.map(\.tradeOff) == expected.map(\.tradeOff), "seed \(seed)")
      #expect(part.intervals.map(\.range.from) == expected.map(\.range.from), "seed \(seed)")
      #expect(
        part.intervals.map(\.range.to)
          == expected.map { $0.range.to.map { to in min(to, greatest) } ?? greatest },
        "seed \(seed)")
      #expect(part.unfinished.isEmpty && part.stop == nil, "seed \(seed)")
    }
  }

  /// Whenever a limit comes, what is finished is part of the whole, and the rest is named.
  @Test(arguments: [0, 3, 10, 30, 100])
  func whatALimitLeavesIsPartOfTheWhole(questions: Int) throws {
    for seed in Self.seeds.prefix(30) {
      let round = Self.round(seed)
      guard let whole = try curve(of: round, withFrontier: true) else { continue }
      let counter = Counter()
      let limits = SolveLimits(isCancelled: { counter.next() > questions })
      guard let part = try curve(of: round, limits: limits, withFrontier: true) else {
        Issue.record("seed \(seed) is called infeasible")
        continue
      }
      for interval in part.intervals {
        #expect(
          whole.intervals.contains {
            $0.tradeOff == interval.tradeOff && $0.range.contains(interval.range)
          }, "seed \(seed)")
      }
      #expect(
        part.unfinished.isEmpty == (part.intervals.map(\.range) == whole.intervals.map(\.range)),
        "seed \(seed)")
      let isWhole = part.unfinished.isEmpty && part.frontier?.isComplete == true
      #expect(isWhole == (part.stop == nil), "seed \(seed)")
    }
  }

  private func expect(
    _ settled: SettledAllocation, among left: [BruteForceAllocation.Candidate], _ seed: UInt64
  ) {
    let concerned = Set(left.flatMap(\.choice.keys))
    let differing = concerned.filter { id in Set(left.map { $0.choice[id] }).count > 1 }
    #expect(settled.undecided == differing, "seed \(seed)")
    #expect(left.map(\.choice).contains(settled.allocation.choice), "seed \(seed)")
  }
}

private final class Counter: Sendable {
  private let count = Mutex(0)
  func next() -> Int {
    count.withLock {
      $0 += 1
      return $0
    }
  }
}

extension WeightRange {
  /// The last one that is known may end where a step of the search does.
  fileprivate func contains(_ other: WeightRange) -> Bool {
    from == other.from && (to.map { to in other.to.map { $0 <= to } ?? false } ?? true)
  }
}

extension Fraction {
  fileprivate var parts: BruteForceAllocation.Weight { (Int(numerator), Int(denominator)) }
}

extension SettledAllocation {
  fileprivate var tradeOff: BruteForceAllocation.TradeOffPoint {
    BruteForceAllocation.TradeOffPoint(
      scores: Int(allocation.scores.count), imbalance: Int(allocation.imbalance))
  }
}

extension WeightInterval {
  fileprivate var tradeOff: BruteForceAllocation.TradeOffPoint { settled.tradeOff }
}
