// SPDX-License-Identifier: GPL-3.0-or-later

/// The names of applicants, with what a person decided about spellings that only look alike.
///
/// Spellings that are the same have one name; so have all that were decided to be the same, one with the
/// other or through a third.
package struct NameBook: Sendable {
  /// For each name that stands for another, that other one.
  private var representatives: [NormalisedText: NormalisedText] = [:]
  private var different: Set<Set<NormalisedText>> = []

  package init(
    same: [(first: String, second: String)], different: [(first: String, second: String)]
  ) {
    for pair in same {
      let (first, second) = (name(pair.first), name(pair.second))
      guard first != second else { continue }
      // The smaller of both, so that the order of the decisions does not matter.
      let isFirst = first.words.lexicographicallyPrecedes(second.words)
      let (kept, replaced) = isFirst ? (first, second) : (second, first)
      representatives[replaced] = kept
      for (name, representative) in representatives where representative == replaced {
        representatives[name] = kept
      }
    }
    for pair in different { self.different.insert([name(pair.first), name(pair.second)]) }
  }

  package func name(_ text: String) -> NormalisedText {
    let name = NormalisedText(text)
    return representatives.isEmpty ? name : representatives[name] ?? name
  }

  /// Whether a person decided that the names are those of two.
  package func areToldApart(_ first: NormalisedText, _ second: NormalisedText) -> Bool {
    !different.isEmpty && different.contains([first, second])
  }
}
