// SPDX-License-Identifier: GPL-3.0-or-later
import Diagnostics

/// Reads texts and ids, and refuses characters that could hide something.
package enum TextReader {
  /// The text without blanks around it; line breaks and tabs inside it become single blanks.
  ///
  /// Control and bidirectional characters and non-characters are errors: they can make a text read differently from
  /// what it says.
  package static func read(_ text: String) throws(Problem) -> String {
    let text = text.trimmed
    var hasBreaks = false
    for scalar in text.unicodeScalars where !isPlain(scalar) {
      guard ["\t", "\n", "\r"].contains(scalar) else {
        throw .value(.forbiddenCharacter(scalar.value))
      }
      hasBreaks = true
    }
    guard hasBreaks else { return text }
    return text.split { ["\t", "\n", "\r", "\r\n"].contains($0) }.joined(separator: " ")
  }

  /// A text in which line breaks and tabs are errors too.
  static func readLine(_ text: String) throws(Problem) -> String {
    if let scalar = text.trimmed.unicodeScalars.first(where: { ["\t", "\n", "\r"].contains($0) }) {
      throw .value(.forbiddenCharacter(scalar.value))
    }
    return try read(text)
  }

  /// An id: 1 to 64 printable characters without blank, quotes, `<`, `>`, `;` or `,`.
  package static func readIdentifier(_ text: String) throws(Problem) -> String {
    let id = text.trimmed
    guard !id.isEmpty else { throw .value(.missing) }
    let scalars = id.unicodeScalars
    guard scalars.count <= 64, scalars.allSatisfy(isAllowedInIdentifier) else {
      throw .value(.notAnIdentifier)
    }
    return id
  }

  private static func isPlain(_ scalar: Unicode.Scalar) -> Bool {
    if scalar.isASCII { return scalar.value >= 0x20 && scalar.value != 0x7F }
    switch scalar.properties.generalCategory {
    case .control, .lineSeparator, .paragraphSeparator: return false
    // U+FFFE and its like: no character for good, and no XML, such as a workbook, may hold them.
    case .unassigned: return !scalar.properties.isNoncharacterCodePoint
    default: return !scalar.properties.isBidiControl && scalar != "\u{FEFF}"
    }
  }

  static func isAllowedInIdentifier(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.properties.generalCategory {
    case .control, .format, .surrogate, .privateUse, .unassigned, .lineSeparator,
      .paragraphSeparator, .spaceSeparator, .initialPunctuation, .finalPunctuation:
      false
    default: !"\"'`„‚<>;,".unicodeScalars.contains(scalar)
    }
  }
}

extension StringProtocol {
  /// Without white space around it.
  var trimmed: String {
    if let first = unicodeScalars.first, let last = unicodeScalars.last,
      Self.isVisible(first), Self.isVisible(last)
    {
      return String(self)
    }
    guard let first = firstIndex(where: { !$0.isWhitespace }),
      let last = lastIndex(where: { !$0.isWhitespace })
    else { return "" }
    return String(self[first...last])
  }

  var isBlank: Bool {
    if let first = unicodeScalars.first, Self.isVisible(first) { return false }
    return allSatisfy(\.isWhitespace)
  }

  /// Whether this is an ASCII character that one can see. Nearly all cells begin and end with one,
  /// and asking Unicode what is white space took a fifth of the time of reading a table.
  private static func isVisible(_ scalar: Unicode.Scalar) -> Bool { ("!"..."~").contains(scalar) }

  /// ASCII digits only.
  var isDigits: Bool { utf8.allSatisfy { (0x30...0x39).contains($0) } }
}
