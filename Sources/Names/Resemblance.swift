// SPDX-License-Identifier: GPL-3.0-or-later
import Spelling

/// How two texts that are not equal after normalising may yet mean the same, the nearest first.
package enum Resemblance: Int, Comparable, Sendable {
  /// The same letters in the same order, whatever the blanks and hyphens: Open Air and Openair.
  case sameLetters
  /// The same words but for usual abbreviations: St. and Sankt, TSV and Turn- und Sportverein.
  case abbreviations
  /// The same but for small typing errors.
  case typingErrors
  /// All words of one stand in the other.
  case within

  package static func < (left: Resemblance, right: Resemblance) -> Bool {
    left.rawValue < right.rawValue
  }
}

extension SpelledText {
  /// How this text resembles another; nil: not at all, or they are equal.
  ///
  /// What only numbers, dates or the points of the compass tell apart is deliberately told apart:
  /// Projekt 1 and Projekt 11, 2023 and 2024, Grundschule Ost and Grundschule West do not resemble
  /// each other. 23 and 2023 are one year.
  ///
  /// Typing errors are letters left out, put in, mistaken or swapped with their neighbour: one for each
  /// full six letters of what the texts do not share, at least one from four letters on, never more than
  /// three. So TV and SV Siegburg are two clubs, not one with an error.
  package func resemblance(to other: SpelledText) -> Resemblance? {
    guard !text.isBlank, !other.text.isBlank, text != other.text else { return nil }
    if letters == other.letters { return .sameLetters }
    if termLetters == other.termLetters || writtenOut == other.writtenOut
      || sortedTerms == other.sortedTerms
    {
      return .abbreviations
    }
    var rest = Leftover(self, other)
    guard rest.takeSameNumbers() else { return nil }
    rest.takeAbbreviations()
    if rest.left.isEmpty, rest.right.isEmpty { return .abbreviations }
    if !rest.left.isEmpty, !rest.right.isEmpty {
      if let errors = rest.errors { return errors == 0 ? .sameLetters : .typingErrors }
      rest.takeNearWords()
      if rest.left.isEmpty, rest.right.isEmpty { return .typingErrors }
    }
    let saysEnough =
      (rest.left.isEmpty && self.saysEnough) || (rest.right.isEmpty && other.saysEnough)
    return saysEnough ? .within : nil
  }

  /// Whether both are numbered or dated, and differently: Konzert 1 and Konzert 2.
  package func isNumberedApart(from other: SpelledText) -> Bool {
    var rest = Leftover(self, other)
    return !rest.takeSameNumbers()
  }

  /// Whether so many letters in a row stand in both, whatever the blanks.
  package func sharesStretch(of count: Int, with other: SpelledText) -> Bool {
    func stretches(_ text: String) -> Set<ArraySlice<Unicode.Scalar>> {
      let letters = Array(text.unicodeScalars)
      guard letters.count >= count else { return [] }
      return Set((0...(letters.count - count)).map { letters[$0..<($0 + count)] })
    }
    return !stretches(letters).isDisjoint(with: stretches(other.letters))
  }

  /// How many letters there are to compare.
  package var letterCount: Int { letters.unicodeScalars.count }

  /// Too short a text stands in many others.
  private var saysEnough: Bool {
    let words = terms.filter { !Enumerators.contains($0.letters) }
    return words.reduce(0) { $0 + $1.letters.unicodeScalars.count } >= 4
  }
}

/// What two texts do not share, in the order of writing.
private struct Leftover {
  var left: [Word]
  var right: [Word]
  private static let mostErrors = 3

  init(_ left: SpelledText, _ right: SpelledText) {
    self.left = left.terms
    self.right = right.terms
    take { $0.letters == $1.letters }
  }

  /// Removes each word of one text with the first one of the other that it agrees with.
  private mutating func take(where agree: (Word, Word) -> Bool) {
    left.removeAll { word in
      guard let index = right.firstIndex(where: { agree(word, $0) }) else { return false }
      right.remove(at: index)
      return true
    }
  }

  /// - Returns: whether the texts are not numbered or dated differently.
  mutating func takeSameNumbers() -> Bool {
    func isEnumerator(_ word: Word) -> Bool { Enumerators.contains(word.letters) }
    guard left.contains(where: isEnumerator), right.contains(where: isEnumerator) else {
      return true
    }
    take { isEnumerator($0) && isEnumerator($1) && Enumerators.areSame($0.letters, $1.letters) }
    return !left.contains(where: isEnumerator) || !right.contains(where: isEnumerator)
  }

  mutating func takeAbbreviations() {
    take { $0.isAbbreviation(of: $1.letters) || $1.isAbbreviation(of: $0.letters) }
    for agree in [Word.isCompound, Word.isMadeOfInitials] {
      (left, right) = Self.without(runsOf: right, in: left, where: agree)
      (right, left) = Self.without(runsOf: left, in: right, where: agree)
    }
  }

  /// `words` without those that agree with words of the other text that follow each other, and the other
  /// text without these.
  private static func without(
    runsOf others: [Word], in words: [Word], where agree: (Word) -> (ArraySlice<Word>) -> Bool
  ) -> (words: [Word], others: [Word]) {
    var others = others
    let kept = words.filter { word in
      for length in 2...6 where length <= others.count {
        for start in 0...(others.count - length) where agree(word)(others[start..<(start + length)])
        {
          others.removeSubrange(start..<(start + length))
          return false
        }
      }
      return true
    }
    return (kept, others)
  }

  /// The typing errors that lead from one rest to the other; nil: too many.
  var errors: Int? {
    let left = self.left.flatMap(\.letters.unicodeScalars)
    let right = self.right.flatMap(\.letters.unicodeScalars)
    return editDistance(left, right, atMost: TypingErrors.most(in: max(left.count, right.count)))
  }

  mutating func takeNearWords() {
    var errorsLeft = Self.mostErrors
    take { word, other in
      let left = Array(word.letters.unicodeScalars)
      let right = Array(other.letters.unicodeScalars)
      let bound = min(errorsLeft, TypingErrors.most(in: max(left.count, right.count)))
      guard min(left.count, right.count) >= 4,
        let errors = editDistance(left, right, atMost: bound)
      else { return false }
      errorsLeft -= errors
      return true
    }
  }
}

/// How many letters may be wrong.
enum TypingErrors {
  static func most(in letters: Int) -> Int { letters < 4 ? 0 : min(3, max(1, letters / 6)) }
}

extension Word {
  /// Whether it is these words in one, the last of which may be cut short.
  fileprivate func isCompound(of words: ArraySlice<Word>) -> Bool {
    let joined = words.map(\.letters).joined()
    return joined == letters || words.last?.hasPoint == true && letters.hasPrefix(joined)
  }

  /// Whether its letters begin the words.
  fileprivate func isMadeOfInitials(of words: ArraySlice<Word>) -> Bool {
    letters.unicodeScalars.elementsEqual(words.compactMap { $0.letters.unicodeScalars.first })
  }

  /// Whether it is written with a point and begins the other word, or has letters of it in their order.
  fileprivate func isAbbreviation(of other: String) -> Bool {
    guard hasPoint, letters.utf8.count < other.utf8.count, letters.first == other.first,
      !Enumerators.areDigits(letters)
    else { return false }
    if other.hasPrefix(letters) { return true }
    var rest = other.unicodeScalars[...]
    return letters.unicodeScalars.count >= 2
      && letters.unicodeScalars.allSatisfy { letter in
        rest = rest.drop { $0 != letter }
        return rest.popFirst() != nil
      }
  }
}
