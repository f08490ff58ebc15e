// SPDX-License-Identifier: GPL-3.0-or-later

/// The names in the rows of scores.csv: whoever mistyped one did not mean what another row has for the
/// rest of the same names.
struct ScoreNames {
  private var applications: [String: Set<String>] = [:]
  private var members: [String: Set<String>] = [:]

  /// - Parameters:
  ///   - columns: those of member and application and, in the long form, of the criterion.
  ///   - isKnown: whether a member and an application exist; of rows where both do nothing is to be said.
  init(
    in table: Table, member: Int, application: Int, criterion: Int?,
    isKnown: (_ member: String, _ application: String) -> Bool
  ) {
    let rows = table.rows.map {
      (
        member: $0.cells[member].trimmed, application: $0.cells[application].trimmed,
        criterion: $0.cells.trimmed(at: criterion)
      )
    }
    guard !rows.allSatisfy({ isKnown($0.member, $0.application) }) else { return }
    for row in rows {
      applications["\(row.criterion)\n\(row.member)", default: []].insert(row.application)
      members["\(row.criterion)\n\(row.application)", default: []].insert(row.member)
    }
  }

  func applications(besides member: String, criterion: String) -> Set<String> {
    applications["\(criterion)\n\(member)"] ?? []
  }

  func members(besides application: String, criterion: String) -> Set<String> {
    members["\(criterion)\n\(application)"] ?? []
  }
}

extension [String] {
  /// Blank where there is no such column.
  fileprivate func trimmed(at column: Int?) -> String { column.map { self[$0].trimmed } ?? "" }
}
