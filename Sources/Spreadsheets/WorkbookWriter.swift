// SPDX-License-Identifier: GPL-3.0-or-later
import CXLSXWriter
import Foundation

/// Fills an open workbook of the library. It lives and dies on one thread.
struct WorkbookWriter {
  private let workbook: UnsafeMutablePointer<lxw_workbook>
  private let formats: FormatShelf

  init(_ workbook: UnsafeMutablePointer<lxw_workbook>) {
    self.workbook = workbook
    formats = FormatShelf(workbook)
  }

  /// - Returns: the first thing that went wrong.
  func fill(with content: Workbook) -> lxw_error {
    let properties = setProperties(content.title)
    guard properties == LXW_NO_ERROR else { return properties }
    for sheet in content.sheets {
      guard let worksheet = workbook_add_worksheet(workbook, sheet.name) else {
        return LXW_ERROR_PARAMETER_VALIDATION
      }
      let code = fill(worksheet, with: sheet)
      guard code == LXW_NO_ERROR else { return code }
    }
    return LXW_NO_ERROR
  }

  /// The date is fixed: nothing in a file says when or where it was made.
  private func setProperties(_ title: String) -> lxw_error {
    title.withCString { title in
      var properties = lxw_doc_properties()
      properties.title = UnsafeMutablePointer(mutating: title)
      properties.created = 946_684_800  // 2000-01-01
      return workbook_set_properties(workbook, &properties)
    }
  }

  private func fill(_ worksheet: UnsafeMutablePointer<lxw_worksheet>, with sheet: Sheet)
    -> lxw_error
  {
    setUpPages(worksheet)
    var cells = CellWriter(worksheet: worksheet, formats: formats)
    for (position, column) in sheet.columns.enumerated() {
      worksheet_set_column(worksheet, UInt16(position), UInt16(position), column.width, nil)
      cells.write(
        .text(column.title), row: 0, column: position,
        column.isNumber ? .numberHeader : .textHeader)
    }
    for (position, column) in sheet.columns.enumerated() where !column.choices.isEmpty {
      addChoices(column.choices, to: worksheet, column: position, rows: sheet.rows.count)
    }
    for (position, row) in sheet.rows.enumerated() {
      worksheet_set_row(worksheet, UInt32(position + 1), sheet.height(of: row), nil)
      cells.write(row, row: position + 1, .body)
    }
    if let total = sheet.total { cells.write(total, row: sheet.rows.count + 1, .total) }
    return cells.failure
  }

  /// Rows below the last one that still choose from the list.
  private static let furtherRows = 500
  /// A list that stands in a sheet has at most so many characters.
  private static let longestList = 255

  private func addChoices(
    _ choices: [String], to worksheet: UnsafeMutablePointer<lxw_worksheet>, column: Int, rows: Int
  ) {
    let length = choices.reduce(0) { $0 + $1.utf16.count + 1 }
    // In such a list commas would divide.
    guard length <= Self.longestList, !choices.contains(where: { $0.contains(",") }) else { return }
    var texts: [UnsafeMutablePointer<CChar>?] = choices.map { strdup($0) }
    defer { for text in texts { free(text) } }
    texts.append(nil)
    texts.withUnsafeMutableBufferPointer { list in
      var validation = lxw_data_validation()
      validation.validate = UInt8(LXW_VALIDATION_TYPE_LIST.rawValue)
      validation.error_type = UInt8(LXW_VALIDATION_ERROR_TYPE_WARNING.rawValue)
      validation.value_list = list.baseAddress
      worksheet_data_validation_range(
        worksheet, 1, UInt16(column), UInt32(rows + Self.furtherRows), UInt16(column), &validation)
    }
  }

  /// The header and the first column stay in sight; printed, a sheet is one page wide.
  private func setUpPages(_ worksheet: UnsafeMutablePointer<lxw_worksheet>) {
    let a4: UInt8 = 9
    worksheet_freeze_panes(worksheet, 1, 1)
    worksheet_set_landscape(worksheet)
    worksheet_set_paper(worksheet, a4)
    worksheet_fit_to_pages(worksheet, 1, 0)
    worksheet_repeat_rows(worksheet, 0, 0)
    worksheet_set_footer(worksheet, "&C&P / &N")
  }
}

extension Sheet {
  private static let lineHeight = 15.0
  private static let greatestHeight = 409.0

  /// In points, for the wrapped texts of a row: not every reader of the format fits rows by itself.
  fileprivate func height(of row: [Cell]) -> Double {
    let lines = zip(row, columns).map { cell, column in
      guard case .text(let text) = cell else { return 1.0 }
      return max(1, (Double(text.count) / max(1, column.width - 2)).rounded(.up))
    }
    return min(Self.greatestHeight, Self.lineHeight * (lines.max() ?? 1))
  }
}

/// Writes cells and remembers the first failure.
private struct CellWriter {
  let worksheet: UnsafeMutablePointer<lxw_worksheet>
  let formats: FormatShelf
  private(set) var failure = LXW_NO_ERROR

  /// A cell holds as many UTF-16 units.
  private static let mostCharacters = 32_767

  mutating func write(_ cells: [Cell], row: Int, _ role: CellFormat.Role) {
    for (column, cell) in cells.enumerated() { write(cell, row: row, column: column, role) }
  }

  mutating func write(_ cell: Cell, row: Int, column: Int, _ role: CellFormat.Role) {
    let (row, column) = (UInt32(row), UInt16(column))
    func format(_ code: String) -> UnsafeMutablePointer<lxw_format>? {
      formats[CellFormat(code: code, role: role)]
    }
    let code =
      switch cell {
      case .blank: worksheet_write_blank(worksheet, row, column, format(CellFormat.text))
      case .text(let text):
        worksheet_write_string(
          worksheet, row, column, Self.fitting(text).withoutEscapes, format(CellFormat.text))
      case .number(let value, let code):
        if let number = Cell.binary(value) {
          worksheet_write_number(worksheet, row, column, number, format(code))
        } else {
          worksheet_write_string(
            worksheet, row, column, value.description, format(CellFormat.text))
        }
      case .day(let year, let month, let day, let code):
        Self.write(
          lxw_datetime(
            year: Int32(year), month: Int32(month), day: Int32(day), hour: 0, min: 0, sec: 0),
          worksheet, row, column, format(code))
      case .moment(let year, let month, let day, let second, let code):
        Self.write(
          lxw_datetime(
            year: Int32(year), month: Int32(month), day: Int32(day), hour: Int32(second / 3_600),
            min: Int32(second / 60 % 60), sec: Double(second % 60)),
          worksheet, row, column, format(code))
      }
    if failure == LXW_NO_ERROR { failure = code }
  }

  private static func write(
    _ day: lxw_datetime, _ worksheet: UnsafeMutablePointer<lxw_worksheet>, _ row: UInt32,
    _ column: UInt16, _ format: UnsafeMutablePointer<lxw_format>?
  ) -> lxw_error {
    var day = day
    return worksheet_write_datetime(worksheet, row, column, &day, format)
  }

  /// The text, or as much of it as a cell can hold, with an ellipsis.
  private static func fitting(_ text: String) -> String {
    guard text.utf16.count > mostCharacters else { return text }
    var (fitting, length) = ("", 1)
    for character in text {
      length += character.utf16.count
      if length > mostCharacters { break }
      fitting.append(character)
    }
    return fitting + "…"
  }
}

extension String {
  /// Readers of the format take `_x003D_` for the character with that number, so an underscore that
  /// would begin one is written as its own number.
  fileprivate var withoutEscapes: String {
    guard contains("_x") else { return self }
    let scalars = Array(unicodeScalars)
    var text = UnicodeScalarView()
    for (position, scalar) in scalars.enumerated() {
      if scalar == "_", Self.isEscape(scalars[position...].prefix(7)) {
        text.append(contentsOf: "_x005F_".unicodeScalars)
      } else {
        text.append(scalar)
      }
    }
    return String(text)
  }

  private static func isEscape(_ scalars: ArraySlice<Unicode.Scalar>) -> Bool {
    scalars.count == 7 && scalars.starts(with: ["_", "x"]) && scalars.last == "_"
      && scalars.dropFirst(2).dropLast().allSatisfy { $0.isASCII && $0.properties.isASCIIHexDigit }
  }
}
