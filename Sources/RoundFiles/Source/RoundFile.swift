// SPDX-License-Identifier: GPL-3.0-or-later
import Diagnostics

/// The files of a round's folder, in the order in which people work through them.
enum RoundFile: String, CaseIterable {
  case rules = "round.yaml"
  case applications = "applications.csv"
  case scores = "scores.csv"
  case association = "association.csv"
  case recusals = "recusals.csv"
  case duplicates = "duplicates.csv"

  var place: Place { Place(file: rawValue) }

  /// A log that speaks of these files first.
  static var log: DiagnosticLog { DiagnosticLog(fileOrder: allCases.map(\.rawValue)) }
}
