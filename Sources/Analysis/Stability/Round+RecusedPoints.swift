// SPDX-License-Identifier: GPL-3.0-or-later
import Grants
import Scoring

extension Round {
  /// The applications for which a member gave points although recused, by id.
  package func pointsGivenInSpiteOfRecusal(by member: MemberID) -> [ApplicationID] {
    let recusals = Recusals(self)
    let given = Set(points.filter { $0.member == member }.map(\.application))
    return applications.filter { given.contains($0.id) && recusals.contains(member, for: $0) }
      .map(\.id)
  }
}
