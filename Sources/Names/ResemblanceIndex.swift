// SPDX-License-Identifier: GPL-3.0-or-later

/// Finds which of thousands of texts resemble each other without comparing each with each.
///
/// Candidates share their letters or their words, or one of the two rarest words of one text, perhaps
/// with a typing error or written out, stands in the other. `SpelledText.resemblance(to:)` decides.
/// A text whose rarest words stand in more than `mostHolders` others is compared by its letters and
/// words as a whole only: what so many have in common is no sign.
package struct ResemblanceIndex {
  package struct Pair: Hashable, Sendable {
    /// Positions among the texts, the smaller first.
    package let first: Int
    package let second: Int
    package let resemblance: Resemblance
  }

  static let mostHolders = 200
  private static let rarestWords = 2
  private static let largestGroup = 40

  private let texts: [SpelledText]
  private let vocabulary: [String]
  private let sortedVocabulary: [Int]
  /// By word, the texts that have it.
  private let holders: [[Int]]
  /// By text, its different words.
  private let words: [[Int]]
  private let near: NearWords

  /// - Parameter texts: no two equal after normalising.
  package init(_ texts: [SpelledText]) {
    self.texts = texts
    var identifiers: [String: Int] = [:]
    var vocabulary: [String] = []
    var holders: [[Int]] = []
    words = texts.enumerated().map { index, text in
      var own: [Int] = []
      for term in text.terms {
        let word = identifiers[term.letters] ?? vocabulary.count
        if word == vocabulary.count {
          identifiers[term.letters] = word
          vocabulary.append(term.letters)
          holders.append([])
        }
        if holders[word].last != index {
          holders[word].append(index)
          own.append(word)
        }
      }
      return own
    }
    self.holders = holders
    self.vocabulary = vocabulary
    sortedVocabulary = vocabulary.indices.sorted { vocabulary[$0] < vocabulary[$1] }
    near = NearWords(vocabulary)
  }

  /// Every pair once, sorted.
  package func pairs() -> [Pair] {
    var seen: Set<Int> = []
    var pairs: [Pair] = []
    func compare(_ one: Int, _ other: Int) {
      guard one != other else { return }
      let (first, second) = (min(one, other), max(one, other))
      guard seen.insert(first * texts.count + second).inserted else { return }
      if let resemblance = texts[first].resemblance(to: texts[second]) {
        pairs.append(Pair(first: first, second: second, resemblance: resemblance))
      }
    }
    for group in groups() {
      for (offset, one) in group.enumerated() {
        // Of a large group each is compared with the first ones only.
        for other in group.prefix(min(offset, Self.largestGroup)) { compare(one, other) }
      }
    }
    for index in texts.indices {
      for other in candidates(for: index) { compare(index, other) }
    }
    return pairs.sorted { ($0.first, $0.second) < ($1.first, $1.second) }
  }

  /// Texts of the same letters or words.
  private func groups() -> [[Int]] {
    let spelled = texts.indices.filter { !texts[$0].text.isBlank }
    return [
      Dictionary(grouping: spelled) { texts[$0].letters }.values.filter { $0.count > 1 },
      Dictionary(grouping: spelled) { texts[$0].termLetters }.values.filter { $0.count > 1 },
      Dictionary(grouping: spelled) { texts[$0].writtenOut }.values.filter { $0.count > 1 },
      Dictionary(grouping: spelled) { texts[$0].sortedTerms }.values.filter { $0.count > 1 },
    ].flatMap { $0 }
  }

  private func candidates(for index: Int) -> [Int] {
    let telling = words[index].filter { !Enumerators.contains(vocabulary[$0]) }
    let rarest = (telling.isEmpty ? words[index] : telling)
      .sorted { (holders[$0].count, $0) < (holders[$1].count, $1) }.prefix(Self.rarestWords)
    let alike = rarest.flatMap { [$0] + near.neighbours[$0] } + writtenOut(texts[index])
    return alike.flatMap { holders[$0].count <= Self.mostHolders ? holders[$0] : [] }
  }

  /// Words that begin with an abbreviation of the text.
  private func writtenOut(_ text: SpelledText) -> [Int] {
    text.terms.filter { $0.hasPoint && $0.letters.utf8.count >= 3 }.flatMap { term in
      var low = 0
      var high = sortedVocabulary.count
      while low < high {
        let middle = (low + high) / 2
        if vocabulary[sortedVocabulary[middle]] < term.letters {
          low = middle + 1
        } else {
          high = middle
        }
      }
      return sortedVocabulary[low...].prefix(20).prefix {
        vocabulary[$0].hasPrefix(term.letters)
      }
    }
  }
}
