// SPDX-License-Identifier: GPL-3.0-or-later
import Grants
import Names

/// What the association funds this year, ready to be compared with applications.
struct AssociationRegister {
  struct Row {
    let project: AssociationProject
    let name: ProjectName

    /// Whether a person decided that the row is this application.
    var isDecided: Bool { project.application != nil && project.decision != .different }
  }

  /// Rows of the round's year or without a year, all of them where the round has none; sorted by id.
  let rows: [Row]
  private let byApplication: [ApplicationID: [Row]]
  private let byName: [ProjectName: [Row]]

  init(of round: Round, names: NameBook) {
    rows = round.association
      .filter { $0.year == nil || round.year == nil || $0.year == round.year }
      .sorted { $0.id < $1.id }
      .map {
        Row(project: $0, name: ProjectName(title: $0.title, applicant: $0.applicant, names: names))
      }
    byApplication = Dictionary(grouping: rows.filter { $0.project.application != nil }) {
      $0.project.application!
    }
    byName = Dictionary(grouping: rows.filter(\.name.isComplete), by: \.name)
  }

  /// The rows that fund the candidate, sorted by id: those that name it, and those of the same title and
  /// applicant, except one that a person decided to be different from it.
  func matches(of candidate: Candidate) -> [(row: Row, basis: Finding.MatchBasis)] {
    let id = candidate.application.id
    let named = byApplication[id, default: []].filter { $0.project.decision != .different }
    let identical = byName[candidate.name, default: []].filter { $0.project.application != id }
    let matches =
      named.map { (row: $0, basis: Finding.MatchBasis.named) }
      + identical.map { (row: $0, basis: Finding.MatchBasis.identical) }
    return matches.sorted { $0.row.project.id < $1.row.project.id }
  }

  /// Whether nothing is left to decide between a row and an application: they match, or a person said
  /// that they are different.
  ///
  /// A row can name a single application. To tell it from several, it is repeated under other ids, and
  /// each decision holds for all rows of the same title and applicant.
  func isSettled(_ row: Row, _ candidate: Candidate) -> Bool {
    row.name == candidate.name && row.name.isComplete
      || byApplication[candidate.application.id, default: []].contains {
        $0.project.id == row.project.id || $0.project.decision == .different && $0.name == row.name
      }
  }
}
