// SPDX-License-Identifier: GPL-3.0-or-later
import Diagnostics

/// A row of sums or averages, or a remark, as spreadsheets have below their tables.
struct SumRow {
  private static let words: Set<String> = [
    "summe", "summen", "gesamt", "gesamtsumme", "insgesamt", "zwischensumme", "total", "totals",
    "sum", "subtotal", "grand total", "σ", "∑", "durchschnitt", "mittelwert", "mittel", "schnitt",
    "ø", "average", "mean", "anzahl", "count",
  ]

  private let cells: TableCells
  private let names: [String]

  /// - Parameter names: the columns that name what a row is about; a row of sums lacks some of them.
  init(_ cells: TableCells, names: [String]) {
    (self.cells, self.names) = (cells, names)
  }

  /// Whether it is one, which is reported: then no cell of it means anything.
  func report(_ log: inout DiagnosticLog) -> Bool {
    guard let problem else { return false }
    let first = cells.row.cells.first { !$0.isBlank }
    log.report(
      .table(problem), at: Place(file: cells.table.file, row: cells.row.number),
      value: first?.trimmed)
    return true
  }

  private var problem: TableProblem? {
    let present = names.filter { cells.columns[$0] != nil }
    guard present.count > 1 else { return nil }
    let blank = present.filter { cells.raw($0) == nil }
    guard !blank.isEmpty else { return nil }
    let filled = cells.row.cells.filter { !$0.isBlank }
    if filled.first.map({ Self.isWord($0) }) ?? false { return .sumRow }
    let isLast = cells.table.rows.last?.number == cells.row.number
    if isLast, blank.count == present.count, cells.table.rows.count > 1 {
      return filled.contains { $0.contains(where: \.isNumber) } ? .sumRow : .remarkRow
    }
    return filled.count == 1 && present.count > 2 && Self.isRemark(filled[0])
      ? .remarkRow : nil
  }

  /// An id alone is an entry of which the rest is missing; words head a group of rows.
  private static func isRemark(_ text: String) -> Bool {
    let text = text.trimmed
    return text.contains(" ") || text.count > 3 && !text.contains(where: \.isNumber)
  }

  private static func isWord(_ text: String) -> Bool {
    var word = text.trimmed.lowercased()
    while let last = word.last, [":", "=", ".", " "].contains(last) { word.removeLast() }
    return words.contains(word)
  }
}
