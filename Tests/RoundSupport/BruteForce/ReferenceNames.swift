// SPDX-License-Identifier: GPL-3.0-or-later
import Grants

/// The values of a column as limits know them, for what random rounds write: the same words in any
/// order and case, with or without e.V. Ids are told apart by every letter.
enum ReferenceNames {
  /// One for each application of the round, blank where there is none; each value as the first
  /// application that has it writes it.
  static func values(of column: String, in round: Round) -> [String] {
    if ["id", "corridor"].contains(column) {
      return round.applications.map { text(of: column, in: $0) }
    }
    var first: [Set<Substring>: String] = [:]
    return round.applications.map { application in
      let text = CaselessText(text(of: column, in: application)).folded
      let words = Set(text.split { " ,:".contains($0) }).subtracting(["e.v."])
      first[words] = first[words] ?? text
      return first[words] ?? text
    }
  }

  private static func text(of column: String, in application: Application) -> String {
    switch column {
    case "id": application.id
    case "applicant": application.applicant
    case "corridor": application.corridor
    case "partner": application.partner ?? ""
    default: application.attributes[column] ?? ""
    }
  }
}
