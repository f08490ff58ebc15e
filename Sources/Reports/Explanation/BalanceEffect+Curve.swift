// SPDX-License-Identifier: GPL-3.0-or-later
import Allocator
import Analysis
import Eligibility
import Explainer
import Grants
import Scoring
import Wording

extension BalanceEffect {
  /// - Parameters:
  ///   - level: of the decision that is explained, in percent; 0 where nothing is awarded.
  ///   - curve: up to `weight`, the round's own; nil: none was asked for.
  package init(
    on id: ApplicationID, level: Hundredths, over curve: WeightCurve?, upTo weight: Hundredths
  ) {
    guard let curve, curve.unfinished.isEmpty else {
      self = .unknown
      return
    }
    let own = Fraction(weight)
    let intervals = curve.intervals.filter { $0.range.from < own }
    let others = intervals.filter { $0.level(of: id) != level }
    guard let first = others.first, let last = others.last else {
      self = .none
      return
    }
    let from = last.range.to.map { min($0, own) } ?? own
    let isOtherAtZero = intervals.first?.level(of: id) != level
    self = isOtherAtZero ? .from(from) : .between(first.range.from, from)
  }
}

extension WeightInterval {
  /// In percent, 0 where nothing is awarded; nil where the tie rules leave it open.
  fileprivate func level(of id: ApplicationID) -> Hundredths? {
    settled.undecided.contains(id)
      ? nil : settled.allocation.awards[id]?.offer.level ?? .zero
  }
}
