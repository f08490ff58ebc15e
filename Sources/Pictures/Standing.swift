// SPDX-License-Identifier: GPL-3.0-or-later

/// What was decided on an application, as far as a picture shows it.
package enum Standing: Hashable, Sendable, CaseIterable {
  case funded
  /// With less than was asked for.
  case partly
  /// Granted before the round.
  case granted
  case notFunded
  case undecided
  case ineligible
}

/// An application with one standing for each column of a picture.
package struct StandingRow: Hashable, Sendable {
  package var id: String
  package var title: String
  package var standings: [Standing]

  package init(id: String, title: String, standings: [Standing]) {
    self.id = id
    self.title = title
    self.standings = standings
  }

  var name: String { "\(id) \(title)" }
}

/// A word for each standing, in the reader's language.
package struct StandingWords: Hashable, Sendable {
  package var funded: String
  package var partly: String
  package var granted: String
  package var notFunded: String
  package var undecided: String
  package var ineligible: String

  package init(
    funded: String, partly: String, granted: String, notFunded: String, undecided: String,
    ineligible: String
  ) {
    self.funded = funded
    self.partly = partly
    self.granted = granted
    self.notFunded = notFunded
    self.undecided = undecided
    self.ineligible = ineligible
  }

  package subscript(_ standing: Standing) -> String {
    switch standing {
    case .funded: funded
    case .partly: partly
    case .granted: granted
    case .notFunded: notFunded
    case .undecided: undecided
    case .ineligible: ineligible
    }
  }
}
