// SPDX-License-Identifier: GPL-3.0-or-later
import Grants

extension YamlNode {
  /// The tree as rows of keys and values, such as `RulesSheet` reads.
  var rules: [RoundContents.Rule] { rules(at: []) }

  private func rules(at path: [String]) -> [RoundContents.Rule] {
    switch content {
    case .null: return path.isEmpty ? [] : [rule(path, "")]
    case .scalar(let text): return [rule(path, text)]
    case .mapping(let entries): return entries.flatMap { $0.value.rules(at: path + [$0.key]) }
    case .list(let elements):
      if let words = elements.words {
        return words.isEmpty ? [] : [rule(path, words.joined(separator: ", "))]
      }
      return elements.enumerated().flatMap { index, element in
        guard let id = element.id else { return element.rules(at: path + [String(index + 1)]) }
        let rules = element.withoutID.rules(at: path + [id])
        // Without any key nobody would know of it.
        return rules.isEmpty ? [rule(path + [id, "name"], id)] : rules
      }
    }
  }

  private var withoutID: YamlNode {
    YamlNode(content: .mapping((entries ?? []).filter { $0.key != "id" }), origin: origin)
  }

  private func rule(_ path: [String], _ value: String) -> RoundContents.Rule {
    RoundContents.Rule(
      key: path.joined(separator: "."), value: value,
      isNumber: !Self.areTexts(path) && Self.isPlainNumber(value))
  }

  /// What is a name or a text, though it may look like a number.
  private static func areTexts(_ path: [String]) -> Bool {
    ["lot", "paper", "alternatives", "requires", "name"].contains(path[0])
      || ["name", "by", "description"].contains(path[path.count - 1])
  }

  /// Digits, and at most two behind a point.
  private static func isPlainNumber(_ text: String) -> Bool {
    guard let number = try? DecimalReader.read(text), !text.contains(",") else { return false }
    return number <= Hundredths(whole: 1_000_000_000)
  }
}

extension [YamlNode] {
  /// Their texts, where they are nothing else.
  fileprivate var words: [String]? {
    let words = compactMap(\.scalar)
    return words.count == count ? words.map(\.trimmed) : nil
  }
}
