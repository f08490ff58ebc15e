// SPDX-License-Identifier: GPL-3.0-or-later

extension String {
  /// The first vertical tab, form feed, next line, line separator or paragraph separator: characters
  /// that end a line for some programs and are nothing to see in others.
  var hiddenLineBreak: Unicode.Scalar? {
    // Nearly no cell has one of the bytes with which they begin.
    guard utf8.contains(where: { $0 == 0x0B || $0 == 0x0C || $0 == 0xC2 || $0 == 0xE2 }) else {
      return nil
    }
    return unicodeScalars.first {
      ["\u{0B}", "\u{0C}", "\u{85}", "\u{2028}", "\u{2029}"].contains($0)
    }
  }
}
