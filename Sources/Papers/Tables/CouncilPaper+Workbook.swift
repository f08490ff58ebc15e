// SPDX-License-Identifier: GPL-3.0-or-later
import Foundation
import Grants
import Spelling
import Spreadsheets
import Wording

extension CouncilPaper {
  /// The tables as a workbook: money, numbers and days as such, in the formats of the language.
  var workbook: Workbook {
    Workbook(
      title: "\(kind): \(subject)".visible,
      sheets: sheets.workbook.map { $0.table.sheet(named: $0.name, in: language) })
  }
}

extension PaperTable {
  fileprivate func sheet(named name: String, in language: Round.Language) -> Sheet {
    let formats = NumberFormats(language)
    return Sheet(
      name: name,
      columns: columns.enumerated().map { position, column in
        Sheet.Column(
          column.title, width: width(of: position, in: language), isNumber: column.isNumber)
      },
      rows: rows.map { $0.map(formats.cell) }, total: total?.map(formats.cell))
  }

  /// As wide as the longest text of a column, within reason: longer ones are wrapped.
  private func width(of column: Int, in language: Round.Language) -> Double {
    let texts = (rows + (total.map { [$0] } ?? [])).map { $0[column].text(in: language).count }
    let longest = max(columns[column].title.count, texts.max() ?? 0)
    return Double(min(max(longest + 2, 8), columns[column].isNumber ? 20 : 60))
  }
}

/// The codes by which a spreadsheet shows numbers. Separators in a code are always English; 407 and 809
/// stand for the habits of Germany and Great Britain.
private struct NumberFormats {
  let money: String
  let percent: String
  let gap: String
  let day: String

  init(_ language: Round.Language) {
    switch language {
    case .de:
      (money, day) = ("#,##0.00\\ [$€-407]", "dd.mm.yyyy")
      (percent, gap) = ("General\" %\"", "0.0\" %\"")
    case .en:
      (money, day) = ("[$€-809]#,##0.00", "d mmmm yyyy")
      (percent, gap) = ("General\"%\"", "0.0\"%\"")
    }
  }

  func cell(_ cell: PaperTable.Cell) -> Cell {
    switch cell {
    case .empty: .blank
    case .text(let text): text.isEmpty ? .blank : .text(text.visible)
    case .money(let amount): .number(Decimal(Hundredths(amount.cents)), format: money)
    case .decimal(let value, let decimals):
      .number(value, format: decimals == 0 ? "0" : "0." + String(repeating: "0", count: decimals))
    case .number(let value), .signed(let value): .number(value, format: "General")
    case .percent(let value): .number(value, format: percent)
    case .gap(let value): .number(value, format: gap)
    case .count(let count): .number(Decimal(count), format: "0")
    case .day(let day): .day(year: day.year, month: day.month, day: day.day, format: self.day)
    }
  }
}
