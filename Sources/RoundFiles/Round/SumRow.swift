// SPDX-License-Identifier: GPL-3.0-or-later
import Diagnostics

/// A row of sums or averages, as spreadsheets have below their tables.
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
    guard isOne else { return false }
    let first = cells.row.cells.first { !$0.isBlank }
    log.report(
      .table(.sumRow), at: Place(file: cells.table.file, row: cells.row.number),
      value: first?.trimmed)
    return true
  }

  private var isOne: Bool {
    let present = names.filter { cells.columns[$0] != nil }
    guard present.count > 1 else { return false }
    let blank = present.filter { cells.raw($0) == nil }
    guard !blank.isEmpty else { return false }
    let begins = cells.row.cells.first { !$0.isBlank }.map { Self.isWord($0) } ?? false
    let isLast = cells.table.rows.last?.number == cells.row.number
    return begins || (isLast && blank.count == present.count && cells.table.rows.count > 1)
  }

  private static func isWord(_ text: String) -> Bool {
    var word = text.trimmed.lowercased()
    while let last = word.last, [":", "=", ".", " "].contains(last) { word.removeLast() }
    return words.contains(word)
  }
}
