// SPDX-License-Identifier: GPL-3.0-or-later
import Mustache
import Reports

/// How text from files gets into a page: as text, whatever it says.
///
/// It goes scalar by scalar. A letter-wise escape, such as the template engine's own, overlooks a
/// quote with a combining mark behind it, for both together are one letter; a browser sees the quote.
struct VisibleHTML: MustacheContentType {
  func escapeText(_ text: String) -> String {
    var escaped = String.UnicodeScalarView()
    for scalar in text.visible.unicodeScalars {
      switch scalar {
      case "<": escaped.append(contentsOf: "&lt;".unicodeScalars)
      case ">": escaped.append(contentsOf: "&gt;".unicodeScalars)
      case "&": escaped.append(contentsOf: "&amp;".unicodeScalars)
      case "\"": escaped.append(contentsOf: "&quot;".unicodeScalars)
      case "'": escaped.append(contentsOf: "&#39;".unicodeScalars)
      case "`": escaped.append(contentsOf: "&#96;".unicodeScalars)
      default: escaped.append(scalar)
      }
    }
    return String(escaped)
  }
}
