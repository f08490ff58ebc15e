// SPDX-License-Identifier: GPL-3.0-or-later
import Foundation
import Grants
import Spelling

/// Says one thing in German or in English, side by side, with the numbers and dates of the language.
///
/// Formats come from explicit locales, never from the machine's.
package struct Localizer: Sendable {
  package let language: Round.Language

  package init(_ language: Round.Language) {
    self.language = language
  }

  package func callAsFunction(
    _ german: @autoclosure () -> String, _ english: @autoclosure () -> String
  ) -> String {
    switch language {
    case .de: german()
    case .en: english()
    }
  }

  private var locale: Locale {
    Locale(identifier: language == .de ? "de_DE" : "en_GB")
  }

  // MARK: Numbers

  /// `1.234,50 €` or `€1,234.50`.
  package func money(_ amount: Money) -> String {
    let euro = Decimal(Hundredths(amount.cents))
    return plain(
      euro.formatted(
        .currency(code: "EUR").locale(locale).precision(.fractionLength(2)).grouping(.automatic)))
  }

  /// `74,3` or `74.3`: as many decimals as it takes.
  package func number(_ value: Decimal) -> String {
    plain(value.formatted(.number.locale(locale).precision(.fractionLength(0...3))))
  }

  /// `74,0` or `74.0`: with as many decimals as are published.
  package func number(_ value: Decimal, decimals: Int) -> String {
    plain(value.formatted(.number.locale(locale).precision(.fractionLength(decimals))))
  }

  /// `1234,5` or `1234.5`: without grouping, as it is typed into a file or a cell.
  package func typed(_ value: Decimal, decimals: ClosedRange<Int> = 0...3) -> String {
    plain(
      value.formatted(
        .number.locale(locale).grouping(.never).precision(.fractionLength(decimals))))
  }

  package func typed(_ value: Hundredths) -> String { typed(Decimal(value)) }

  /// In euros: `1234,50` or `1234.50`.
  package func typed(_ money: Money) -> String {
    typed(Decimal(Hundredths(money.cents)), decimals: 2...2)
  }

  /// `+1,23`, `-0,58` or `0`.
  package func signed(_ value: Decimal) -> String { (value > 0 ? "+" : "") + number(value) }

  package func number(_ value: Hundredths) -> String { number(Decimal(value)) }

  package func number(_ value: Int) -> String { number(Decimal(value)) }

  /// `75 %` or `75%`.
  package func percent(_ value: Decimal) -> String { percent(number(value)) }

  /// `75,0 %` or `75.0%`.
  package func percent(_ value: Decimal, decimals: Int) -> String {
    percent(number(value, decimals: decimals))
  }

  package func percent(_ value: Hundredths) -> String { percent(number(value)) }

  private func percent(_ number: String) -> String { self(number + " %", number + "%") }

  /// `1 Punkt`, `4,3 Punkte` or `1 point`, `4.3 points`.
  package func points(_ value: Decimal) -> String {
    number(value) + plural(value, self(" Punkt", " point"), self(" Punkte", " points"))
  }

  // MARK: Days

  /// `14.06.2023` or `14 June 2023`.
  package func day(_ day: Day) -> String {
    var calendar = Calendar(identifier: .gregorian)
    calendar.timeZone = .gmt
    let components = DateComponents(year: day.year, month: day.month, day: day.day)
    guard let date = calendar.date(from: components) else { return day.description }
    let german: Date.FormatString =
      "\(day: .twoDigits).\(month: .twoDigits).\(year: .defaultDigits)"
    let english: Date.FormatString =
      "\(day: .defaultDigits) \(month: .wide) \(year: .defaultDigits)"
    return plain(
      date.formatted(
        Date.VerbatimFormatStyle(
          format: language == .de ? german : english, locale: locale, timeZone: .gmt,
          calendar: calendar)))
  }

  /// `15.06.2023 um 00:05 Uhr` or `15 June 2023 at 00:05`; without a time only the day.
  package func time(_ time: LocalTime) -> String {
    guard time.hasTime else { return day(time.day) }
    func digits(_ number: Int) -> String { FixedPoint.padded(number, to: 2) }
    let (minute, second) = (time.secondOfDay / 60, time.secondOfDay % 60)
    var clock = digits(minute / 60) + ":" + digits(minute % 60)
    if second != 0 { clock += ":" + digits(second) }
    return day(time.day) + self(" um \(clock) Uhr", " at \(clock)")
  }

  // MARK: One and many

  /// By the cardinal rules of the Unicode CLDR, which are the same for whole numbers in German and English
  /// (and for every decimal that is written without trailing zeros): `one` for exactly 1, else `other`.
  package func plural<Number: Numeric>(_ number: Number, _ one: String, _ other: String) -> String {
    number == 1 ? one : other
  }

  // MARK: Names

  /// `„…“` or `“…”`.
  package func quoted(_ text: String) -> String { self("„\(text)“", "“\(text)”") }

  /// `P03, P04 und P09`.
  package func all(_ names: [String]) -> String { listed(names, last: self(" und ", " and ")) }

  /// `75 % oder 50 %`.
  package func any(_ names: [String]) -> String { listed(names, last: self(" oder ", " or ")) }

  private func listed(_ names: [String], last joint: String) -> String {
    guard let last = names.last, names.count > 1 else { return names.first ?? "" }
    return names.dropLast().joined(separator: ", ") + joint + last
  }

  /// Typographic spaces and direction marks differ between releases of ICU: only plain ones remain.
  private func plain(_ text: String) -> String {
    var scalars = String.UnicodeScalarView()
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\u{A0}", "\u{202F}", "\u{2009}": scalars.append(" ")
      case "\u{200E}", "\u{200F}", "\u{061C}": break
      case "\u{2212}": scalars.append("-")
      default: scalars.append(scalar)
      }
    }
    return String(scalars)
  }
}
