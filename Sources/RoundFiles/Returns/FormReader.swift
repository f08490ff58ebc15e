// SPDX-License-Identifier: GPL-3.0-or-later
import Diagnostics
import Grants
import Workbooks

/// Reads what an applicant filled in: rows by their hidden ids, wherever they stand by now.
struct FormReader {
  let sheet: StampedSheet
  let file: String
  /// In which the answers stand.
  let column: Int

  /// By column of the applications. What is missing, and what cannot be read and so stays a text, is reported with
  /// its cell.
  func values(
    of fields: [FormField], log: inout DiagnosticLog
  ) -> [String: RoundContents.Value] {
    var rows: [String: SheetRow] = [:]
    for row in sheet.rows {
      if let id = row.text(in: sheet.idColumn), rows[id] == nil { rows[id] = row }
    }
    var values: [String: RoundContents.Value] = [:]
    for field in fields {
      guard let row = rows[field.column], let cell = row.cell(in: column) else {
        if field.isRequired || field.content == .number {
          log.report(.returned(.fieldBlank(field.column)), at: place(rows[field.column]))
        }
        continue
      }
      values[field.column] = value(of: cell, field, place(row), &log)
    }
    return values
  }

  private func place(_ row: SheetRow?) -> Place {
    Place(file: file, row: row?.number, column: row == nil ? nil : sheet.name(column))
  }

  private func value(
    of cell: SheetCell, _ field: FormField, _ place: Place, _ log: inout DiagnosticLog
  ) -> RoundContents.Value {
    if cell.isFormula {
      log.report(.workbook(.computed(count: 1)), at: place)
    }
    let text = cell.value.text.trimmed
    guard cell.value.problem == nil else {
      log.report(.returned(.fieldUnreadable(field.column)), at: place, value: text)
      return .blank
    }
    switch field.content {
    case .text: return .text(text)
    case .amount:
      let notation: NumberNotation =
        cell.value.isNumber
        ? .workbook : NumberNotation(ofAmounts: [text], decimals: [], style: nil)
      if let amount = try? AmountReader.read(text, notation: notation) { return .amount(amount) }
    case .number:
      if let number = try? DecimalReader.read(text) { return .number(number) }
    case .choice(let choices):
      let word = Column.folded(text)
      let choice = choices.first {
        Column.folded($0.word) == word || Column.folded($0.value) == word
      }
      if let choice { return .text(choice.value) }
    }
    log.report(.returned(.fieldUnreadable(field.column)), at: place, value: text)
    return .text(text)
  }
}
