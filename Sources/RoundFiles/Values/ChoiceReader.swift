// SPDX-License-Identifier: GPL-3.0-or-later
import Diagnostics

/// Reads one of a few words; case does not count.
enum ChoiceReader {
  static func read<Choice: RawRepresentable<String> & CaseIterable>(
    _ text: String
  ) throws(Problem) -> Choice {
    try read(text, among: Choice.allCases.map { ($0.rawValue, $0) })
  }

  static func read<Choice>(
    _ text: String, among choices: KeyValuePairs<String, Choice>
  ) throws(Problem) -> Choice {
    try read(text, among: choices.map { ($0.key, $0.value) })
  }

  private static func read<Choice>(
    _ text: String, among choices: [(word: String, choice: Choice)]
  ) throws(Problem) -> Choice {
    let wanted = text.trimmed.lowercased()
    guard let found = choices.first(where: { $0.word == wanted }) else {
      let words = choices.map(\.word)
      throw .value(.notOneOf(words, nearest: NearestName.find(wanted, among: words)))
    }
    return found.choice
  }
}
