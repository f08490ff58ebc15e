// SPDX-License-Identifier: GPL-3.0-or-later
import Grants

extension Application {
  /// What a column that limits can name says: of one that is a member of the application too, what that says, so
  /// that no limit rests on what a second place says.
  func text(of column: String) -> String? {
    switch column {
    case "id": id
    case "title": title
    case "applicant": applicant
    case "applicant-kind": applicantKind.rawValue
    case "corridor": corridor
    case "partner": partner
    case "task": task.rawValue
    case "status": RecordedApplication.Status(status).rawValue
    default: attributes[column]
    }
  }
}
