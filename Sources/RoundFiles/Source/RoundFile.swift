// SPDX-License-Identifier: GPL-3.0-or-later
import Diagnostics

/// The files of a round's folder, in the order in which people work through them.
package enum RoundFile: String, CaseIterable, Sendable {
  case rules = "round.yaml"
  case applications = "applications.csv"
  case scores = "scores.csv"
  case association = "association.csv"
  case recusals = "recusals.csv"
  case duplicates = "duplicates.csv"
  /// Which score sheets and forms were taken into the round.
  case received = "received-files.csv"

  var place: Place { Place(file: rawValue) }

  /// What offices call it, without its ending, the usual name first; also the names of sheets.
  package var germanNames: [String] {
    switch self {
    case .rules: ["Runde"]
    case .applications: ["Anträge", "Antraege"]
    case .scores: ["Punkte", "Bewertungen"]
    case .association: ["Verein", "Partnerschaftsverein"]
    case .recusals: ["Befangenheit", "Befangenheiten"]
    case .duplicates: ["Dubletten"]
    case .received: ["Eingelesen"]
    }
  }

  /// Its name without its ending.
  package var stem: String { FileName.withoutExtension(rawValue) }

  /// A log that speaks of these files first.
  static var log: DiagnosticLog { DiagnosticLog(fileOrder: allCases.map(\.rawValue)) }
}
