// SPDX-License-Identifier: GPL-3.0-or-later
import Diagnostics

/// A first line `sep=;`, with which a file tells Excel how its cells are separated.
struct SeparatorLine {
  let separator: Character
  /// Its own text, without the line end.
  let line: Substring

  /// nil where the text does not begin with one.
  init?(_ text: String) {
    line = text.prefix { !["\n", "\r", "\r\n"].contains($0) }
    // Saved anew, the line is a row like any other: within quotes, with separators behind it.
    let content = line.drop { $0 == "\"" || $0 == " " }
    guard content.lowercased().hasPrefix("sep="), let separator = content.dropFirst(4).first,
      content.dropFirst(5).allSatisfy({ $0 == "\"" || $0 == " " || $0 == separator || $0 == ";" })
    else { return nil }
    self.separator = separator
  }
}
