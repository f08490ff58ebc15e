// SPDX-License-Identifier: GPL-3.0-or-later

/// What a cell holds, whichever format it comes from.
package enum CellValue: Hashable, Sendable {
  case text(String)
  /// The decimal that was typed, plainly written with a point: `1234.56`.
  case number(String)
  /// A number that is shown as a percentage, as it is shown: `7.5` for 7,5 %.
  case percentage(String)
  case truth(Bool)
  /// A day, a time, or both, in the manner of ISO 8601: `2023-06-14 10:30`.
  case moment(String)
  /// What the cell shows instead of a value: `#DIV/0!`.
  case error(String)
  /// A formula whose value was never stored.
  case uncomputed
}

/// A cell that holds something.
package struct SheetCell: Hashable, Sendable {
  /// From 0: 0 is A.
  package var column: Int
  package var value: CellValue
  /// Whether the value was computed, and stored by the program that did.
  package var isFormula: Bool

  package init(column: Int, value: CellValue, isFormula: Bool = false) {
    (self.column, self.value, self.isFormula) = (column, value, isFormula)
  }
}

/// A row with at least one cell that holds something.
package struct SheetRow: Hashable, Sendable {
  /// As a spreadsheet shows it: from 1.
  package var number: Int
  package var isHidden: Bool
  /// From left to right; only those that hold something.
  package var cells: [SheetCell]
}

/// One sheet. Empty cells and rows take no room, however far out others stand.
package struct WorkbookSheet: Hashable, Sendable {
  package var name: String
  package var isHidden: Bool
  /// From top to bottom; only those that hold something.
  package var rows: [SheetRow]

  package init(name: String, isHidden: Bool = false, rows: [SheetRow] = []) {
    (self.name, self.isHidden, self.rows) = (name, isHidden, rows)
  }
}
