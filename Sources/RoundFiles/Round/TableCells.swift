// SPDX-License-Identifier: GPL-3.0-or-later
import Diagnostics
import Grants

/// The cells of one row of a table, by canonical column.
struct TableCells {
  let table: Table
  let row: Table.Row
  let columns: ColumnMap

  func place(_ column: String) -> Place {
    Place(
      file: table.file, row: row.number, column: columns.header(of: column, in: table))
  }

  /// The text of a cell; nil where it is blank or its column absent.
  func raw(_ column: String) -> String? {
    columns[column].flatMap { row.cells[$0].isBlank ? nil : row.cells[$0] }
  }

  /// How the number in a cell is written, where the table's texts are written in the other way.
  func notation(_ column: String, else notation: NumberNotation) -> NumberNotation {
    columns[column].map(row.numbers.contains) == true ? .workbook : notation
  }

  /// nil where the cell is blank or, after a report, cannot be read.
  func read<Value>(
    _ column: String, _ log: inout DiagnosticLog, _ reader: (String) throws(Problem) -> Value
  ) -> Value? {
    guard let text = raw(column) else { return nil }
    return log.reading(text, at: place(column)) { () throws(Problem) in try reader(text) }
  }

  func text(_ column: String, _ log: inout DiagnosticLog) -> String? {
    let text = read(column, &log) { text throws(Problem) in try TextReader.read(text) }
    if let text { log.warnIfGarbled(text, at: place(column)) }
    return text
  }

  /// A text whose cell must not be blank.
  func requiredText(_ column: String, _ log: inout DiagnosticLog) -> String? {
    if columns[column] != nil, raw(column) == nil {
      log.report(.value(.missing), at: place(column), value: "")
    }
    return text(column, &log)
  }
}
