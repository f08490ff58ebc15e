// SPDX-License-Identifier: GPL-3.0-or-later
import Foundation
import RoundSupport
import Spreadsheets
import Workbooks

/// A workbook of any texts, numbers and days, written in both formats and read again.
struct WrittenWorkbook {
  private let workbook: Workbook

  private static let fragments = [
    "=1+1", "@SUM(A1)", "+49", "-5", "\t", "\n", "\r\n", "_x0041_", "_x005F_", "<b>", "&amp;", "\"",
    "'", "äöü", "東京", "👩‍👧", "e\u{301}", "\u{FFFD}", "\u{A0}", "  ", "007", "1,5", "#REF!", "]]>",
    "http://example.org", "mailto:a@example.org", "internal:Blatt!A1", "{=1}", "x",
    String(repeating: "lang", count: 9_000),
  ]

  init(_ generator: inout SeededGenerator) {
    let width = Int.random(in: 1...6, using: &generator)
    func text() -> String {
      (0..<Int.random(in: 1...3, using: &generator)).map { _ in
        Self.fragments.randomElement(using: &generator) ?? ""
      }.joined()
    }
    func cell() -> Cell {
      switch Int.random(in: 0..<6, using: &generator) {
      case 0: .blank
      case 1:
        .number(
          Decimal(Int64.random(in: -99_999_999_999_999...99_999_999_999_999, using: &generator))
            / 100, format: ["General", "#,##0.00 \"€\"", "0"].randomElement(using: &generator)!)
      case 2:
        .day(
          year: Int.random(in: 1901...9999, using: &generator),
          month: Int.random(in: 1...12, using: &generator),
          day: Int.random(in: 1...28, using: &generator), format: "yyyy-mm-dd")
      case 3:
        .moment(
          year: Int.random(in: 1901...9999, using: &generator),
          month: Int.random(in: 1...12, using: &generator),
          day: Int.random(in: 1...28, using: &generator),
          secondOfDay: Int.random(in: 0..<1_440, using: &generator) * 60,
          format: "yyyy-mm-dd hh:mm")
      default: .text(text())
      }
    }
    let rows = (0..<Int.random(in: 0...8, using: &generator)).map { _ in
      (0..<width).map { _ in cell() }
    }
    let columns = (0..<width).map { column in
      Sheet.Column(
        "Spalte \(column)", width: Double.random(in: 1...60, using: &generator),
        isNumber: Bool.random(using: &generator),
        choices: Bool.random(using: &generator) ? ["A", "B"] : [])
    }
    workbook = Workbook(
      title: text(),
      sheets: [Sheet(name: "Blatt", columns: columns, rows: rows, total: nil)])
  }

  /// nil: both formats hold what was written. No text may become anything but itself.
  func finding() throws -> String? {
    for (format, write) in [("xlsx", workbook.bytes), ("ods", workbook.openDocument)] {
      let bytes: [UInt8]
      // Longer texts than a cell can hold are refused.
      do { bytes = try write() } catch { continue }
      let sheet = try OpenedWorkbook(bytes).sheets[0]
      for (index, row) in workbook.sheets[0].rows.enumerated() {
        let read = sheet.rows.first { $0.number == index + 2 }
        for (column, cell) in row.enumerated() {
          let found = read?.cells.first { $0.column == column }
          guard !cell.isHeld(by: found?.value) else { continue }
          return "\(format): \("\(cell)".prefix(200)) became \("\(found as Any)".prefix(200))"
        }
      }
    }
    return nil
  }
}

extension Cell {
  fileprivate func isHeld(by value: CellValue?) -> Bool {
    switch (self, value) {
    case (.blank, nil): true
    case (.text(let text), .text(let found)):
      // Formats know one kind of line break.
      text.replacing("\r\n", with: "\n") == found.replacing("\r\n", with: "\n")
        // A cell of Excel holds no more.
        || text.utf16.count > 32_767 && found.hasSuffix("…")
    case (.number(let number, _), .number(let found)): Decimal(string: found) == number
    case (.day, .moment), (.moment, .moment): true
    default: false
    }
  }
}
