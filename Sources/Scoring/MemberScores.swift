// SPDX-License-Identifier: GPL-3.0-or-later
import Grants

/// The scores that single members alone would have given an application: how far apart they are is
/// published, who gave which is not.
public struct MemberScores: Hashable, Sendable {
  /// With fewer members a lowest and a highest score would be the members' own.
  public static let fewestPublished = 3

  /// Ascending; of members who gave points for every criterion.
  public let scores: [Hundredths]

  /// The lowest and the highest, where enough members gave points to hide each single one.
  public var published: (lowest: Hundredths, highest: Hundredths)? {
    guard scores.count >= Self.fewestPublished, let lowest = scores.first,
      let highest = scores.last
    else { return nil }
    return (lowest, highest)
  }
}

extension MemberScores {
  /// By application; none for finished scores. Points are those that count, after calibration.
  public static func all(of round: Round) -> [ApplicationID: MemberScores] {
    let points = CountedPoints(of: round)
    let calibration =
      round.scores.calibration == .offset ? Calibration(evening: points) : nil
    let formula = ScoreFormula(criteria: round.criteria, decimals: round.scores.decimals)
    var all: [ApplicationID: MemberScores] = [:]
    for (position, application) in round.applications.enumerated()
    where application.finishedScore == nil {
      var given: [Int: [CriterionScore]] = [:]
      for (index, criterion) in round.criteria.enumerated() {
        for entry in points.entries(application: position, criterion: index) {
          let value =
            calibration?.adjusted(entry, criterion: index, max: criterion.max) ?? entry.value
          given[entry.member, default: []].append(
            CriterionScore(
              criterion: criterion.id, points: [value], aggregate: Fraction(value),
              reachesQuorum: true))
        }
      }
      let complete = given.values.filter { $0.count == round.criteria.count }
      all[application.id] = MemberScores(scores: complete.compactMap(formula.score).sorted())
    }
    return all
  }
}
