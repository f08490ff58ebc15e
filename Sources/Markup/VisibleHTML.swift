// SPDX-License-Identifier: GPL-3.0-or-later
import Mustache
import Spelling

/// How text from files gets into a page: as text, whatever it says.
///
/// It goes scalar by scalar. A letter-wise escape, such as the template engine's own, overlooks a
/// quote with a combining mark behind it, for both together are one letter; a browser sees the quote.
package struct VisibleHTML: MustacheContentType {
  package init() {}

  package func escapeText(_ text: String) -> String {
    var escaped = String.UnicodeScalarView()
    let scalars = Array(text.visible.unicodeScalars)
    for (position, scalar) in scalars.enumerated() {
      switch scalar {
      case "<": escaped.append(contentsOf: "&lt;".unicodeScalars)
      case ">": escaped.append(contentsOf: "&gt;".unicodeScalars)
      case "&": escaped.append(contentsOf: "&amp;".unicodeScalars)
      case "\"": escaped.append(contentsOf: "&quot;".unicodeScalars)
      case "'": escaped.append(contentsOf: "&#39;".unicodeScalars)
      case "`": escaped.append(contentsOf: "&#96;".unicodeScalars)
      case " " where Self.leadsToAUnit(scalars, at: position): escaped.append("\u{A0}")
      default: escaped.append(scalar)
      }
    }
    return String(escaped)
  }

  /// The blank in `2.790,00 €`: an amount and its unit stay on one line.
  private static func leadsToAUnit(_ scalars: [Unicode.Scalar], at position: Int) -> Bool {
    guard position > 0, position + 1 < scalars.count else { return false }
    return ("0"..."9").contains(scalars[position - 1])
      && ["€", "%"].contains(scalars[position + 1])
  }
}
