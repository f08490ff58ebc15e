// SPDX-License-Identifier: GPL-3.0-or-later
import Spelling

/// Text from a file, made safe to show in a message.
enum VisibleText {
  static let longest = 60

  /// Hidden characters are spelled out, and a long text is cut in its middle.
  static func show(_ text: String) -> String {
    let scalars = text.unicodeScalars
    guard scalars.count > longest else { return text.visible }
    let (head, tail) = (scalars.prefix(longest - 20), scalars.suffix(15))
    return String(head).visible + " … " + String(tail).visible
  }
}
