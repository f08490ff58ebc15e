// SPDX-License-Identifier: GPL-3.0-or-later
import Diagnostics

/// A table as it was read from a file: a header and rows of texts, nothing interpreted yet.
///
/// The readers of rounds take tables, not files, so that a sheet of a workbook serves as well as
/// CSV.
struct Table: Sendable {
  struct Row: Sendable {
    /// As a spreadsheet shows it; the header of a plain file is row 1.
    var number: Int
    /// One cell a column.
    var cells: [String]
  }

  var file: String
  var header: [String]
  var headerRow: Int
  var rows: [Row]
  /// Whether every row of the file is here. Otherwise an id that is missing proves nothing.
  var isComplete: Bool

  /// Adds a row, unless a line break is hidden in it, which is reported: no spreadsheet shows where
  /// such a line ends, and white space around a cell is not looked at any more.
  mutating func append(_ row: Row, log: inout DiagnosticLog) {
    var isShown = true
    for (column, cell) in row.cells.enumerated() {
      guard let hidden = cell.hiddenLineBreak else { continue }
      log.report(
        .value(.forbiddenCharacter(hidden.value)), at: place(row, column), value: cell)
      isShown = false
    }
    if isShown { rows.append(row) } else { isComplete = false }
  }

  func place(_ row: Row, _ column: Int) -> Place {
    Place(file: file, row: row.number, column: header[column].trimmed)
  }
}
