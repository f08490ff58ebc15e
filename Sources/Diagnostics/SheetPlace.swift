// SPDX-License-Identifier: GPL-3.0-or-later

/// Where in a workbook a part of a round stands, so that its cells can be called as people see them.
///
/// Whoever reads tables knows rows and headers only.
package struct SheetPlace: Hashable, Sendable {
  package var workbook: String
  package var sheet: String
  /// The letters of a column, by its header.
  package var columns: [String: String]
  /// The letters of the column of all that stands under another header, or under none.
  package var otherColumn: String?

  package init(
    workbook: String, sheet: String, columns: [String: String] = [:], otherColumn: String? = nil
  ) {
    (self.workbook, self.sheet) = (workbook, sheet)
    (self.columns, self.otherColumn) = (columns, otherColumn)
  }

  func located(_ diagnostic: Diagnostic) -> Diagnostic {
    var located = diagnostic
    located.file = workbook
    located.sheet = sheet
    if let row = diagnostic.row, let column = diagnostic.column {
      located.cell = (columns[column] ?? otherColumn).map { "\($0)\(row)" }
    }
    return located
  }
}
