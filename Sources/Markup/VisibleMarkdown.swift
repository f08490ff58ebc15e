// SPDX-License-Identifier: GPL-3.0-or-later
import Mustache
import Spelling

/// How text from files gets into Markdown: as text on one line, whatever it says. It sets no emphasis,
/// link, image, code, table cell, heading, list or HTML.
package struct VisibleMarkdown: MustacheContentType {
  /// What means something anywhere in a line. With colon and at sign, no address becomes a link by
  /// itself.
  private static let marks: Set<Unicode.Scalar> = [
    "\\", "`", "*", "_", "[", "]", "<", ">", "|", "~", "&", "$", "@",
  ]
  /// What means something where a line begins.
  private static let openings: Set<Unicode.Scalar> = ["#", "+", "-", "=", ":"]

  package init() {}

  package func escapeText(_ text: String) -> String {
    let line = text.visible.split(whereSeparator: \.isNewline).joined(separator: " ")
      .drop(while: \.isWhitespace)
    var escaped = String.UnicodeScalarView()
    let scalars = Array(line.unicodeScalars)
    let listMark = Self.listMark(scalars)
    for (position, scalar) in scalars.enumerated() {
      let isMark =
        Self.marks.contains(scalar) || position == listMark
        || position == 0 && Self.openings.contains(scalar)
        || Self.makesAnAddress(scalars, at: position)
      if isMark { escaped.append("\\") }
      escaped.append(scalar)
    }
    return String(escaped)
  }

  /// The position of the point in `1. `, with which a numbered list would begin.
  private static func listMark(_ scalars: [Unicode.Scalar]) -> Int? {
    guard let position = scalars.firstIndex(where: { !("0"..."9").contains($0) }), position > 0,
      [".", ")"].contains(scalars[position])
    else { return nil }
    let follower = scalars[(position + 1)...].first
    return follower?.properties.isWhitespace ?? true ? position : nil
  }

  /// The colon of `http://` and the point of `www.`, from which some readers make links.
  private static func makesAnAddress(_ scalars: [Unicode.Scalar], at position: Int) -> Bool {
    switch scalars[position] {
    case ":": scalars[(position + 1)...].starts(with: ["/", "/"])
    case ".":
      String(String.UnicodeScalarView(scalars[..<position].suffix(3))).lowercased() == "www"
    default: false
    }
  }
}
