// SPDX-License-Identifier: GPL-3.0-or-later
import XMLEvents

/// Reads the sheets of an `.ods` file.
///
/// Rows and cells may stand for many alike. Of empty ones nothing is kept; of others it is looked at first
/// whether there is room.
final class ContentReceiver: XMLEventReceiver {
  private(set) var sheets: [WorkbookSheet] = []
  private(set) var failure: WorkbookFailure?
  private var allowance = CellAllowance()

  /// The styles of sheets that are not shown.
  private var hiddenStyles: Set<String> = []
  private var style: String?
  private var sheet: WorkbookSheet?
  private var rows = CollectedRows()
  /// The row that was begun last, from 1, and for how many it stands.
  private var row = (number: 0, count: 0, isHidden: false)
  private var nextRow = 1
  private var isInRow = false
  /// From 0.
  private var nextColumn = 0
  private var cells: [SheetCell] = []
  private var cell: DocumentCell?
  /// How deep within something that is no part of the sheets' cells.
  private var foreign = 0

  var wantsMore: Bool { failure == nil }

  func begin(_ element: XMLName, _ attributes: XMLAttributes) {
    guard foreign == 0 else {
      foreign += 1
      return
    }
    if cell != nil {
      if cell?.paragraphs.begin(element, attributes) == false { foreign = 1 }
      return
    }
    switch (element.space, element.local) {
    case ("style", "style"): style = attributes[XMLName("style", "name")]
    case ("style", "table-properties"):
      if attributes[XMLName("table", "display")] == "false", let style {
        hiddenStyles.insert(style)
      }
    case ("table", "table"): beginSheet(attributes)
    case ("table", "table-row") where sheet != nil: beginRow(attributes)
    case ("table", "table-cell") where isInRow, ("table", "covered-table-cell") where isInRow:
      beginCell(attributes)
    // They hold cells that are not there any more, or tables of others.
    case ("table", "tracked-changes"), ("table", "dde-links"), ("table", "shapes"),
      ("table", "content-validations"), ("office", "forms"):
      foreign = 1
    default: break
    }
  }

  func read(_ text: String) {
    if foreign == 0 { cell?.paragraphs.read(text) }
  }

  func end(_ element: XMLName) {
    guard foreign == 0 else {
      foreign -= 1
      return
    }
    switch (element.space, element.local) {
    case ("style", "style"): style = nil
    case ("table", "table-cell"), ("table", "covered-table-cell"): endCell()
    case ("table", "table-row"): endRow()
    case ("table", "table"): endSheet()
    default: cell?.paragraphs.end(element)
    }
  }

  private func beginSheet(_ attributes: XMLAttributes) {
    // A table within a cell is foreign, so there is none open.
    guard sheets.count < OpenedWorkbook.mostSheets else {
      failure = .tooManySheets(limit: OpenedWorkbook.mostSheets)
      return
    }
    let style = attributes[XMLName("table", "style-name")]
    sheet = WorkbookSheet(
      name: attributes[XMLName("table", "name")] ?? "",
      isHidden: style.map { hiddenStyles.contains($0) } ?? false)
    rows = CollectedRows()
    nextRow = 1
  }

  private func endSheet() {
    guard var sheet else { return }
    sheet.rows = rows.rows
    sheets.append(sheet)
    self.sheet = nil
  }

  private func beginRow(_ attributes: XMLAttributes) {
    let visibility = attributes[XMLName("table", "visibility")]
    row = (
      nextRow, DocumentCell.repeated(attributes, "number-rows-repeated"),
      visibility == "collapse" || visibility == "filter"
    )
    // Empty rows may go on for ever.
    nextRow = min(nextRow + row.count, SheetGrid.rows + 1)
    isInRow = true
    nextColumn = 0
    cells = []
  }

  private func endRow() {
    guard isInRow else { return }
    isInRow = false
    guard let lastCell = cells.last else { return }
    let last = row.number + row.count - 1
    guard last <= SheetGrid.rows else { return reject(column: lastCell.column, row: last) }
    guard allowance.take(cells.count * row.count) else {
      failure = .tooManyCells(limit: CellAllowance.most)
      return
    }
    for number in row.number...last { rows.add(number, isHidden: row.isHidden, cells) }
  }

  private func reject(column: Int, row: Int) {
    failure = .outsideGrid(
      sheet: sheet?.name ?? "", cell: SheetGrid.name(column: column, row: row))
  }

  private func beginCell(_ attributes: XMLAttributes) {
    cell = DocumentCell(attributes)
  }

  private func endCell() {
    guard let cell else { return }
    self.cell = nil
    let first = nextColumn
    nextColumn = min(first + cell.columns, SheetGrid.columns)
    do {
      guard let value = try cell.value() else { return }
      let last = first + cell.columns - 1
      guard last < SheetGrid.columns else { return reject(column: last, row: row.number) }
      for column in first...last {
        cells.append(SheetCell(column: column, value: value, isFormula: cell.isComputed))
      }
    } catch {
      failure = .brokenCell(
        sheet: sheet?.name ?? "", cell: SheetGrid.name(column: first, row: row.number))
    }
  }
}
