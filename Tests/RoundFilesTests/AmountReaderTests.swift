// SPDX-License-Identifier: GPL-3.0-or-later
import Diagnostics
import Grants
import RoundFiles
import Testing

@Suite struct AmountReaderTests {
  @Test(arguments: [
    ("1.234,56", 123_456), ("1234,56", 123_456), ("1 234,56 €", 123_456), ("1234.56", 123_456),
    ("3.000", 300_000), ("3,000", 300_000), ("1\u{A0}234", 123_400), ("1\u{202F}234,5", 123_450),
    ("1.234.567", 123_456_700), ("1,234,567.89", 123_456_789), ("12 EUR", 1_200),
    ("12,5€", 1_250), ("  7  ", 700), ("0", 0), ("0,00", 0), ("007", 700),
    ("10000000000", 1_000_000_000_000),
  ])
  func reads(_ text: String, _ cents: Int64) throws {
    #expect(try AmountReader.read(text) == Money(cents: cents))
  }

  @Test(arguments: [
    ("1.23.456", ValueProblem.badGrouping), ("1.234,567", .tooManyDecimals),
    ("12.3456", .tooManyDecimals), ("1,2,3", .badGrouping), ("1.234.56", .badGrouping),
    ("12 34", .badGrouping), ("1 234.567,00", .badGrouping), ("0.123", .badGrouping),
    ("1234.567", .badGrouping), ("1,234,5.6", .badGrouping),
    ("10000000000,01", .amountTooLarge), ("99999999999999999999999", .amountTooLarge),
    ("-5", .notAnAmount), ("+5", .notAnAmount), ("-0", .notAnAmount), ("1e3", .notAnAmount),
    ("NaN", .notAnAmount), ("inf", .notAnAmount), ("0x10", .notAnAmount),
    ("5,", .notAnAmount), (",50", .notAnAmount), ("", .notAnAmount),
    ("€", .notAnAmount), ("1_000", .notAnAmount), ("١٢", .notAnAmount), ("5 Euro €", .notAnAmount),
    ("1..5", .badGrouping), ("1  234", .badGrouping),
  ])
  func refuses(_ text: String, _ problem: ValueProblem) {
    #expect(throws: Problem.value(problem)) { try AmountReader.read(text) }
  }

  @Test func threeDigitsAreOpenWhereTheFileUsesTheMarkForDecimals() {
    let notation = NumberNotation(decimalMarks: [.point])
    let problem = ValueProblem.ambiguousAmount(
      grouped: Money(cents: 123_400), decimal: "1.234", settledBy: .de)
    #expect(throws: Problem.value(problem)) { try AmountReader.read("1.234", notation: notation) }
    #expect(throws: Never.self) { try AmountReader.read("1,234", notation: notation) }
    #expect(throws: Never.self) { try AmountReader.read("1.234.567", notation: notation) }
  }

  @Test func theStyleSettlesThem() throws {
    let german = NumberNotation(decimalMarks: [.point, .comma], style: .de)
    #expect(try AmountReader.read("1.234", notation: german) == Money(cents: 123_400))
    #expect(throws: Problem.value(.tooManyDecimals)) {
      try AmountReader.read("1,234", notation: german)
    }
    let english = NumberNotation(style: .en)
    #expect(try AmountReader.read("1,234", notation: english) == Money(cents: 123_400))
  }

  @Test func yamlNeverGroupsByALoneMark() throws {
    let problem = ValueProblem.thousandsInYaml(grouped: Money(cents: 1_000_000), decimal: "10.000")
    #expect(throws: Problem.value(problem)) {
      try AmountReader.read("10.000", notation: .yaml)
    }
    #expect(try AmountReader.read("30000.00", notation: .yaml) == Money(cents: 3_000_000))
  }

  @Test(arguments: [
    ("12.50", DecimalMark.point), ("1.234,5", .comma), ("7,5 €", .comma), ("1.234", nil),
    ("1,234,567", nil), ("12", nil), ("abc.de", nil),
  ])
  func namesTheDecimalMark(_ text: String, _ mark: DecimalMark?) {
    let notation = NumberNotation(ofAmounts: [text], style: nil)
    #expect(notation.decimalMarks == Set([mark].compactMap(\.self)))
    #expect(notation.cutMarks == [])
  }

  @Test(arguments: [
    ("€ 2.400,00", 240_000), ("EUR 2.400,00", 240_000), ("Euro 2400", 240_000),
    ("2'400.00", 240_000), ("2’400.50", 240_050), ("2'400", 240_000), ("1'234'567.89", 123_456_789),
    ("2.400,-", 240_000), ("2.400,-- €", 240_000), ("2400,–", 240_000), ("€2,400.00", 240_000),
  ])
  func whatOfficesWrite(_ text: String, _ cents: Int64) throws {
    #expect(try AmountReader.read(text) == Money(cents: cents))
  }

  @Test(arguments: [
    "€", "€ 2.400 €", "-2.400", "2.400-", "2'40.00", "2.400,-5", "'2400", "ca. 2.400",
  ])
  func whatNobodyCanRead(_ text: String) {
    #expect(throws: Problem.self) { try AmountReader.read(text) }
  }

  /// A zero that a spreadsheet cut: 2.40 among amounts such as 1.850.
  @Test(arguments: [nil, NumberStyle.de])
  func anAmountThatWasCut(_ style: NumberStyle?) throws {
    let notation = NumberNotation(
      ofAmounts: ["2.40", "1.850", "3.200", "", "2.500", "800"], style: style)
    #expect(notation.cutMarks == [.point])
    #expect(try AmountReader.read("1.850", notation: notation) == Money(cents: 185_000))
    let problem = ValueProblem.cutThousands(
      completed: Money(cents: 240_000), decimal: Money(cents: 240))
    #expect(throws: Problem.value(problem)) { try AmountReader.read("2.40", notation: notation) }
    #expect(try AmountReader.read("2,40", notation: notation) == Money(cents: 240))
  }

  @Test(arguments: [
    ["12.50", "1.850"], ["12.50", "1234.50", "1.850", "2.850", "3.850"], ["12.50", "800", "1200"],
    ["12,50", "1.850", "2.850", "3.850"],
  ])
  func amountsThatWereNotCut(_ amounts: [String]) {
    #expect(NumberNotation(ofAmounts: amounts, style: nil).cutMarks == [])
  }

  /// Every amount comes back from every way of writing it.
  @Test func roundTrips() throws {
    var state: UInt64 = 7
    for _ in 0..<2_000 {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      let cents = Int64(state >> 25)
      let euro = grouped(cents / 100)
      let tail = String(100 + cents % 100).dropFirst()
      for (group, mark) in [(".", ","), (",", "."), (" ", ","), ("", "."), ("\u{A0}", ".")] {
        let text = euro.joined(separator: group) + mark + tail
        #expect(try AmountReader.read(text) == Money(cents: cents), "\(text)")
      }
    }
  }

  private func grouped(_ euro: Int64) -> [String] {
    guard euro >= 1_000 else { return [String(euro)] }
    return grouped(euro / 1_000) + [String(String(1_000 + euro % 1_000).dropFirst())]
  }
}
