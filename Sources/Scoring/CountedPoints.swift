// SPDX-License-Identifier: GPL-3.0-or-later
import Grants

/// The points that count: given by a member of the committee who is not recused, for an application
/// that has no finished score, sorted into one cell an application and criterion.
///
/// A member counts for an application with at least one such point, so an abstention is an entry
/// that is missing. Points of somebody outside the committee, or for an application or a criterion
/// that the round does not have, are in no cell; thus taking a member off the committee is enough to
/// ask what the others decided.
struct CountedPoints {
  struct Entry {
    /// Position in `members`.
    var member: Int
    var value: Hundredths
  }

  /// The committee, sorted by id.
  let members: [MemberID]
  let criterionCount: Int
  /// By application, then criterion, both in the order of the round.
  private var cells: [[Entry]]

  /// Looks at each of the round's points once.
  init(of round: Round) {
    members = round.committee.map(\.id).sorted()
    criterionCount = round.criteria.count
    cells = Array(repeating: [], count: round.applications.count * criterionCount)

    let memberPosition = positions(of: members)
    let criterionPosition = positions(of: round.criteria.map(\.id))
    let applicationPosition = positions(of: round.applications.map(\.id))
    let recused = Recusals(round)

    for points in round.points {
      guard let member = memberPosition[points.member],
        let criterion = criterionPosition[points.criterion],
        let application = applicationPosition[points.application],
        round.applications[application].finishedScore == nil,
        !recused.contains(points.member, for: round.applications[application])
      else { continue }
      cells[application * criterionCount + criterion].append(
        Entry(member: member, value: points.value))
    }
  }

  /// How many applications there are cells for.
  var applicationCount: Int { criterionCount == 0 ? 0 : cells.count / criterionCount }

  func entries(application: Int, criterion: Int) -> [Entry] {
    cells[application * criterionCount + criterion]
  }

  /// The members who gave the application at least one counted point, sorted by id.
  func members(for application: Int) -> [MemberID] {
    let cells = (0..<criterionCount).map { entries(application: application, criterion: $0) }
    return Set(cells.joined().map(\.member)).sorted().map { members[$0] }
  }
}

private func positions(of ids: [String]) -> [String: Int] {
  Dictionary(uniqueKeysWithValues: ids.enumerated().map { ($1, $0) })
}
