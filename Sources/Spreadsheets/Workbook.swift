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

/// One table: a header that stays in sight, rows, and perhaps sums below them.
package struct Sheet: Sendable {
  package struct Column: Sendable {
    package var title: String
    /// In characters.
    package var width: Double
    package var isNumber: Bool
    /// What a cell may be chosen from; empty: anything. Whoever reads the sheet again must check it all the
    /// same: whatever is pasted passes by.
    package var choices: [String]

    package init(_ title: String, width: Double, isNumber: Bool, choices: [String] = []) {
      (self.title, self.width, self.isNumber) = (title, width, isNumber)
      self.choices = choices
    }
  }

  /// At most 31 characters, none of them `[ ] : * ? / \`.
  package var name: String
  package var columns: [Column]
  /// One cell a column.
  package var rows: [[Cell]]
  package var total: [Cell]?

  package init(name: String, columns: [Column], rows: [[Cell]], total: [Cell]?) {
    (self.name, self.columns, self.rows, self.total) = (name, columns, rows, total)
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
