// SPDX-License-Identifier: GPL-3.0-or-later
import Foundation
import Grants

/// What a member chooses for an application on a score sheet, so that what was forgotten and what was meant to
/// stay blank are two things.
package enum SheetMark: String, CaseIterable, Sendable {
  case scored, abstained, recused

  package func word(in language: Round.Language) -> String {
    switch (self, language) {
    case (.scored, .de): "bewertet"
    case (.scored, .en): "scored"
    case (.abstained, .de): "Enthaltung"
    case (.abstained, .en): "abstention"
    case (.recused, .de): "befangen"
    case (.recused, .en): "recused"
    }
  }

  /// As few letters of a word are enough.
  private static let fewestLetters = 3

  /// What a cell says, in either language, the word in full or its beginning; nil: none of these.
  init?(_ text: String) {
    let letters = text.trimmed.lowercased().filter { $0 != "." }
    guard letters.count >= Self.fewestLetters else { return nil }
    let mark = Self.allCases.first { mark in
      Round.Language.allCases.contains { mark.word(in: $0).lowercased().hasPrefix(letters) }
    }
    guard let mark else { return nil }
    self = mark
  }
}
