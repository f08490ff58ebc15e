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
    let header = sheet.headerRow
    setUpPages(worksheet, of: sheet)
    worksheet_set_row(worksheet, UInt32(header), sheet.headerHeight, nil)
    var cells = CellWriter(worksheet: worksheet, formats: formats)
    writeAbove(worksheet, sheet, &cells)
    for (position, column) in sheet.columns.enumerated() {
      var options = lxw_row_col_options(hidden: column.isHidden ? 1 : 0, level: 0, collapsed: 0)
      let format = column.format.flatMap { formats[CellFormat(code: $0, role: .body)] }
      worksheet_set_column_opt(
        worksheet, UInt16(position), UInt16(position), column.width, format, &options)
      cells.write(
        .text(column.title), row: header, column: position,
        column.isNumber ? .numberHeader : .textHeader)
    }
    for (position, column) in sheet.columns.enumerated() where !column.choices.isEmpty {
      let rows = (header + 1)...(header + sheet.rows.count + Self.furtherRows)
      CellValidation.choice(column.choices).add(to: worksheet, rows: rows, column: position)
    }
    for (position, row) in sheet.rows.enumerated() {
      let number = header + 1 + position
      worksheet_set_row(worksheet, UInt32(number), sheet.height(of: row, at: position), nil)
      for (column, cell) in row.enumerated() {
        if let content = sheet.content(row: position, column: column) {
          cells.write(cell, row: number, column: column, .field, blank: content.format)
        } else {
          cells.write(cell, row: number, column: column, .body)
        }
      }
    }
    if let total = sheet.total { cells.write(total, row: header + 1 + sheet.rows.count, .total) }
    addFields(worksheet, sheet)
    return cells.failure
  }

  /// The lines of text, and the hidden row of keys.
  private func writeAbove(
    _ worksheet: UnsafeMutablePointer<lxw_worksheet>, _ sheet: Sheet, _ cells: inout CellWriter
  ) {
    for (row, line) in sheet.lines.enumerated() {
      cells.write(.text(line.text), row: row, column: 0, line.isTitle ? .title : .line)
      if line.isTitle { worksheet_set_row(worksheet, UInt32(row), Self.titleHeight, nil) }
    }
    guard !sheet.keys.isEmpty else { return }
    let row = sheet.lines.count
    for (column, key) in sheet.keys.enumerated() where !key.isEmpty {
      cells.write(.text(key), row: row, column: column, .line)
    }
    var options = lxw_row_col_options(hidden: 1, level: 0, collapsed: 0)
    worksheet_set_row_opt(worksheet, UInt32(row), Sheet.lineHeight, nil, &options)
  }

  private func addFields(_ worksheet: UnsafeMutablePointer<lxw_worksheet>, _ sheet: Sheet) {
    guard !sheet.fields.isEmpty else { return }
    let first = sheet.headerRow + 1
    for field in sheet.fields where !field.rows.isEmpty {
      CellValidation(field)?.add(
        to: worksheet,
        rows: (first + field.rows.lowerBound)...(first + field.rows.upperBound - 1),
        column: field.column)
    }
    // What a reader may still do: look at it in another way.
    var options = lxw_protection()
    options.format_columns = 1
    options.format_rows = 1
    worksheet_protect(worksheet, nil, &options)
  }

  private static let titleHeight = 24.0

  /// Rows below the last one that still choose from the list.
  private static let furtherRows = 500
  /// The header and the first column stay in sight; printed, a sheet is one page wide.
  private func setUpPages(
    _ worksheet: UnsafeMutablePointer<lxw_worksheet>, of sheet: Sheet
  ) {
    let a4: UInt8 = 9
    let header = UInt32(sheet.headerRow)
    worksheet_freeze_panes(worksheet, header + 1, 1)
    if !sheet.isPortrait { worksheet_set_landscape(worksheet) }
    worksheet_set_paper(worksheet, a4)
    worksheet_fit_to_pages(worksheet, 1, 0)
    worksheet_repeat_rows(worksheet, header, header)
    worksheet_set_footer(worksheet, "&C&P / &N")
  }
}

extension Sheet {
  fileprivate static let lineHeight = 15.0
  private static let greatestHeight = 409.0

  /// In points, for the wrapped texts of a row: not every reader of the format fits rows by itself.
  fileprivate func height(of row: [Cell], at position: Int) -> Double {
    let lines = max(lines(of: row), Double(leastLines(row: position)))
    return min(Self.greatestHeight, Self.lineHeight * lines)
  }

  fileprivate var headerHeight: Double {
    let lines = columns.map { $0.lines(of: $0.title) }
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

  /// - Parameter blank: the code of the format that a blank cell has.
  mutating func write(
    _ cell: Cell, row: Int, column: Int, _ role: CellFormat.Role, blank: String = CellFormat.text
  ) {
    let (row, column) = (UInt32(row), UInt16(column))
    func format(_ code: String) -> UnsafeMutablePointer<lxw_format>? {
      formats[CellFormat(code: code, role: role)]
    }
    let code =
      switch cell {
      case .blank: worksheet_write_blank(worksheet, row, column, format(blank))
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
