// SPDX-License-Identifier: GPL-3.0-or-later

extension String {
  /// The text with control, format and separator characters spelled out as `⟨U+202E⟩`, so that text
  /// from a file can neither steer a terminal nor turn its reading direction.
  package var visible: String {
    guard unicodeScalars.contains(where: \.isInvisible) else { return self }
    var shown = UnicodeScalarView()
    for scalar in unicodeScalars {
      if scalar.isInvisible {
        shown.append(contentsOf: scalar.codePoint.unicodeScalars)
      } else {
        shown.append(scalar)
      }
    }
    return String(shown)
  }
}

extension Unicode.Scalar {
  fileprivate var isInvisible: Bool {
    switch properties.generalCategory {
    case .control, .format, .lineSeparator, .paragraphSeparator, .privateUse, .surrogate: true
    default: false
    }
  }

  fileprivate var codePoint: String {
    let digits = String(value, radix: 16, uppercase: true)
    return "⟨U+" + String(repeating: "0", count: max(0, 4 - digits.count)) + digits + "⟩"
  }
}
