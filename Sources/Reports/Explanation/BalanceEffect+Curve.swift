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
    let own = Fraction(weight)
    guard let curve, !curve.unfinished.contains(where: { $0.from < own }) else {
      self = .unknown
      return
    }
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

/// How an application stands between two balance weights.
package struct WeightStanding: Sendable {
  package var range: WeightRange
  package var standing: StandingAtBudget

  /// Neighbours that agree are one; weights that were not finished are not among them.
  static func all(of id: ApplicationID, over curve: WeightCurve) -> [WeightStanding] {
    var all: [WeightStanding] = []
    for interval in curve.intervals {
      let level = interval.level(of: id)
      let standing: StandingAtBudget =
        level.map { $0 > .zero ? .isIn : .isOut } ?? .isOpen
      if let last = all.last, last.standing == standing, last.range.to == interval.range.from {
        all[all.count - 1].range = WeightRange(from: last.range.from, to: interval.range.to)
      } else {
        all.append(WeightStanding(range: interval.range, standing: standing))
      }
    }
    return all
  }
}

extension WeightInterval {
  /// In percent, 0 where nothing is awarded; nil where the tie rules leave it open.
  fileprivate func level(of id: ApplicationID) -> Hundredths? {
    settled.undecided.contains(id)
      ? nil : settled.allocation.awards[id]?.offer.level ?? .zero
  }
}
