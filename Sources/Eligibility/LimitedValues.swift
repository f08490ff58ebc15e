// SPDX-License-Identifier: GPL-3.0-or-later
import Grants
import Names

/// The values of a column that limits name: which applications share one.
///
/// Values are compared as names are (`NormalisedText`), but ids, which are told apart by every letter.
/// A value is called as the first application that has it writes it, trimmed and in lower case:
/// programs and records state it so.
package struct LimitedValues: Sendable {
  private var values: [ApplicationID: String] = [:]

  /// Columns that hold ids.
  private static let identifiers: Set<String> = ["id", "corridor"]

  init(of column: String, in round: Round, names: NameBook) {
    var known: [NormalisedText: String] = [:]
    var read: [String: NormalisedText] = [:]
    for application in round.applications {
      guard let value = application.text(of: column) else { continue }
      let name = CaselessText(value).folded
      guard !name.isEmpty else { continue }
      switch round.valueComparison {
      case .caseless: values[application.id] = name
      case .normalised where Self.identifiers.contains(column):
        values[application.id] = value
      case .normalised:
        let key = read[name] ?? (column == "applicant" ? names.name(value) : NormalisedText(value))
        read[name] = key
        values[application.id] = known[key] ?? name
        known[key] = known[key] ?? name
      }
    }
  }

  subscript(application: ApplicationID) -> String? { values[application] }
}
