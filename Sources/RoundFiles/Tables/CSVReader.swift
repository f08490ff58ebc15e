// SPDX-License-Identifier: GPL-3.0-or-later
import Diagnostics
import Spelling

/// Turns the text of a CSV file into a table, and reports what is wrong with its shape.
enum CSVReader {
  /// - Parameter isKnownColumn: helps to tell the separator from a mark inside a header.
  /// - Returns: nil where there is no header.
  static func read(
    _ text: String, file: String, encoding: TextEncoding, isKnownColumn: (String) -> Bool,
    log: inout DiagnosticLog
  ) -> Table? {
    let whole = Place(file: file)
    let separatorLine = SeparatorLine(text)
    let lines = text.dropFirst(separatorLine?.line.count ?? 0)
      .split(maxSplits: 64) { ["\n", "\r", "\r\n"].contains($0) }
    guard let headerLine = HeaderLine.find(in: lines, isKnown: isKnownColumn) else {
      log.report(.file(.empty), at: whole)
      return nil
    }
    var separator = Separator.detect(inHeader: headerLine, isKnown: isKnownColumn)
    if let separatorLine {
      guard let told = Separator(rawValue: separatorLine.separator) else {
        log.report(
          .table(.unsupportedSeparator), at: Place(file: file, row: 1),
          value: String(separatorLine.line))
        return nil
      }
      separator = told
    }
    log.report(.file(.detected(encoding, separator)), at: whole)

    var found = rows(of: text, separator)
    if let row = found.brokenRow {
      log.report(.table(.brokenQuotes), at: Place(file: file, row: row))
    }
    if separatorLine != nil, !found.rows.isEmpty { found.rows[0] = [] }
    guard
      let (firstIndex, headerIndex) = HeaderLine.index(in: found.rows, isKnown: isKnownColumn)
    else {
      // Separators only: what was meant to stand between them is not there.
      if found.brokenRow == nil { log.report(.file(.empty), at: whole) }
      return nil
    }
    if headerIndex > firstIndex {
      log.report(
        .table(.headerFurtherDown(row: headerIndex + 1)),
        at: Place(file: file, row: firstIndex + 1),
        value: found.rows[firstIndex].first { !$0.isBlank }?.trimmed)
    }
    guard
      var table = Table(
        file: file, header: found.rows[headerIndex], headerRow: headerIndex + 1, log: &log)
    else { return nil }
    if found.brokenRow != nil { (table.isComplete, table.unread) = (false, nil) }
    for index in found.rows.indices.dropFirst(headerIndex + 1) {
      let cells = found.rows[index]
      guard !isBlank(cells) else { continue }
      if cells.count == table.header.count {
        table.append(Table.Row(number: index + 1, cells: cells), log: &log)
      } else {
        log.report(
          .table(shape(cells.count, table.header.count, separator)),
          at: Place(file: file, row: index + 1))
        table.leaveOut(cells)
      }
    }
    return table
  }

  private static func shape(
    _ cells: Int, _ columns: Int, _ separator: Separator
  ) -> TableProblem {
    separator == .comma && cells > columns
      ? .commasWithin(cells: cells, columns: columns) : .ragged(cells: cells, columns: columns)
  }

  private static func isBlank(_ cells: [String]) -> Bool { cells.allSatisfy(\.isBlank) }

  /// All rows, the blank ones too, so that an index is a row number less one; up to the first whose
  /// quotes are broken. An apostrophe before what would be a formula is none of the text.
  private static func rows(
    of text: String, _ separator: Separator
  ) -> (rows: [[String]], brokenRow: Int?) {
    let rows = TableRows(of: text, separator)
    var found: [[String]] = []
    for row in rows {
      guard row.isClosed, let cells = rows.cells(of: row) else { return (found, found.count + 1) }
      found.append(cells.map(\.withoutFormulaGuard))
    }
    return (found, nil)
  }
}
