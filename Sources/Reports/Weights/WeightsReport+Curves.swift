// SPDX-License-Identifier: GPL-3.0-or-later
import Allocator
import Analysis
import BigInt
import Eligibility
import Foundation
import Grants
import Scoring
import Wording

extension WeightCurveReport {
  /// - Parameters:
  ///   - curve: nil where the rules contradict each other.
  ///   - conflict: the rules that do.
  package init(
    name: String, _ curve: WeightCurve?, of round: Round, conflict: [Rule] = [],
    language: Round.Language
  ) {
    let catalogue = Catalogue(language, round: round)
    let weight = Fraction(round.balance.weight)
    self.name = name
    value = round.funding.value
    measure = round.balance.measure
    self.conflict = conflict.map { RuleReport($0, catalogue) }
    stop = curve?.stop
    unfinished = curve?.unfinished ?? []
    frontier = curve?.frontier.map { frontier in
      frontier.points.map {
        FrontierPointReport(settled: SettledReport($0.settled), isSupported: $0.isSupported)
      }
    }
    frontierIsComplete = curve?.frontier?.isComplete ?? false
    intervals = []
    let last = curve?.intervals.last?.range
    // Where the curve was asked for up to this weight, its end is no breakpoint.
    let endsThere = last?.to == weight && !unfinished.contains { $0.from == weight }
    for interval in curve?.intervals ?? [] {
      let settled = SettledReport(interval.settled)
      let change = intervals.last.map { AllocationChange(from: $0.settled, to: settled) }
      intervals.append(
        WeightIntervalReport(
          span: interval.range, settled: settled, change: change ?? AllocationChange(),
          holdsOwnWeight: interval.range.contains(weight)
            || (endsThere && interval.range == last)))
    }
    let isTied =
      intervals.contains { !$0.settled.undecided.isEmpty }
      || (frontier ?? []).contains { !$0.settled.undecided.isEmpty }
    status =
      curve.map { $0.stop != nil ? .stopped : isTied ? .tied : .proved } ?? .infeasible
  }
}

extension WeightRange {
  /// At 0 the first range is meant: weight 0 is 0⁺.
  fileprivate func contains(_ weight: Fraction) -> Bool {
    let isAbove = from < weight || (weight == from && from == Fraction(0))
    return isAbove && to.map { weight < $0 } ?? true
  }
}

extension SettledReport {
  package init(_ settled: SettledAllocation) {
    scores = Decimal(settled.allocation.scores)
    imbalance = Decimal(tenths: settled.allocation.imbalance)
    spent = settled.allocation.spent
    undecided = settled.undecided.sorted()
    awards = settled.funded.compactMap { id in
      settled.allocation.awards[id].map {
        Award(id: id, level: Decimal($0.offer.level), award: $0.offer.award)
      }
    }
  }
}

extension AllocationChange {
  /// Applications that were undecided before or are now neither enter nor leave.
  public init(from before: SettledReport, to after: SettledReport) {
    self.init()
    let earlier = Dictionary(uniqueKeysWithValues: before.awards.map { ($0.id, $0.award) })
    let now = Dictionary(uniqueKeysWithValues: after.awards.map { ($0.id, $0.award) })
    let open = Set(before.undecided).union(after.undecided)
    enters = after.funded.filter { earlier[$0] == nil && !open.contains($0) }
    leaves = before.funded.filter { now[$0] == nil && !open.contains($0) }
    changes = after.funded.filter { id in earlier[id].map { $0 != now[id] } ?? false }
    undecided = after.undecided
  }
}
