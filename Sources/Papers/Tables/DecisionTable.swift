// SPDX-License-Identifier: GPL-3.0-or-later
import Grants

/// A decision as `report --decided` reads it.
package enum DecisionTable {
  /// - Parameters:
  ///   - rows: amounts as somebody typed them, in the notation of `language`.
  package static func csv(
    _ rows: [(application: ApplicationID, award: String, reason: String)],
    in language: Round.Language
  ) -> String {
    PaperTable(
      caption: "", columns: [.init("application"), .init("award"), .init("reason")],
      rows: rows.map { [.text($0.application), .text($0.award), .text($0.reason)] }
    ).csv(in: language)
  }
}
