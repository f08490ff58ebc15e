// SPDX-License-Identifier: GPL-3.0-or-later
import Foundation
import Grants
import Reports
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
    case .percent(let value): say.number(value) + say(" %", "%")
    case .gap(let value): say.number(value, decimals: 1) + say(" %", "%")
    case .count(let count): say.number(count)
    case .day(let day): say.day(day)
    }
  }

  /// As programs read it in an office of this language: no grouping, no unit, nothing where empty.
  package func typed(in language: Round.Language) -> String {
    func decimal(_ value: Decimal, _ decimals: ClosedRange<Int>) -> String {
      value.formatted(
        .number.locale(Locale(identifier: language == .de ? "de_DE" : "en_GB"))
          .grouping(.never).precision(.fractionLength(decimals)))
    }
    return switch self {
    case .empty: ""
    case .text(let text): text
    case .money(let money): decimal(Decimal(Hundredths(money.cents)), 2...2)
    case .decimal(let value, let decimals): decimal(value, decimals...decimals)
    case .number(let value), .percent(let value): decimal(value, 0...3)
    case .gap(let value): decimal(value, 1...1)
    case .count(let count): String(count)
    case .day: text(in: language)
    }
  }
}
