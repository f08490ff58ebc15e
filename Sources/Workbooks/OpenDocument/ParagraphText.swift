// SPDX-License-Identifier: GPL-3.0-or-later
import XMLEvents

/// The text of a cell: its paragraphs, one a line, without remarks, and without how it is pronounced.
///
/// White space is as OpenDocument has it: any run of its characters is one blank, and none at the edges of a
/// paragraph; further blanks and tabs are elements, which stay beside it and at the edges.
///
/// - Source: OpenDocument 1.3, part 3, 6.1.2.
struct ParagraphText {
  /// More blanks in one place are a mistake, or meant to fill a memory.
  private static let mostBlanks = 1_000

  private var paragraphs: [String] = []
  private var current: String?
  /// Whether white space was read behind the current text, which is one blank if more follows.
  private var isBehindBlank = false

  var text: String { paragraphs.joined(separator: "\n") }

  /// - Returns: false where an element has no part in the text, with all that is within it.
  mutating func begin(_ element: XMLName, _ attributes: XMLAttributes) -> Bool {
    guard element.space == "text" else { return false }
    switch element.local {
    case "p", "h": (current, isBehindBlank) = ("", false)
    case "s":
      let count = attributes[XMLName("text", "c")].flatMap { Int($0) } ?? 1
      append(String(repeating: " ", count: min(max(count, 0), Self.mostBlanks)))
    case "tab": append("\t")
    case "line-break": append("\n")
    case "span", "a", "ruby", "ruby-base", "meta", "title", "sheet-name", "date", "time": break
    default: return false
    }
    return true
  }

  mutating func read(_ text: String) {
    guard current != nil else { return }
    for character in text.unicodeScalars {
      if [" ", "\t", "\n", "\r"].contains(character) {
        isBehindBlank = current?.isEmpty == false
      } else {
        append(String(character))
      }
    }
  }

  private mutating func append(_ text: String) {
    guard current != nil else { return }
    if isBehindBlank { current?.append(" ") }
    current?.append(text)
    isBehindBlank = false
  }

  mutating func end(_ element: XMLName) {
    guard element.space == "text", element.local == "p" || element.local == "h",
      let paragraph = current
    else { return }
    paragraphs.append(paragraph)
    current = nil
  }
}
