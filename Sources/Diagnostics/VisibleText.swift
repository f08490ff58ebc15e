// SPDX-License-Identifier: GPL-3.0-or-later

/// Text from a file, made safe to show in a message.
package enum VisibleText {
  package static let longest = 60

  /// Control, format and separator characters become `⟨U+202E⟩`, and a long text is cut in its
  /// middle.
  package static func show(_ text: String) -> String {
    let scalars = text.unicodeScalars
    guard scalars.count > longest else { return escaped(scalars) }
    let (head, tail) = (scalars.prefix(longest - 20), scalars.suffix(15))
    return escaped(head) + " … " + escaped(tail)
  }

  package static func codePoint(_ value: UInt32) -> String {
    let digits = String(value, radix: 16, uppercase: true)
    return "U+" + String(repeating: "0", count: max(0, 4 - digits.count)) + digits
  }

  private static func escaped(_ scalars: some Sequence<Unicode.Scalar>) -> String {
    var shown = ""
    for scalar in scalars {
      switch scalar.properties.generalCategory {
      case .control, .format, .lineSeparator, .paragraphSeparator, .surrogate, .unassigned:
        shown += "⟨\(codePoint(scalar.value))⟩"
      default:
        shown.unicodeScalars.append(scalar)
      }
    }
    return shown
  }
}
