// SPDX-License-Identifier: GPL-3.0-or-later
import Names

/// Finds names of persons in texts: all words of a name beside each other, in any order, whatever the case,
/// accents and signs between them, also in the genitive; and a surname behind a form of address.
struct NamesInTexts: Sendable {
  private static let forms: Set<String> = [
    "frau", "herr", "herrn", "familie", "fam", "eheleute", "dr", "prof", "mr", "mrs", "ms",
  ]

  /// By the words of a name, sorted.
  private var names: [[String]: String] = [:]
  private var surnames: [String: String] = [:]
  /// The longest first: one name may be part of another.
  private var lengths: [Int] = []

  /// A name that was there before keeps what stands for it.
  mutating func add(_ name: String, instead pseudonym: String) {
    let tokens = Token.all(of: name)
    guard let first = tokens.first, let last = tokens.last else { return }
    let words = tokens.map(\.word).sorted()
    if names[words] == nil { names[words] = pseudonym }
    let surname = name.contains(",") ? first : last
    if tokens.count > 1, surnames[surname.word] == nil { surnames[surname.word] = pseudonym }
    lengths = Set(names.keys.map(\.count)).sorted(by: >)
  }

  func replaced(in text: String) -> String {
    let tokens = Token.all(of: text)
    var result = ""
    var (position, index) = (text.startIndex, 0)
    while index < tokens.count {
      guard let (count, pseudonym, end) = name(at: index, tokens) else {
        index += 1
        continue
      }
      result += text[position..<tokens[index].range.lowerBound] + pseudonym
      position = end
      index += count
    }
    return result + text[position...]
  }

  /// How many tokens it takes, what stands for it, and where it ends.
  private func name(at index: Int, _ tokens: [Token]) -> (Int, String, String.Index)? {
    for length in lengths where index + length <= tokens.count {
      let window = tokens[index..<(index + length)]
      guard let last = window.last else { continue }
      for (word, end) in last.readings {
        let words = (window.dropLast().map(\.word) + [word]).sorted()
        if let pseudonym = names[words] { return (length, pseudonym, end) }
      }
    }
    guard index > 0, Self.forms.contains(tokens[index - 1].word) else { return nil }
    for (word, end) in tokens[index].readings {
      if let pseudonym = surnames[word] { return (1, pseudonym, end) }
    }
    return nil
  }

  /// A word where it stands.
  private struct Token {
    let word: String
    let range: Range<String.Index>
    /// The word as it is, and without the ending of a genitive; each with its end in the text.
    let readings: [(word: String, end: String.Index)]

    static func all(of text: String) -> [Token] {
      var tokens: [Token] = []
      var index = text.startIndex
      while index < text.endIndex {
        guard isLetter(text[index]) else {
          index = text.index(after: index)
          continue
        }
        let start = index
        var end = index
        while index < text.endIndex, isLetter(text[index]) || "'’.".contains(text[index]) {
          let isLetter = isLetter(text[index])
          index = text.index(after: index)
          if isLetter { end = index }
        }
        tokens.append(Token(text, start..<end))
      }
      return tokens
    }

    private init(_ text: String, _ range: Range<String.Index>) {
      func word(_ part: Substring) -> String { NormalisedText(String(part)).words.joined() }
      self.range = range
      let whole = text[range]
      self.word = word(whole)
      var readings = [(word: self.word, end: range.upperBound)]
      if let last = whole.last, "sS".contains(last), whole.count > 1 {
        let end = text.index(before: range.upperBound)
        readings.append((word(text[range.lowerBound..<end]), end))
      }
      self.readings = readings
    }

    private static func isLetter(_ character: Character) -> Bool {
      character.isLetter || character.isNumber
    }
  }
}
