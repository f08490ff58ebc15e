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
    /// Columns whose cells are numbers of a workbook: their decimal mark is a point beyond doubt, and says
    /// nothing of how texts in other cells are meant.
    var numbers: Set<Int> = []
  }

  var file: String
  var header: [String]
  var headerRow: Int
  var rows: [Row]
  /// Whether every row of the file is here.
  var isComplete: Bool
  /// What stands in the cells of rows that could not be taken: an id that is missing may be one of these.
  /// nil where that is not known; then an id that is missing proves nothing unless the table is complete.
  var unread: Set<String>?

  /// Adds a row, unless a line break is hidden in it, which is reported: no spreadsheet shows where
  /// such a line ends, and white space around a cell is not looked at any more.
  mutating func append(_ row: Row, log: inout DiagnosticLog) {
    guard !isHeaderAgain(row) else {
      log.report(
        .table(.headerAgain), at: Place(file: file, row: row.number),
        value: row.cells.first { !$0.isBlank }?.trimmed)
      return
    }
    var isShown = true
    for (column, cell) in row.cells.enumerated() {
      guard let hidden = cell.hiddenLineBreak else { continue }
      log.report(
        .value(.forbiddenCharacter(hidden.value)), at: place(row, column), value: cell)
      isShown = false
    }
    if isShown { rows.append(row) } else { leaveOut(row.cells) }
  }

  /// Lists that were put below each other have the header of each.
  private func isHeaderAgain(_ row: Row) -> Bool {
    var same = 0
    for (cell, title) in zip(row.cells, header) where !cell.isBlank {
      // Files that were joined byte by byte have the mark of each at its beginning.
      let cell = cell.drop { $0 == "\u{FEFF}" }
      guard Column.folded(String(cell)) == Column.folded(title) else { return false }
      same += 1
    }
    return same > 1
  }

  /// Goes on without a row whose mistake was reported.
  mutating func leaveOut(_ cells: [String]) {
    isComplete = false
    unread?.formUnion(cells.map(\.trimmed))
  }

  /// The cells of some columns, row by row.
  func cells(in columns: [Int]) -> some Sequence<String> {
    rows.lazy.flatMap { row in columns.lazy.map { row.cells[$0] } }
  }

  /// The same without the numbers of a workbook: texts that show how somebody writes numbers.
  func typedCells(in columns: [Int]) -> some Sequence<String> {
    rows.lazy.flatMap { row in
      columns.lazy.filter { !row.numbers.contains($0) }.map { row.cells[$0] }
    }
  }

  /// More columns than any form has.
  static let mostColumns = 1_000

  func place(_ row: Row, _ column: Int) -> Place {
    Place(file: file, row: row.number, column: header[column].trimmed)
  }
}

extension Table {
  /// A table without rows; nil, after a report, where its header cannot be one.
  init?(file: String, header: [String], headerRow: Int, log: inout DiagnosticLog) {
    let place = Place(file: file, row: headerRow)
    for cell in header {
      guard let hidden = cell.hiddenLineBreak else { continue }
      log.report(
        .value(.forbiddenCharacter(hidden.value)),
        at: Place(file: place.file, row: place.row, column: cell.trimmed), value: cell)
      return nil
    }
    guard header.count <= Self.mostColumns else {
      log.report(.table(.tooManyColumns(limit: Self.mostColumns)), at: Place(file: file))
      return nil
    }
    self.init(
      file: file, header: header.map(\.trimmed), headerRow: headerRow, rows: [], isComplete: true,
      unread: [])
  }
}
