// SPDX-License-Identifier: GPL-3.0-or-later
import XMLEvents

/// The text of a cell: its paragraphs, one a line, without remarks, and without how it is pronounced.
///
/// White space is as OpenDocument has it: any run of it is one blank, and none at the beginning of a
/// paragraph; further blanks and tabs are elements.
///
/// - Source: OpenDocument 1.3, part 3, 6.1.2.
struct ParagraphText {
  /// More blanks in one place are a mistake, or meant to fill a memory.
  private static let mostBlanks = 1_000

  private var paragraphs: [String] = []
  private var current: String?
  /// Whether the last blank is one of the text, which does not count at the end of a paragraph; those that are
  /// elements do.
  private var endsLoosely = false

  var text: String { paragraphs.joined(separator: "\n") }

  /// - Returns: false where an element has no part in the text, with all that is within it.
  mutating func begin(_ element: XMLName, _ attributes: XMLAttributes) -> Bool {
    guard element.space == "text" else { return false }
    if ["p", "h", "s", "tab", "line-break"].contains(element.local) { endsLoosely = false }
    switch element.local {
    case "p", "h": current = ""
    case "s":
      let count = attributes[XMLName("text", "c")].flatMap { Int($0) } ?? 1
      current?.append(String(repeating: " ", count: min(max(count, 0), Self.mostBlanks)))
    case "tab": current?.append("\t")
    case "line-break": current?.append("\n")
    case "span", "a", "ruby", "ruby-base", "meta", "title", "sheet-name", "date", "time": break
    default: return false
    }
    return true
  }

  mutating func read(_ text: String) {
    guard var written = current else { return }
    for character in text.unicodeScalars {
      guard [" ", "\t", "\n", "\r"].contains(character) else {
        written.unicodeScalars.append(character)
        endsLoosely = false
        continue
      }
      if let last = written.unicodeScalars.last, last != " " {
        written.append(" ")
        endsLoosely = true
      }
    }
    current = written
  }

  mutating func end(_ element: XMLName) {
    guard element.space == "text", element.local == "p" || element.local == "h",
      var paragraph = current
    else { return }
    if endsLoosely { paragraph.removeLast() }
    paragraphs.append(paragraph)
    current = nil
  }
}
