// SPDX-License-Identifier: GPL-3.0-or-later
import Foundation
import Papers
import TestSupport
import Testing

/// How many sums of money stand under the tables of a page; every one of them is added up again.
func checkSums(ofPage html: String) -> Int {
  ReadPage(html).tables.filter { !$0.total.isEmpty }
    .map { checkSums($0.total, over: $0.rows, $0.caption) }.reduce(0, +)
}

/// The same for Markdown, where a total stands in bold.
func checkSums(ofMarkdown markdown: String) -> Int {
  ReadMarkdown(markdown).tables.filter { $0.last?.first == "Summe" }
    .map {
      checkSums($0[$0.count - 1], over: $0[1..<($0.count - 1)], $0[0].joined(separator: ", "))
    }
    .reduce(0, +)
}

/// The same for a workbook, where money is a number with a currency format.
func checkSums(ofWorkbook bytes: [UInt8]) throws -> Int {
  var sums = 0
  for (name, rows) in try ReadWorkbook(bytes).sheets.map({ ($0.name, $0.rows) })
  where rows.last?.first?.text == "Summe" {
    for (column, total) in rows[rows.count - 1].enumerated() {
      guard let total = cents(total) else { continue }
      let amounts = rows[1..<(rows.count - 1)].compactMap { cents($0[column]) }
      #expect(amounts.count == rows.count - 2 && amounts.reduce(0, +) == total, "\(name) \(column)")
      sums += 1
    }
  }
  return sums
}

private func checkSums(
  _ total: [String], over rows: some Sequence<[String]>, _ table: String
) -> Int {
  var sums = 0
  for (column, text) in total.enumerated() {
    guard let total = cents(text) else { continue }
    #expect(rows.compactMap { cents($0[column]) }.reduce(0, +) == total, "\(table) \(column)")
    sums += 1
  }
  return sums
}

/// A cell with a currency format in cents. The file holds the nearest binary fraction.
func cents(_ cell: ReadWorkbook.Cell) -> Int? {
  guard case .number(let digits, let format) = cell, format.contains("€") else { return nil }
  return Double(digits).map { Int(($0 * 100).rounded()) }
}
