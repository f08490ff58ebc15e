// SPDX-License-Identifier: GPL-3.0-or-later
import XMLEvents

/// Reads the sheets of an `.xlsx` file, each part once.
struct ExcelReader {
  private let package: DocumentPackage
  private let workbook: String

  /// - Parameter workbook: the part that lists the sheets.
  init(_ package: DocumentPackage, workbook: String) {
    (self.package, self.workbook) = (package, workbook)
  }

  func sheets() throws(WorkbookFailure) -> [WorkbookSheet] {
    let list = SheetList()
    try package.read(workbook, list, namespaces: ExcelNames.namespaces)
    guard list.wantsMore else { throw .tooManySheets(limit: OpenedWorkbook.mostSheets) }
    let relations = try Relations(of: workbook, in: package)
    let styles = CellStyles()
    if let part = relations.target(ofKind: "styles"), package.contains(part) {
      try package.read(part, styles, namespaces: ExcelNames.namespaces)
      guard styles.wantsMore else { throw .damaged(part: part) }
    }
    let strings = SharedStrings()
    if let part = relations.target(ofKind: "sharedStrings"), package.contains(part) {
      try package.read(part, strings, namespaces: ExcelNames.namespaces)
      guard strings.wantsMore else { throw .tooManyCells(limit: SharedStrings.most) }
    }
    var allowance = CellAllowance()
    var sheets: [WorkbookSheet] = []
    for entry in list.entries {
      guard let part = try relations.target(id: entry.relation) else {
        throw .damaged(part: workbook)
      }
      // A chart on a sheet of its own has no cells.
      guard relations.isWorksheet(id: entry.relation) else { continue }
      let receiver = WorksheetReceiver(
        sheet: entry.name, strings: strings.texts, styles: styles, epoch: list.epoch,
        allowance: allowance)
      try package.read(part, receiver, namespaces: ExcelNames.namespaces)
      if let failure = receiver.failure { throw failure }
      allowance = receiver.allowance
      sheets.append(
        WorkbookSheet(name: entry.name, isHidden: entry.isHidden, rows: receiver.rows.rows))
    }
    return sheets
  }
}
