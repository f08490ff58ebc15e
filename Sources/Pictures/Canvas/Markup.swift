// SPDX-License-Identifier: GPL-3.0-or-later

/// Texts as XML holds them.
enum Markup {
  /// Escaped for an element or an attribute. What XML forbids or what steers the reading direction
  /// of its surroundings becomes a replacement character.
  static func escaped(_ text: String) -> String {
    var escaped = ""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "&": escaped += "&amp;"
      case "<": escaped += "&lt;"
      case ">": escaped += "&gt;"
      case "\"": escaped += "&quot;"
      case "'": escaped += "&#39;"
      case "\n", "\t": escaped += " "
      default: escaped.unicodeScalars.append(scalar.isPlain ? scalar : "\u{FFFD}")
      }
    }
    return escaped
  }

  static func attributes(_ attributes: [(String, String)]) -> String {
    attributes.map { " \($0.0)=\"\(escaped($0.1))\"" }.joined()
  }
}

extension Unicode.Scalar {
  /// Neither a control or direction character nor a place that Unicode leaves empty for good.
  fileprivate var isPlain: Bool {
    switch properties.generalCategory {
    case .control, .lineSeparator, .paragraphSeparator, .privateUse, .surrogate: false
    case .format: self == "\u{200D}" || self == "\u{AD}"
    default: value & 0xFFFE != 0xFFFE
    }
  }
}
