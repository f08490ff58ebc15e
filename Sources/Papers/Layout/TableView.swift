// SPDX-License-Identifier: GPL-3.0-or-later
import Grants

/// What templates see of a table: texts only.
struct TableView {
  struct Column {
    let name: String
    let isNumber: Bool
    /// Percent of the width of a sheet, with one decimal.
    let share: String
  }

  struct Cell {
    /// The name of its column, for screens too narrow for columns.
    let column: String
    let text: String
    let isNumber: Bool
  }

  struct Row {
    let lead: String
    let cells: [Cell]
  }

  let caption: String
  let columns: [Column]
  let rows: [Row]
  let total: Row?
  /// Whether it is better kept on one sheet.
  let isShort: Bool

  init(_ table: PaperTable, in language: Round.Language) {
    func row(_ cells: [PaperTable.Cell]) -> Row {
      Row(
        lead: cells.first?.text(in: language) ?? "",
        cells: zip(cells, table.columns).dropFirst().map { cell, column in
          Cell(
            column: column.title, text: cell.text(in: language), isNumber: column.isNumber)
        })
    }
    caption = table.caption
    columns = zip(table.columns, table.shares(in: language)).map {
      Column(name: $0.title, isNumber: $0.isNumber, share: "\($1 / 10).\($1 % 10)")
    }
    rows = table.rows.map(row)
    isShort = rows.count <= 10
    total = table.total.map(row)
  }
}
