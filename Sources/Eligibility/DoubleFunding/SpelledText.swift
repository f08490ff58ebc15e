// SPDX-License-Identifier: GPL-3.0-or-later
import Spelling

/// A normalised text, ready to be compared letter by letter with thousands of others.
struct SpelledText {
  let text: NormalisedText
  /// The letters in the order of writing, and with the words sorted; blanks do not count, so that a
  /// compound and its parts are spelled alike.
  private let written: [Unicode.Scalar]
  private let sorted: [Unicode.Scalar]
  /// Which letters occur, in 64 classes.
  private let letters: UInt64
  /// Up to three letters: abbreviations, numbers, points of the compass.
  let shortWords: [String]

  init(_ text: NormalisedText) {
    self.text = text
    written = text.writtenWords.flatMap(\.unicodeScalars)
    sorted = text.words.flatMap(\.unicodeScalars)
    letters = written.reduce(0) { $0 | 1 << UInt64($1.value % 64) }
    shortWords = text.words.filter { $0.unicodeScalars.count <= 3 }
  }

  var count: Int { written.count }

  private static let mostErrors = 3

  /// Whether the texts can be equal, nearly spelled alike or one within the other, by their letters alone:
  /// rules most pairs out in a few instructions.
  func mayResemble(_ other: SpelledText) -> Bool {
    (letters ^ other.letters).nonzeroBitCount <= 2 * Self.mostErrors
      || letters & ~other.letters == 0 || other.letters & ~letters == 0
  }

  /// Whether the texts are spelled alike but for small errors: one for each full six letters of the longer
  /// text, at least one from four letters on, never more than three.
  ///
  /// Words may stand in another order: an error in a first letter moves a sorted word, so both orders
  /// are tried.
  func isNearly(_ other: SpelledText) -> Bool {
    let length = max(count, other.count)
    guard count > 0, other.count > 0 else { return false }
    let bound = length < 4 ? 0 : min(Self.mostErrors, max(1, length / 6))
    // An error takes at most one letter away and brings at most one in.
    guard (letters ^ other.letters).nonzeroBitCount <= 2 * bound else { return false }
    return editDistance(written, other.written, atMost: bound) != nil
      || editDistance(sorted, other.sorted, atMost: bound) != nil
  }

  /// Whether all words of one text stand in the other, in any order.
  func standsWithin(_ other: SpelledText) -> Bool {
    guard count > 0, letters & ~other.letters == 0 else { return false }
    var rest = other.text.words[...]
    return text.words.allSatisfy { word in
      rest = rest.drop { $0 < word }
      return rest.popFirst() == word
    }
  }
}
