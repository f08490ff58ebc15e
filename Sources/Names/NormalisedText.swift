// SPDX-License-Identifier: GPL-3.0-or-later

/// A text without what two people write differently though they mean the same: the one way in which
/// names of applicants, titles and values of columns are compared.
///
/// Case, accents, punctuation, the order of words and legal forms do not matter, and ä = ae, ö = oe,
/// ü = ue, ß = ss: two texts are equal where the same words remain. Letters that Unicode does not
/// decompose but a German keyboard lacks (ł of Bolesławiec, ı of Selçuk's language) get their plain
/// form. Blanks and hyphens do matter: Open Air and Openair only look alike (`SpelledText`).
///
/// A text that consists of legal forms only keeps them. One without a letter or digit has no words and
/// names nothing: it `isBlank`, and is equal only to what is written with the same signs.
package struct NormalisedText: Hashable, Sendable {
  /// Sorted.
  package let words: [String]
  /// In the order in which they were written.
  let written: [Word]
  /// What stands there where there are no words, without blanks.
  private let signs: String

  package init(_ text: String) {
    written = LegalForm.removed(from: Word.words(of: text))
    words = written.map(\.letters).sorted()
    signs = words.isEmpty ? text.filter { !$0.isWhitespace } : ""
  }

  package var isBlank: Bool { words.isEmpty }

  /// Whether nothing at all is written.
  package var isEmpty: Bool { words.isEmpty && signs.isEmpty }

  package static func == (left: NormalisedText, right: NormalisedText) -> Bool {
    left.words == right.words && left.signs == right.signs
  }

  package func hash(into hasher: inout Hasher) {
    hasher.combine(words)
    hasher.combine(signs)
  }
}
