// SPDX-License-Identifier: GPL-3.0-or-later
import Diagnostics
import Grants
import Workbooks

/// A sheet with the hidden row of keys that says what it is, for what it was made, and which column is which.
struct StampedSheet {
  let kind: SheetKeys.Kind
  /// The hash of what it was made for.
  let basis: String
  let member: MemberID?
  let sheet: WorkbookSheet
  /// The column of ids.
  let idColumn: Int
  /// By key.
  let columns: [String: Int]
  /// The number of the row of keys.
  let keyRow: Int

  /// nil where a sheet has no such row.
  init?(_ sheet: WorkbookSheet) {
    for row in sheet.rows {
      for cell in row.cells {
        guard case .text(let text) = cell.value else { continue }
        let words = text.split(separator: " ").map(String.init)
        guard let first = words.first, let kind = SheetKeys.Kind(rawValue: first) else { continue }
        (self.kind, self.sheet, keyRow, idColumn) = (kind, sheet, row.number, cell.column)
        basis = words.count > 1 ? words[1] : ""
        member = words.count > 2 ? words[2] : nil
        let keys = row.cells.filter { $0.column != cell.column }.map {
          ($0.value.text.trimmed, $0.column)
        }
        columns = Dictionary(keys, uniquingKeysWith: { first, _ in first })
        return
      }
    }
    return nil
  }

  /// The header, which stands below the keys; nil where it is gone.
  var header: SheetRow? {
    sheet.rows.first { row in
      row.number > keyRow && row.text(in: idColumn) == nil
        && columns.values.contains { row.cell(in: $0) != nil }
    }
  }

  /// All rows below the header, or below the keys.
  var rows: ArraySlice<SheetRow> {
    let last = max(keyRow, header?.number ?? 0)
    return sheet.rows.drop { $0.number <= last }
  }

  /// How a column is called in messages.
  func name(_ column: Int) -> String {
    let header = header?.text(in: column)?.split(whereSeparator: \.isWhitespace)
    return header?.joined(separator: " ") ?? columns.first { $0.value == column }?.key
      ?? SheetGrid.letters(column)
  }

  /// So that cells are called as people see them.
  func place(in file: String) -> SheetPlace {
    let names = ([idColumn] + columns.values.sorted()).map { (name($0), SheetGrid.letters($0)) }
    return SheetPlace(
      workbook: file, sheet: sheet.name,
      columns: Dictionary(names, uniquingKeysWith: { first, _ in first }))
  }
}
