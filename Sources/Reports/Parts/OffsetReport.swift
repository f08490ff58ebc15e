// SPDX-License-Identifier: GPL-3.0-or-later
import Eligibility
import Foundation
import Grants
import Scoring
import Wording

/// What is added to one member's points, so that strict and generous members weigh alike.
public struct OffsetReport: Sendable {
  public struct Offset: Sendable {
    public var criterion: CriterionID
    /// In points; below 0 where the member is generous.
    public var points: Decimal
  }

  public var member: MemberID
  /// In the order of the criteria.
  public var offsets: [Offset]
}

extension OffsetReport {
  /// In the order of the committee; empty where members are not evened out.
  package static func all(of assessed: AssessedRound) -> [OffsetReport] {
    let round = assessed.round
    return round.committee.compactMap { member in
      assessed.scores.offsets[member.id].map { offsets in
        OffsetReport(
          member: member.id,
          offsets: round.criteria.map { criterion in
            Offset(criterion: criterion.id, points: Decimal(offsets[criterion.id] ?? .zero))
          })
      }
    }
  }

  var json: JSONValue {
    [
      "member": .string(member),
      "offsets": .array(
        offsets.map { ["criterion": .string($0.criterion), "points": .decimal($0.points)] }),
    ]
  }
}
