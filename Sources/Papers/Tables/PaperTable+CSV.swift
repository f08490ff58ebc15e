// SPDX-License-Identifier: GPL-3.0-or-later
import Grants
import Spelling

extension PaperTable {
  /// The table as Excel and LibreOffice in an office of this language open it with a double click:
  /// UTF-8 with a byte order mark, `;`, RFC 4180 quotes and line ends, numbers without grouping.
  ///
  /// Every text is in quotes, so no separator can cut it, and one that a spreadsheet would take for a
  /// formula begins with an apostrophe. The total is left out: each row is an application.
  package func csv(in language: Round.Language) -> String {
    let header = columns.map { Self.quoted($0.title) }
    let lines = [header] + rows.map { row in row.map { Self.field($0, in: language) } }
    return "\u{FEFF}" + lines.map { $0.joined(separator: ";") + "\r\n" }.joined()
  }

  private static func field(_ cell: Cell, in language: Round.Language) -> String {
    switch cell {
    case .text(let text): quoted(text)
    case .empty, .money, .decimal, .number, .signed, .percent, .gap, .count, .day:
      cell.typed(in: language)
    }
  }

  private static func quoted(_ text: String) -> String {
    let text = text.visible.guardedFromFormulas
    return "\"" + text.replacing("\"", with: "\"\"") + "\""
  }
}
