// SPDX-License-Identifier: GPL-3.0-or-later
import Foundation
import Grants
import Wording

/// A table whose cells know what they are, so that a page can print `1.234,50 €` where a workbook
/// holds a number.
package struct PaperTable: Sendable {
  package struct Column: Sendable {
    package var title: String
    package var isNumber: Bool

    init(_ title: String, isNumber: Bool = false) {
      (self.title, self.isNumber) = (title, isNumber)
    }

    static func number(_ title: String) -> Column { Column(title, isNumber: true) }
  }

  package var caption: String
  package var columns: [Column]
  /// One cell a column. The first names the row.
  package var rows: [[Cell]]
  /// Sums over the rows; nil where there is nothing to add up.
  package var total: [Cell]?
}

extension PaperTable {
  package enum Cell: Hashable, Sendable {
    case empty
    case text(String)
    case money(Money)
    case decimal(Decimal, decimals: Int)
    /// With as many decimals as it takes.
    case number(Decimal)
    /// The same with a sign, upward too.
    case signed(Decimal)
    /// The same with `%` behind it.
    case percent(Decimal)
    /// To a tenth, with `%` behind it: what corridors lack.
    case gap(Decimal)
    case count(Int)
    case day(Day)
  }
}

extension PaperTable.Cell {
  /// As people read it in this language.
  package func text(in language: Round.Language) -> String {
    let say = Localizer(language)
    return switch self {
    case .empty: "–"
    case .text(let text): text
    case .money(let money): say.money(money)
    case .decimal(let value, let decimals): say.number(value, decimals: decimals)
    case .number(let value): say.number(value)
    case .signed(let value): say.signed(value)
    case .percent(let value): say.percent(value)
    case .gap(let value): say.percent(value, decimals: 1)
    case .count(let count): say.number(count)
    case .day(let day): say.day(day)
    }
  }

  /// As programs read it in an office of this language: no grouping, no unit, nothing where empty.
  package func typed(in language: Round.Language) -> String {
    let say = Localizer(language)
    return switch self {
    case .empty: ""
    case .text(let text): text
    case .money(let money): say.typed(money)
    case .decimal(let value, let decimals): say.typed(value, decimals: decimals...decimals)
    case .number(let value), .signed(let value), .percent(let value): say.typed(value)
    case .gap(let value): say.typed(value, decimals: 1...1)
    case .count(let count): String(count)
    case .day(let day): say.day(day)
    }
  }
}
