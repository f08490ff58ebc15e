// SPDX-License-Identifier: GPL-3.0-or-later
import Grants

/// The scores that single members alone would have given an application: how far apart they are is
/// published, who gave which is not.
package struct MemberScores: Hashable, Sendable {
  /// Beside a mean, the lowest and the highest of three give away the third; of four, little is hidden.
  package static let fewestPublished = 5

  /// Ascending; of members who gave points for every criterion.
  package let scores: [Hundredths]

  /// The lowest and the highest, where enough members gave points to hide each single one.
  package var published: (lowest: Hundredths, highest: Hundredths)? {
    guard scores.count >= Self.fewestPublished, let lowest = scores.first,
      let highest = scores.last
    else { return nil }
    return (lowest, highest)
  }
}

extension MemberScores {
  /// - Parameter given: the points that count, after calibration, by criterion in the order of the
  ///   round.
  init(given: [[CountedPoints.Entry]], by formula: ScoreFormula) {
    var byMember: [Int: [Fraction]] = [:]
    for entry in given.joined() {
      byMember[entry.member, default: []].append(Fraction(entry.value))
    }
    let complete = byMember.values.filter { $0.count == given.count }
    scores = complete.compactMap(formula.score(ofAggregates:)).sorted()
  }
}
