// SPDX-License-Identifier: GPL-3.0-or-later
import Testing

@testable import Workbooks

/// What was typed comes back to the last digit, whatever a binary fraction made of it.
@Suite struct CellNumberTests {
  @Test(arguments: [
    ("1234.56", "1234.56"), ("1234.5599999999999", "1234.56"), ("0.30000000000000004", "0.3"),
    ("1.1499999999999999", "1.15"), ("999999999999.99", "999999999999.99"),
    ("9999999999999.99", "9999999999999.99"), ("0.99999999999999989", "1"), ("99.5", "99.5"),
    ("1E3", "1000"), ("1.5E-2", "0.015"), ("1e+21", "1000000000000000000000"), ("-5", "-5"),
    ("-0", "0"), ("0", "0"), ("0.0", "0"), ("007", "7"), (" 7 ", "7"), (".5", "0.5"), ("5.", "5"),
    ("+3", "3"), ("12345678901234567", "12345678901234600"),
  ])
  func isWrittenPlainly(_ stored: String, _ text: String) {
    #expect(CellNumber(stored)?.text == text)
  }

  @Test(arguments: ["", "-", ".", "1.2.3", "1,5", "INF", "NaN", "1E", "1E400000000", "0x10", "1 2"])
  func isNone(_ stored: String) {
    #expect(CellNumber(stored) == nil)
  }

  /// Every amount of the largest round is exact, as a program that computes in binary fractions stores it.
  @Test func amountsSurviveBinaryFractions() {
    var cents: Int64 = 7
    while cents < 100_000_000_000_000 {
      let text = "\(cents / 100).\(cents % 100 < 10 ? "0" : "")\(cents % 100)"
      let stored = Double(text).map { $0.description } ?? ""
      #expect(CellNumber(stored) == CellNumber(text), "\(text)")
      cents = cents * 3 + 1
    }
  }

  @Test func percentagesAreShifted() {
    #expect(CellNumber("0.075")?.shifted(by: 2).text == "7.5")
    #expect(CellNumber("1")?.shifted(by: 2).text == "100")
    #expect(CellNumber("0")?.shifted(by: 2).text == "0")
  }
}

@Suite struct SerialMomentTests {
  @Test(arguments: [
    ("1", "1900-01-01"), ("59", "1900-02-28"), ("61", "1900-03-01"), ("45091", "2023-06-14"),
    ("45091.5", "2023-06-14 12:00"), ("45091.4375", "2023-06-14 10:30"),
    ("45091.999994", "2023-06-14 23:59:59"), ("45091.9999999", "2023-06-15"),
    ("45091.437511574", "2023-06-14 10:30:01"), ("0.25", "06:00"), ("36526", "2000-01-01"),
    ("36585", "2000-02-29"), ("2958465", "9999-12-31"),
  ])
  func since1900(_ stored: String, _ text: String) throws {
    let number = try #require(CellNumber(stored))
    #expect(SerialMoment.text(number, since: .year1900) == text)
  }

  /// 29 February 1900 never was, and behind 9999 there is nothing.
  @Test(arguments: ["60", "2958466", "-1", "1E20"])
  func never(_ stored: String) throws {
    let number = try #require(CellNumber(stored))
    #expect(SerialMoment.text(number, since: .year1900) == nil)
  }

  @Test(arguments: [("0", "1904-01-01"), ("43629", "2023-06-14"), ("60", "1904-03-01")])
  func since1904(_ stored: String, _ text: String) throws {
    let number = try #require(CellNumber(stored))
    #expect(SerialMoment.text(number, since: .year1904) == text)
  }
}

@Suite struct NumberFormatTests {
  @Test(arguments: [
    ("General", NumberFormat.plain), ("GENERAL", .plain), ("General\" %\"", .plain),
    ("Standard", .plain), ("#,##0.00\\ \"€\"", .plain), ("#,##0.00\\ [$€-407]", .plain),
    ("#,##0.00\\ \"Tage\"", .plain), ("0.0\" %\"", .plain), ("[Red]-#,##0", .plain),
    ("[>=100]0;0.0", .plain), ("0.00E+00", .plain), ("[h]:mm", .plain), ("[mm]:ss", .plain),
    ("0%", .percentage), ("0.00\\ %", .percentage), ("dd.mm.yyyy", .moment),
    ("[$-407]d. mmmm yyyy", .moment), ("hh:mm", .moment), ("yyyy\\-mm\\-dd;@", .moment),
    ("0", .plain), ("000", .padded(digits: 3)), ("\"P\"00", .plain),
  ])
  func codes(_ code: String, _ format: NumberFormat) {
    #expect(NumberFormat(code: code) == format)
  }

  @Test func builtIn() {
    #expect((0...8).allSatisfy { NumberFormat(builtIn: $0) == .plain })
    #expect([9, 10].allSatisfy { NumberFormat(builtIn: $0) == .percentage })
    #expect((14...22).allSatisfy { NumberFormat(builtIn: $0) == .moment })
    // A duration is no time of a day.
    #expect([11, 12, 37, 46, 48, 49].allSatisfy { NumberFormat(builtIn: $0) == .plain })
  }
}
