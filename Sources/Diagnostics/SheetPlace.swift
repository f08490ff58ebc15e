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
  /// The letters of the column of keys, on a sheet of keys and values.
  package var keyColumn: String?

  package init(
    workbook: String, sheet: String, columns: [String: String] = [:], otherColumn: String? = nil,
    keyColumn: String? = nil
  ) {
    (self.workbook, self.sheet) = (workbook, sheet)
    (self.columns, self.otherColumn, self.keyColumn) = (columns, otherColumn, keyColumn)
  }

  func located(_ diagnostic: Diagnostic) -> Diagnostic {
    var located = diagnostic
    located.file = workbook
    located.sheet = sheet
    if let row = diagnostic.row, let column = diagnostic.column {
      let usual = columns[column] ?? otherColumn
      located.cell = (diagnostic.problem.isOfKey ? keyColumn ?? usual : usual).map { "\($0)\(row)" }
    }
    return located
  }
}

extension Problem {
  /// Whether a key is wrong, whatever its value.
  fileprivate var isOfKey: Bool {
    switch self {
    case .yaml(.unknownKey), .yaml(.duplicateKey), .yaml(.overlayOnly): true
    default: false
    }
  }
}
