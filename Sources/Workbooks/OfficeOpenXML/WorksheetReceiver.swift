// SPDX-License-Identifier: GPL-3.0-or-later
import XMLEvents

/// Reads the rows of one sheet of an `.xlsx` file.
///
/// The dimension that a sheet states is not looked at; rows and cells may say where they stand, else they
/// stand behind the last ones.
final class WorksheetReceiver: XMLEventReceiver {
  private let sheet: String
  private let values: StoredValues
  private(set) var allowance: CellAllowance
  private(set) var rows = CollectedRows()
  private(set) var failure: WorkbookFailure?

  private var row = (number: 0, isHidden: false)
  private var cells: [SheetCell] = []
  private var column = -1
  private var cell: StoredCell?
  /// Where the texts go that are read now.
  private var target = Target.nothing

  private enum Target { case nothing, value, formula, inline }

  init(
    sheet: String, strings: [String], styles: CellStyles, epoch: Epoch, allowance: CellAllowance
  ) {
    self.sheet = sheet
    values = StoredValues(strings: strings, styles: styles, epoch: epoch)
    self.allowance = allowance
  }

  var wantsMore: Bool { failure == nil }

  func begin(_ element: XMLName, _ attributes: XMLAttributes) {
    guard element.space == "x" else { return }
    switch (element.local, cell == nil) {
    case ("row", true): beginRow(attributes)
    case ("c", true): beginCell(attributes)
    case ("v", false): target = .value
    case ("f", false):
      target = .formula
      cell?.hasFormula = true
    case ("is", false): target = .inline
    case (let name, false) where target == .inline: cell?.inline.begin(name)
    default: break
    }
  }

  func read(_ text: String) {
    switch target {
    case .nothing: break
    case .value: cell?.value.append(text)
    case .formula: cell?.formula.append(text)
    case .inline: cell?.inline.read(text)
    }
  }

  func end(_ element: XMLName) {
    guard element.space == "x" else { return }
    switch element.local {
    case "v", "f", "is": target = .nothing
    case "c": endCell()
    case "row":
      rows.add(row.number, isHidden: row.isHidden, cells)
      cells = []
    default: if target == .inline { cell?.inline.end(element.local) }
    }
  }

  private func beginRow(_ attributes: XMLAttributes) {
    let stated = attributes["r"]
    let number = stated.map { Int($0) ?? 0 } ?? row.number + 1
    guard number > row.number else {
      failure = .brokenCell(sheet: sheet, cell: stated ?? String(number))
      return
    }
    guard number <= SheetGrid.rows else {
      failure = .outsideGrid(sheet: sheet, cell: String(number))
      return
    }
    let hidden = attributes["hidden"]
    row = (number, hidden == "1" || hidden == "true")
    column = -1
  }

  private func beginCell(_ attributes: XMLAttributes) {
    var next = column + 1
    if let reference = attributes["r"] {
      guard let place = SheetGrid.cell(reference) else {
        failure = .outsideGrid(sheet: sheet, cell: reference)
        return
      }
      guard place.row == row.number, place.column > column else {
        failure = .brokenCell(sheet: sheet, cell: reference)
        return
      }
      next = place.column
    }
    guard next < SheetGrid.columns, row.number > 0 else {
      failure = .outsideGrid(
        sheet: sheet, cell: SheetGrid.name(column: next, row: row.number))
      return
    }
    column = next
    cell = StoredCell(
      type: attributes["t"], style: attributes["s"].flatMap { Int($0) })
  }

  private func endCell() {
    guard let cell else { return }
    self.cell = nil
    target = .nothing
    do {
      guard let value = try values.value(of: cell) else { return }
      guard allowance.take(1) else {
        failure = .tooManyCells(limit: CellAllowance.most)
        return
      }
      cells.append(SheetCell(column: column, value: value, isFormula: cell.isComputed))
    } catch {
      failure = .brokenCell(
        sheet: sheet, cell: SheetGrid.name(column: column, row: row.number))
    }
  }
}
