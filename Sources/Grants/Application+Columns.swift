// SPDX-License-Identifier: GPL-3.0-or-later

extension Application {
  /// What a column that limits can name says: of one that is a member of the application that member, so that
  /// no limit rests on what a second place says; else one of the `attributes`.
  package func text(of column: String) -> String? {
    switch column {
    case "id": id
    case "title": title
    case "applicant": applicant
    case "applicant-kind": applicantKind.rawValue
    case "corridor": corridor
    case "partner": partner
    case "task": task.rawValue
    case "status": status.name
    default: attributes[column]
    }
  }
}

extension Application.Status {
  /// As files and records write it.
  package var name: String {
    switch self {
    case .open: "open"
    case .withdrawn: "withdrawn"
    case .granted: "granted"
    }
  }
}
