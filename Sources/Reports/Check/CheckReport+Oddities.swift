// SPDX-License-Identifier: GPL-3.0-or-later
import Diagnostics
import Eligibility
import Grants
import Scoring
import Wording

extension CheckReport.Remark {
  /// What is allowed and seldom meant: somebody should have a look before anything is decided.
  static func oddities(
    in assessed: AssessedRound, _ members: [TurnoutReport], _ catalogue: Catalogue
  ) -> [CheckReport.Remark] {
    let round = assessed.round
    var texts: [String] = []
    let empty = round.corridors.filter { corridor in
      !round.applications.contains { $0.corridor == corridor.id && $0.status != .withdrawn }
    }
    if !round.applications.isEmpty, !empty.isEmpty {
      texts.append(catalogue.corridorsWithoutApplications(empty.map(\.name)))
    }
    if !round.points.isEmpty {
      let used = Set(round.points.map(\.criterion))
      let unused = round.criteria.filter { !used.contains($0.id) }
      if !unused.isEmpty { texts.append(catalogue.criteriaWithoutPoints(unused.map(\.name))) }
      texts += round.committee.filter { neverVaries($0.id, in: round) }.map {
        catalogue.pointsNeverVary($0.name)
      }
      let silent = members.filter { member in
        member.given.isEmpty && member.abstained.isEmpty && !member.missing.isEmpty
      }
      if !silent.isEmpty { texts.append(catalogue.nothingFrom(silent.map(\.name))) }
    }
    return texts.map { CheckReport.Remark(severity: .warning, text: $0) }
  }

  /// Two alike are no habit yet.
  private static let fewestAlike = 4

  /// Whether a member gave all applications the same points for each criterion.
  private static func neverVaries(_ member: MemberID, in round: Round) -> Bool {
    let points = round.points.filter { $0.member == member }
    let byCriterion = Dictionary(grouping: points, by: \.criterion)
    return Set(points.map(\.application)).count >= fewestAlike
      && byCriterion.values.allSatisfy { Set($0.map(\.value)).count == 1 }
  }
}
