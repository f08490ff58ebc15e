// SPDX-License-Identifier: GPL-3.0-or-later

/// The legal forms that do not tell two applicants apart.
enum LegalForm {
  /// Without points and blanks: e.V., e. V. and eV are all `ev`. The last three are the ways in which UG and
  /// KG are written out.
  private static let names: Set<String> = [
    "ev", "gmbh", "ggmbh", "ug", "gug", "ag", "eg", "kg", "gbr",
    "ughaftungsbeschraenkt", "gughaftungsbeschraenkt", "gmbhcokg",
  ]
  /// G m b H falls into four words.
  private static let mostWords = 4
  private static let longestName = 26

  /// The `words` without those that, written together, are a legal form; all of them where nothing else
  /// would be left.
  static func removed(from words: [Word]) -> [Word] {
    var kept: [Word] = []
    var rest = words[...]
    while let word = rest.first {
      if let length = length(at: rest) {
        rest.removeFirst(length)
      } else {
        kept.append(word)
        rest.removeFirst()
      }
    }
    return kept.isEmpty ? words : kept
  }

  /// How many words the longest legal form takes with which `words` begin.
  private static func length(at words: ArraySlice<Word>) -> Int? {
    guard let first = words.first, !isProtestant(first, isLast: words.count == 1) else {
      return nil
    }
    var name = ""
    var longest: Int?
    for (index, word) in words.prefix(mostWords).enumerated() {
      name += word.letters
      guard name.utf8.count <= longestName else { break }
      if names.contains(name) { longest = index + 1 }
    }
    return longest
  }

  /// `Ev. Jugend` is a parish's, `Jugend e.V.` and `Jugend eV.` are clubs.
  private static func isProtestant(_ word: Word, isLast: Bool) -> Bool {
    word.letters == "ev" && word.hasPoint && !word.isDotted && !isLast
  }
}
