// SPDX-License-Identifier: GPL-3.0-or-later

extension Unicode.Scalar {
  /// Whether a text from a file must not be shown with this character in it: it has no sign of its own, so
  /// that a reader cannot see that it is there, and it can steer a terminal, turn the reading direction or
  /// break a line.
  ///
  /// These are control and format characters, separators of lines and paragraphs, places for private use, and
  /// places that Unicode leaves empty for good. A letter that is newer than this program is shown.
  package var isHidden: Bool {
    switch properties.generalCategory {
    case .control, .format, .lineSeparator, .paragraphSeparator, .privateUse, .surrogate: true
    case .unassigned: properties.isNoncharacterCodePoint
    default: false
    }
  }
}

/// The number of a character.
package enum CodePoint {
  /// `U+202E`
  package static func written(_ value: UInt32) -> String {
    let digits = String(value, radix: 16, uppercase: true)
    return "U+" + String(repeating: "0", count: max(0, 4 - digits.count)) + digits
  }
}

extension String {
  /// The text with hidden characters spelled out as `⟨U+202E⟩`.
  package var visible: String {
    guard unicodeScalars.contains(where: \.isHidden) else { return self }
    var shown = UnicodeScalarView()
    for scalar in unicodeScalars {
      if scalar.isHidden {
        shown.append(contentsOf: "⟨\(CodePoint.written(scalar.value))⟩".unicodeScalars)
      } else {
        shown.append(scalar)
      }
    }
    return String(shown)
  }
}
