// SPDX-License-Identifier: GPL-3.0-or-later

/// Writes a tree as YAML that reads back as the same tree.
enum YamlWriter {
  static func text(_ node: YamlNode) -> String {
    (node.entries ?? []).map { entry in
      let key = scalar(entry.key)
      guard let elements = entry.value.elements, !elements.isEmpty,
        elements.allSatisfy({ $0.entries != nil })
      else { return "\(key): \(flow(entry.value))\n" }
      return "\(key):\n" + elements.map { "  - \(flow($0))\n" }.joined()
    }.joined()
  }

  private static func flow(_ node: YamlNode) -> String {
    switch node.content {
    case .null: "null"
    case .scalar(let text): scalar(text)
    case .list(let elements): "[" + elements.map(flow).joined(separator: ", ") + "]"
    case .mapping(let entries):
      "{" + entries.map { "\(scalar($0.key)): \(flow($0.value))" }.joined(separator: ", ") + "}"
    }
  }

  /// In quotes unless it can be nothing but a word or a number.
  private static func scalar(_ text: String) -> String {
    let isPlain =
      !text.isEmpty && !["null", "~"].contains(text.lowercased())
      && text.unicodeScalars.allSatisfy {
        $0.properties.isAlphabetic || ("0"..."9").contains($0) || $0 == "." || $0 == "_"
          || $0 == "-"
      } && !["-", "."].contains(text.first)
    guard !isPlain else { return text }
    var quoted = "\""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\"": quoted += "\\\""
      case "\\": quoted += "\\\\"
      case "\n": quoted += "\\n"
      case "\r": quoted += "\\r"
      case "\t": quoted += "\\t"
      default: quoted.unicodeScalars.append(scalar)
      }
    }
    return quoted + "\""
  }
}
