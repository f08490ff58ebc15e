// SPDX-License-Identifier: GPL-3.0-or-later
import Foundation

/// Tables of typed cells, as Excel and LibreOffice open them.
///
/// There is no cell for a formula: what is written cannot compute anything, whatever a text says.
package struct Workbook: Sendable {
  /// In the document's properties; a reader's window shows it.
  package var title: String
  /// One at least.
  package var sheets: [Sheet]

  package init(title: String, sheets: [Sheet]) {
    (self.title, self.sheets) = (title, sheets)
  }
}

/// One table: perhaps some lines of text, a header that stays in sight, rows, and perhaps sums below them.
package struct Sheet: Sendable {
  package struct Column: Sendable {
    package var title: String
    /// In characters.
    package var width: Double
    package var isNumber: Bool
    /// What a cell may be chosen from; empty: anything. Whoever reads the sheet again must check it all the
    /// same: whatever is pasted passes by.
    package var choices: [String]
    package var isHidden: Bool
    /// The code of the format of cells that nothing is written into; nil: the program's own.
    package var format: String?

    package init(
      _ title: String, width: Double, isNumber: Bool, choices: [String] = [],
      isHidden: Bool = false, format: String? = nil
    ) {
      (self.title, self.width, self.isNumber) = (title, width, isNumber)
      (self.choices, self.isHidden, self.format) = (choices, isHidden, format)
    }
  }

  /// A line above the header, which runs over the columns beside it.
  package struct Line: Sendable {
    package var text: String
    package var isTitle: Bool

    package init(_ text: String, isTitle: Bool = false) {
      (self.text, self.isTitle) = (text, isTitle)
    }
  }

  /// Cells that somebody is to fill in.
  package struct Field: Sendable {
    /// What the cells are for. Office programs warn of anything else; whoever reads the sheet again must check
    /// it all the same.
    package enum Content: Hashable, Sendable {
      case text
      /// One of these texts. Office programs take a list of up to 255 characters without commas in it.
      case choice([String])
      /// From 0 to the greatest one.
      case number(upTo: Decimal)
      /// With the code of its format.
      case amount(format: String)
      case day
    }

    /// Counted from 0 among the sheet's rows.
    package var rows: Range<Int>
    package var column: Int
    package var content: Content
    /// What is said where something else is typed in.
    package var warning: String
    /// As many lines of text have room, at least.
    package var lines: Int

    package init(
      rows: Range<Int>, column: Int, _ content: Content, warning: String = "", lines: Int = 1
    ) {
      (self.rows, self.column) = (rows, column)
      (self.content, self.warning, self.lines) = (content, warning, lines)
    }
  }

  /// At most 31 characters, none of them `[ ] : * ? / \`.
  package var name: String
  package var columns: [Column]
  /// One cell a column.
  package var rows: [[Cell]]
  package var total: [Cell]?
  package var lines: [Line] = []
  /// One text a column, in a hidden row above the header, for whoever reads the sheet again; empty: no such row.
  package var keys: [String] = []
  /// Where there are any, everything else is protected, without a password: a comfort and no lock.
  package var fields: [Field] = []
  package var isPortrait = false

  package init(name: String, columns: [Column], rows: [[Cell]], total: [Cell]?) {
    (self.name, self.columns, self.rows, self.total) = (name, columns, rows, total)
  }
}

extension Sheet {
  /// The place of the header: from 0, behind the lines and the row of keys.
  var headerRow: Int { lines.count + (keys.isEmpty ? 0 : 1) }

  /// As many lines as the longest of its texts takes, more or less.
  func lines(of row: [Cell]) -> Double {
    let lines = zip(row, columns).map { cell, column in
      if case .text(let text) = cell { column.lines(of: text) } else { 1.0 }
    }
    return lines.max() ?? 1
  }

  /// As many lines of text a row has room for at least, by what is to be filled in.
  func leastLines(row: Int) -> Int {
    fields.filter { $0.rows.contains(row) }.map(\.lines).max() ?? 1
  }

  /// What is to be filled into a cell; nil where nothing is.
  func content(row: Int, column: Int) -> Field.Content? {
    fields.first { $0.column == column && $0.rows.contains(row) }?.content
  }
}

extension Sheet.Column {
  /// As many it takes to write a text, more or less.
  func lines(of text: String) -> Double {
    text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline).reduce(0) {
      $0 + max(1, (Double($1.count) / max(1, width - 2)).rounded(.up))
    }
  }
}

extension Sheet.Field.Content {
  /// The format of a cell of it that is still blank.
  var format: String {
    switch self {
    case .text, .choice: CellFormat.text
    case .number: "General"
    case .amount(let format): format
    case .day: CellFormat.day
    }
  }
}

/// The value of a cell.
package enum Cell: Hashable, Sendable {
  case blank
  case text(String)
  /// A number, and the code of its format, such as `#,##0.00`.
  case number(Decimal, format: String)
  case day(year: Int, month: Int, day: Int, format: String)
  case moment(
    year: Int, month: Int, day: Int, secondOfDay: Int, format: String)
}

extension Cell {
  /// As many decimal digits survive the binary fractions of the format; further ones would be wrong.
  private static let exactDigits = 15

  /// The nearest binary fraction, by its decimal digits; nil where it would not show the same number.
  static func binary(_ value: Decimal) -> Double? {
    let digits = value.description
    guard digits.count(where: \.isNumber) <= exactDigits else { return nil }
    return Double(digits)
  }
}
