// SPDX-License-Identifier: GPL-3.0-or-later

/// What a text is printed on.
package struct Terminal: Sendable {
  /// Columns.
  package var width: Int
  /// Colour only adds to what words and signs say already.
  package var usesColour: Bool

  /// - Parameter width: at least 80 columns are assumed; narrower screens break lines themselves.
  package init(width: Int = 100, usesColour: Bool = false) {
    self.width = max(80, width)
    self.usesColour = usesColour
  }

  func paint(_ text: String, _ style: TextStyle) -> String {
    guard usesColour, style != .plain, !text.isEmpty else { return text }
    return "\u{1B}[\(style.rawValue)m\(text)\u{1B}[0m"
  }
}

/// How a piece of text stands out, as ANSI escape codes.
enum TextStyle: String, Sendable {
  case plain = "0"
  case strong = "1"
  case quiet = "2"
  case good = "32"
  case caution = "33"
  case bad = "31"
}
