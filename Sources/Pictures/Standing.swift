// SPDX-License-Identifier: GPL-3.0-or-later

/// What was decided on an application, as far as a picture shows it.
public enum Standing: Hashable, Sendable, CaseIterable {
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
public struct StandingRow: Hashable, Sendable {
  public var id: String
  public var title: String
  public var standings: [Standing]

  public init(id: String, title: String, standings: [Standing]) {
    self.id = id
    self.title = title
    self.standings = standings
  }

  var name: String { "\(id) \(title)" }
}

/// A word for each standing, in the reader's language.
public struct StandingWords: Hashable, Sendable {
  public var funded: String
  public var partly: String
  public var granted: String
  public var notFunded: String
  public var undecided: String
  public var ineligible: String

  public init(
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

  public subscript(_ standing: Standing) -> String {
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
