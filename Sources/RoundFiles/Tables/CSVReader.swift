// SPDX-License-Identifier: GPL-3.0-or-later
import Diagnostics
import SwiftCSV

/// Turns the text of a CSV file into a table, and reports what is wrong with its shape.
enum CSVReader {
  /// More columns than any form has.
  static let mostColumns = 1_000

  /// - Parameter isKnownColumn: helps to tell the separator from a mark inside a header.
  /// - Returns: nil where there is no header.
  static func read(
    _ text: String, file: String, encoding: TextEncoding, isKnownColumn: (String) -> Bool,
    log: inout DiagnosticLog
  ) -> Table? {
    let whole = Place(file: file)
    if let hidden = text.unicodeScalars.first(where: isHiddenLineBreak) {
      log.report(.value(.forbiddenCharacter(hidden.value)), at: whole)
      return nil
    }
    let lines = text.split(maxSplits: 64, whereSeparator: \.isNewline)
    guard let headerLine = lines.first(where: { !$0.isBlank }) else {
      log.report(.file(.empty), at: whole)
      return nil
    }
    let separator = Separator.detect(inHeader: headerLine, isKnown: isKnownColumn)
    log.report(.file(.detected(encoding, separator)), at: whole)

    let found = rows(of: text, separator)
    if let row = found.brokenRow {
      log.report(.table(.brokenQuotes), at: Place(file: file, row: row))
    }
    guard let headerIndex = found.rows.firstIndex(where: { !isBlank($0) }) else { return nil }
    var table = Table(
      file: file, header: found.rows[headerIndex].map(\.trimmed), headerRow: headerIndex + 1,
      rows: [], isComplete: found.brokenRow == nil)
    guard table.header.count <= mostColumns else {
      log.report(.table(.tooManyColumns(limit: mostColumns)), at: whole)
      return nil
    }
    for index in found.rows.indices.dropFirst(headerIndex + 1) {
      let cells = found.rows[index]
      guard !isBlank(cells) else { continue }
      if cells.count == table.header.count {
        table.rows.append(Table.Row(number: index + 1, cells: cells))
      } else {
        let problem = TableProblem.ragged(cells: cells.count, columns: table.header.count)
        log.report(.table(problem), at: Place(file: file, row: index + 1))
        table.isComplete = false
      }
    }
    return table
  }

  /// SwiftCSV ends a row at these, a spreadsheet does not: the row numbers would no longer agree.
  private static func isHiddenLineBreak(_ scalar: Unicode.Scalar) -> Bool {
    ["\u{0B}", "\u{0C}", "\u{85}", "\u{2028}", "\u{2029}"].contains(scalar)
  }

  private static func isBlank(_ cells: [String]) -> Bool { cells.allSatisfy(\.isBlank) }

  /// All rows, the blank ones too, so that an index is a row number less one.
  ///
  /// Only quotes need SwiftCSV, which takes a text apart character by character. Most tables have
  /// none, and large ones are read several times faster without it.
  private static func rows(
    of text: String, _ separator: Separator
  ) -> (rows: [[String]], brokenRow: Int?) {
    guard !text.utf8.contains(TableRows.quote) else { return quotedRows(of: text, separator) }
    let rows = TableRows(of: text, separator)
    return (rows.map { rows.plainCells(of: $0) }, nil)
  }

  /// The cells of a text that is a single row; nil where its quotes are broken.
  static func cells(ofRow text: String, _ separator: Separator) -> [String]? {
    let found = quotedRows(of: text, separator)
    return found.brokenRow == nil && found.rows.count == 1 ? found.rows[0] : nil
  }

  /// SwiftCSV's table pads short rows and says nothing of a quote that is never closed; therefore
  /// this takes its row-by-row parser and puts a mark behind the text: an open quote swallows the
  /// mark.
  private static func quotedRows(
    of text: String, _ separator: Separator
  ) -> (rows: [[String]], brokenRow: Int?) {
    let endMark = "\u{1}"
    let collected = RowCollector()
    do {
      let csv = try EnumeratedCSV(
        string: text + "\n" + endMark, delimiter: .character(separator.rawValue),
        loadColumns: false, rowLimit: 0)
      try csv.enumerateAsArray(startAt: 0, rowLimit: nil) { collected.rows.append($0) }
    } catch {
      return (collected.rows, collected.rows.count + 1)
    }
    guard collected.rows.last == [endMark] else {
      let brokenRow = collected.rows.count
      return (collected.rows.dropLast(), brokenRow)
    }
    return (collected.rows.dropLast(), nil)
  }

  /// SwiftCSV's callback escapes, so it needs a reference to fill.
  private final class RowCollector {
    var rows: [[String]] = []
  }
}
