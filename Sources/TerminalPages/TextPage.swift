// SPDX-License-Identifier: GPL-3.0-or-later
import Reports
import Spelling

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
  /// A column of text is never narrower, however little room ids and names leave.
  static let leastWidth = 20

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

  /// Wraps a text. `lead` stands before its first line; the others are indented as far. After a lead
  /// that is nearly as wide as the screen, lines are wider than it.
  mutating func addParagraph(
    _ text: String, after lead: Span = Span(""), _ style: TextStyle = .plain
  ) {
    let indent = lead.text.columns
    for (position, line) in text.wrapped(to: max(Self.leastWidth, terminal.width - indent))
      .enumerated()
    {
      add(position == 0 ? lead : .indent(indent), Span(line, style))
    }
  }
}
