// SPDX-License-Identifier: GPL-3.0-or-later
import Diagnostics
import Grants

/// Reads a tie rule: one of a few words, or `criterion:` with the id of a criterion, which is not looked up.
enum TieRuleReader {
  static func read(_ text: String) throws(Problem) -> TieRule {
    let (word, prefix) = (text.trimmed, TieRule.criterionPrefix)
    if word.lowercased().hasPrefix(prefix) {
      return .criterion(try TextReader.readIdentifier(String(word.dropFirst(prefix.count))))
    }
    guard let rule = TieRule(rawValue: word.lowercased()) else {
      let words = TieRule.plain.map(\.rawValue) + ["\(prefix)ID"]
      throw .value(.notOneOf(words, nearest: NearestName.find(word.lowercased(), among: words)))
    }
    return rule
  }
}
