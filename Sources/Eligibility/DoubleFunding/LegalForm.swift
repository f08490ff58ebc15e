// SPDX-License-Identifier: GPL-3.0-or-later

/// The legal forms that do not tell two applicants apart.
enum LegalForm {
  /// Without points and blanks: e.V., e. V. and eV are all `ev`. The last three are the ways in which UG and
  /// KG are written out.
  private static let names: Set<String> = [
    "ev", "gmbh", "ggmbh", "ug", "gug", "ag", "eg", "kg", "gbr",
    "ughaftungsbeschraenkt", "gughaftungsbeschraenkt", "gmbhcokg",
  ]
  /// G. m. b. H. falls into four words.
  private static let mostWords = 4

  /// The folded `words` without those that, written together, are a legal form; all of them where nothing
  /// else would be left.
  static func removed(from words: [String]) -> [String] {
    var kept: [String] = []
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
  private static func length(at words: ArraySlice<String>) -> Int? {
    (1...min(mostWords, words.count)).last { names.contains(words.prefix($0).joined()) }
  }
}
