// SPDX-License-Identifier: GPL-3.0-or-later
import Grants
import Names

/// The values of a column that limits name: which applications share one.
///
/// Values are compared as names are (`NormalisedText`), but ids, which are told apart by every letter.
/// A value is called as the first application that has it writes it, trimmed and in lower case:
/// programs and records state it so.
public struct LimitedValues: Sendable {
  private var names: [ApplicationID: String] = [:]

  /// Columns that hold ids.
  private static let identifiers: Set<String> = ["id", "corridor"]

  init(of column: String, in round: Round) {
    var known: [NormalisedText: String] = [:]
    var read: [String: NormalisedText] = [:]
    for application in round.applications {
      guard let value = application.attributes[column] else { continue }
      let name = CaselessText(value).folded
      guard !name.isEmpty else { continue }
      switch round.valueComparison {
      case .caseless: names[application.id] = name
      case .normalised where Self.identifiers.contains(column):
        names[application.id] = value
      case .normalised:
        let key = read[name] ?? NormalisedText(value)
        read[name] = key
        names[application.id] = known[key] ?? name
        known[key] = known[key] ?? name
      }
    }
  }

  subscript(application: ApplicationID) -> String? { names[application] }
}
