// SPDX-License-Identifier: GPL-3.0-or-later
import Workbooks

extension SheetRow {
  func cell(in column: Int) -> SheetCell? {
    cells.first { $0.column == column && !$0.value.text.isBlank }
  }

  func text(in column: Int) -> String? {
    cell(in: column)?.value.text.trimmed
  }
}
