// SPDX-License-Identifier: GPL-3.0-or-later
import Diagnostics
import Workbooks

/// Makes a table of a sheet, as `CSVReader` does of a text.
///
/// The header tells how wide it is. What stands further right has no header and is reported, however far
/// out it is: no room is made for it.
struct SheetTable {
  /// More cells than the largest round has, blank ones counted.
  private static let mostCells = 10_000_000

  private let sheet: WorkbookSheet
  private let file: RoundFile
  private let workbook: String

  /// - Parameter workbook: the file's name.
  init(_ sheet: WorkbookSheet, of file: RoundFile, in workbook: String) {
    (self.sheet, self.file, self.workbook) = (sheet, file, workbook)
  }

  func read(schema: [Column], log: inout DiagnosticLog) -> Table? {
    let known = Column.knownHeaders(schema)
    let texts = sheet.rows.prefix(HeaderLine.mostLinesAbove).map { $0.cells.map(\.value.text) }
    guard
      let (first, index) = HeaderLine.index(
        in: texts, isKnown: { known.contains(Column.folded($0)) })
    else {
      log.report(.file(.empty), at: file.place)
      return nil
    }
    let header = sheet.rows[index]
    let width = (header.cells.last?.column ?? 0) + 1
    let isTooMuch = sheet.rows.count.multipliedReportingOverflow(by: width)
    guard !isTooMuch.overflow, isTooMuch.partialValue <= Self.mostCells else {
      log.report(.workbook(.tooManyCells(limit: Self.mostCells)), at: file.place)
      return nil
    }
    let titles = header.texts(width)
    guard
      var table = Table(
        file: file.rawValue, header: titles, headerRow: header.number, log: &log)
    else { return nil }
    log.place(file.rawValue, in: place(of: titles))
    guard !table.isReportedAsOther(than: file, log: &log) else { return nil }
    if index > first {
      log.report(
        .workbook(.rowsAboveHeader(header: header.number)),
        at: Place(file: file.rawValue, row: sheet.rows[first].number),
        value: texts[first].first { !$0.isBlank }?.trimmed)
    }
    let rows = sheet.rows[(index + 1)...]
    reportOutside(rows, width, table, &log)
    for row in rows { append(row, to: &table, &log) }
    reportNotes(rows, table, &log)
    return table
  }

  private func place(of header: [String]) -> SheetPlace {
    let letters = header.enumerated().map { ($1.trimmed, SheetGrid.letters($0)) }
    return SheetPlace(
      workbook: workbook, sheet: sheet.name,
      columns: Dictionary(letters, uniquingKeysWith: { first, _ in first }))
  }

  private func append(_ row: SheetRow, to table: inout Table, _ log: inout DiagnosticLog) {
    let texts = row.texts(table.header.count)
    guard !texts.allSatisfy(\.isBlank) else { return }
    var isSound = true
    for cell in row.cells where cell.column < table.header.count {
      guard let problem = cell.value.problem else { continue }
      isSound = false
      log.report(
        .workbook(problem),
        at: Place(
          file: table.file, row: row.number, column: table.header[cell.column]),
        value: cell.value.text)
    }
    guard isSound else { return table.leaveOut(texts) }
    let numbers = row.cells.filter { $0.value.isNumber }.map(\.column)
    table.append(
      Table.Row(number: row.number, cells: texts, numbers: Set(numbers)), log: &log)
  }

  /// Cells to the right of the header, once a column.
  private func reportOutside(
    _ rows: ArraySlice<SheetRow>, _ width: Int, _ table: Table, _ log: inout DiagnosticLog
  ) {
    var columns: Set<Int> = []
    for row in rows {
      for cell in row.cells.reversed() {
        if cell.column < width { break }
        if !cell.value.text.isBlank { columns.insert(cell.column) }
      }
    }
    for column in columns.sorted().prefix(DiagnosticLog.mostSuggestions) {
      log.report(
        .table(
          .unnamedColumn(letters: SheetGrid.letters(column), number: column + 1)),
        at: Place(file: table.file, row: table.headerRow))
    }
  }

  private func reportNotes(
    _ rows: ArraySlice<SheetRow>, _ table: Table, _ log: inout DiagnosticLog
  ) {
    let hidden = rows.filter(\.isHidden)
    if let first = hidden.first {
      log.report(
        .workbook(.hiddenRows(count: hidden.count)),
        at: Place(file: table.file, row: first.number))
    }
    var computed: (count: Int, first: Place?) = (0, nil)
    for row in rows {
      for cell in row.cells where cell.isFormula && cell.column < table.header.count {
        computed.count += 1
        if computed.first == nil {
          computed.first = Place(
            file: table.file, row: row.number, column: table.header[cell.column])
        }
      }
    }
    if let first = computed.first {
      log.report(.workbook(.computed(count: computed.count)), at: first)
    }
  }
}

extension SheetRow {
  /// One text a column, blank where the row holds nothing.
  fileprivate func texts(_ width: Int) -> [String] {
    var texts = Array(repeating: "", count: width)
    for cell in cells where cell.column < width { texts[cell.column] = cell.value.text }
    return texts
  }
}

extension CellValue {
  /// As it would stand in a text file.
  var text: String {
    switch self {
    case .text(let text), .number(let text), .moment(let text), .error(let text): text
    case .percentage(let number): number + "%"
    case .truth(let isTrue): isTrue ? "true" : "false"
    case .uncomputed: "="
    }
  }

  var isNumber: Bool {
    if case .number = self { true } else { false }
  }

  /// Why a cell has no value; nil where it has one.
  var problem: WorkbookProblem? {
    switch self {
    case .error: .errorValue
    case .uncomputed: .uncomputed
    default: nil
    }
  }
}
