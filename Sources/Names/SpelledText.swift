// SPDX-License-Identifier: GPL-3.0-or-later

/// A text ready to be compared with others that are not equal after normalising, but may mean the same.
package struct SpelledText: Sendable {
  package let text: NormalisedText
  /// The letters in the order of writing: blanks and hyphens do not count, so that a compound and its
  /// parts are spelled alike.
  let letters: String
  /// The words in the order of writing, usual abbreviations written out and fillers left out, numbers
  /// apart from letters.
  let terms: [Word]
  let sortedTerms: [String]
  let termLetters: String
  /// The letters with usual abbreviations written out, fillers among them.
  let writtenOut: String

  package init(_ text: NormalisedText) {
    self.text = text
    letters = text.written.map(\.letters).joined()
    let parts = text.written.flatMap(Self.splitNumbers)
    let expansions = parts.map(Abbreviations.expansion)
    let terms = zip(parts, expansions).flatMap { part, expansion in
      // A word that is not written out may still be one that is cut short.
      expansion.letters == part.letters && expansion.terms == [part.letters]
        ? [part] : expansion.terms.map { Word(letters: $0) }
    }
    self.terms = terms.isEmpty ? parts : terms
    writtenOut = expansions.map(\.letters).joined()
    sortedTerms = self.terms.map(\.letters).sorted()
    termLetters = self.terms.map(\.letters).joined()
  }

  /// TSV06 is TSV 06.
  private static func splitNumbers(_ word: Word) -> [Word] {
    var parts: [Word] = []
    var wasDigit: Bool?
    for scalar in word.letters.unicodeScalars {
      let isDigit = ("0"..."9").contains(scalar)
      if isDigit == wasDigit {
        parts[parts.count - 1].letters.unicodeScalars.append(scalar)
      } else {
        parts.append(Word(letters: String(scalar)))
      }
      wasDigit = isDigit
    }
    if !parts.isEmpty {
      parts[parts.count - 1].hasPoint = word.hasPoint
      parts[parts.count - 1].isDotted = word.isDotted
    }
    return parts
  }
}
