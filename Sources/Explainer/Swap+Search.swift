// SPDX-License-Identifier: GPL-3.0-or-later
import Allocator
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
  /// - Parameter rise: over all levels; nil: no rise is enough.
  init(leastRise rise: Hundredths?, of score: Hundredths) {
    let most = Hundredths(whole: 100)
    if let rise, score + rise <= most || score > most {
      self = .points(rise)
    } else {
      self = .notReachable
    }
  }

  /// The least rise of a published score, on the grid of published scores, with which an award's
  /// value gains `loss`: with V − V(with that award) it ties. nil: no rise is enough.
  ///
  /// Binary search: the value of an award never falls when the score rises.
  static func leastRise(
    of score: Hundredths, gaining loss: Points, for award: Award, round: Round
  ) -> Hundredths? {
    let step: Int64 = [100, 10, 1][round.scores.decimals]
    let now = round.worth(of: award.offer, score: score)
    func gains(_ steps: Int64) -> Bool {
      let raised = Hundredths(score.count + steps * step)
      return 10 * Int128((round.worth(of: award.offer, score: raised) - now).count) >= loss
    }
    var (low, high): (Int64, Int64) = (0, 1)
    if gains(0) { return .zero }
    while !gains(high) {
      guard high < 1 << 40 else { return nil }
      (low, high) = (high, high * 2)
    }
    while high - low > 1 {
      let middle = (low + high) / 2
      if gains(middle) { high = middle } else { low = middle }
    }
    return Hundredths(high * step)
  }
}
