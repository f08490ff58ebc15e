// SPDX-License-Identifier: GPL-3.0-or-later
import Allocator
import Eligibility
import Grants
import IntegerPrograms

extension Swap {
  /// Compares the best solution with an application in to the proposed allocation.
  init(
    for application: ApplicationID, in solution: Solution, instead proposed: Allocation,
    search: ExplanationSearch
  ) {
    let other = search.model.choice(of: solution)
    gap = search.loss(of: solution)
    level = other[application]?.offer.level ?? .zero
    change = AwardChange(from: proposed.awards, to: other, in: search.model.round)
    change.enters.removeAll { $0 == application }
  }
}

extension PointsMissing {
  /// - Parameters:
  ///   - tying, winning: over all levels; nil: no rise is enough.
  init(tying: Hundredths?, winning: Hundredths?, of score: Hundredths, on scale: ScoreScale) {
    if let tying, scale.has(score + tying) {
      self = .points(tying, winning: winning.flatMap { scale.has(score + $0) ? $0 : nil })
    } else {
      self = .notReachable
    }
  }
}
