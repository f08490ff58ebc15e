// SPDX-License-Identifier: GPL-3.0-or-later
import Grants

extension ScoreSheet {
  /// Turns the committee's points into published scores.
  ///
  /// Every application of the round gets an entry, whatever its status. A finished score is published
  /// as it is. The result does not depend on the order of points, recusals, applications or members.
  ///
  /// - Complexity: proportional to the number of points, but for sorting each cell.
  package init(scoring round: Round) {
    let points = CountedPoints(of: round)
    let calibration =
      round.scores.calibration == .offset ? Calibration(evening: points) : nil
    let formula = ScoreFormula(criteria: round.criteria, decimals: round.scores.decimals)

    var scores: [ApplicationID: ApplicationScore] = [:]
    scores.reserveCapacity(round.applications.count)
    for (position, application) in round.applications.enumerated() {
      if let finished = application.finishedScore {
        scores[application.id] = ApplicationScore(published: finished, criteria: [], members: [])
        continue
      }
      let given = round.criteria.enumerated().map { index, criterion in
        points.entries(application: position, criterion: index).map { entry in
          CountedPoints.Entry(
            member: entry.member,
            value: calibration?.adjusted(entry, criterion: index, max: criterion.max)
              ?? entry.value)
        }
      }
      let criteria = zip(round.criteria, given).map { criterion, entries in
        CriterionScore(
          criterion: criterion.id, given: entries.map(\.value), rules: round.scores)
      }
      scores[application.id] = ApplicationScore(
        published: formula.score(of: criteria), criteria: criteria,
        members: points.members(for: position), spread: MemberScores(given: given, by: formula))
    }
    var offsets: [MemberID: [CriterionID: Hundredths]] = [:]
    if let calibration {
      for (position, member) in points.members.enumerated() {
        offsets[member] = Dictionary(
          uniqueKeysWithValues: zip(round.criteria.map(\.id), calibration[position]))
      }
    }
    self.init(scores: scores, offsets: offsets)
  }
}

extension CriterionScore {
  fileprivate init(criterion: CriterionID, given: [Hundredths], rules: ScoreRules) {
    let points = given.sorted()
    self.init(
      criterion: criterion, points: points, aggregate: rules.aggregate.value(of: points),
      reachesQuorum: !points.isEmpty && points.count >= rules.quorum)
  }
}
