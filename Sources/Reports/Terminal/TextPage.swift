// SPDX-License-Identifier: GPL-3.0-or-later

/// A piece of a line.
struct Span {
  var text: String
  var style: TextStyle

  init(_ text: String, _ style: TextStyle = .plain) {
    self.text = text.visible
    self.style = style
  }

  static func indent(_ columns: Int) -> Span { Span(String(repeating: " ", count: columns)) }
}

/// Lines for a terminal, built from the top down.
struct TextPage {
  let terminal: Terminal
  private var lines: [String] = []

  init(_ terminal: Terminal) {
    self.terminal = terminal
  }

  /// All lines, each with its newline.
  var text: String { lines.map { $0 + "\n" }.joined() }

  mutating func add(_ spans: Span...) { add(spans) }

  mutating func add(_ spans: [Span]) {
    var line = spans.map { terminal.paint($0.text, $0.style) }.joined()
    while line.last == " " { line.removeLast() }
    lines.append(line)
  }

  mutating func addBlank() { lines.append("") }

  /// A heading with a rule under it.
  mutating func addHeading(_ text: String) {
    if !lines.isEmpty { addBlank() }
    add(Span(text, .strong))
    add(Span(String(repeating: "─", count: terminal.width), .quiet))
  }

  /// Wraps a text. `lead` stands before its first line; the others are indented as far.
  mutating func addParagraph(_ text: String, after lead: Span, _ style: TextStyle = .plain) {
    let indent = lead.text.columns
    for (position, line) in text.wrapped(to: terminal.width - indent).enumerated() {
      add(position == 0 ? lead : .indent(indent), Span(line, style))
    }
  }
}

extension String {
  /// The text broken at spaces into lines of at most `width` columns; a longer word is broken inside.
  /// No line starts with a unit.
  func wrapped(to width: Int) -> [String] {
    var lines: [String] = []
    var line = ""
    for word in visible.words {
      if line.isEmpty {
        line = word
      } else if line.columns + 1 + word.columns <= width {
        line += " " + word
      } else {
        lines.append(line)
        line = word
      }
      while line.columns > width {
        let head = line[...].head(of: width)
        lines.append(String(head))
        line = String(line.dropFirst(head.count))
      }
    }
    return line.isEmpty && !lines.isEmpty ? lines : lines + [line]
  }

  /// The text, or as much of it as fits `width` columns with an ellipsis.
  func cut(to width: Int) -> String {
    columns <= width ? self : String(self[...].head(of: width - 1)) + "…"
  }

  /// Words as they may not be torn apart: a number keeps its unit.
  private var words: [String] {
    var words: [String] = []
    for word in split(separator: " ") {
      if ["€", "%"].contains(word.prefix(1)), let last = words.popLast() {
        words.append(last + " " + word)
      } else {
        words.append(String(word))
      }
    }
    return words
  }
}

extension Substring {
  /// As many leading characters as fit `width` columns, at least one.
  fileprivate func head(of width: Int) -> Substring {
    var end = startIndex
    var columns = 0
    while end < endIndex {
      columns += String(self[end]).columns
      if columns > width, end > startIndex { break }
      end = index(after: end)
    }
    return self[startIndex..<end]
  }
}
