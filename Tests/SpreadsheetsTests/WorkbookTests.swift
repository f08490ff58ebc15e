// SPDX-License-Identifier: GPL-3.0-or-later
import Foundation
import Spreadsheets
import TestSupport
import Testing

/// What is written comes back, typed, and nothing in it computes.
@Suite(.enabled(if: ReadWorkbook.canRead)) struct WorkbookTests {
  private func workbook(_ rows: [[Cell]]) -> Workbook {
    Workbook(
      title: "Vorlage",
      sheets: [
        Sheet(
          name: "Verteilung",
          columns: [
            .init("Antrag", width: 10, isNumber: false),
            .init("Zuschuss", width: 12, isNumber: true),
          ], rows: rows, total: [.text("Summe"), .number(Decimal(3), format: "0.00")])
      ])
  }

  @Test func cellsKeepTheirTypes() throws {
    let money = "#,##0.00\\ [$€-407]"
    let cents = Decimal(string: "1234567890.07") ?? 0
    let read = try ReadWorkbook(
      workbook([
        [.text("P01"), .number(cents, format: money)],
        [.blank, .day(year: 2023, month: 6, day: 14, format: "dd.mm.yyyy")],
      ]).bytes())
    let sheet = try #require(read["Verteilung"])
    #expect(sheet.rows[0] == [.text("Antrag"), .text("Zuschuss")])
    #expect(sheet.rows[1] == [.text("P01"), .number("1234567890.07", format: money)])
    #expect(sheet.rows[2] == [.blank, .number("45091", format: "dd.mm.yyyy")])
    #expect(sheet.rows[3] == [.text("Summe"), .number("3", format: "0.00")])
    #expect(sheet.isHeaderFrozen)
  }

  @Test(arguments: [
    "=1+1", "+1", "-2", "@SUM(A1)", "=cmd|' /C calc'!A0", "_x003D_1+1", "_x0041_x0042_",
    "<b>&\"'</b>", "12,50",
    "2023-06-14", "http://example.org", "{=1}", "TRUE", "\"\u{301}x", "مرحبا",
  ])
  func textsStayTexts(text: String) throws {
    let read = try ReadWorkbook(workbook([[.text(text), .text(text)]]).bytes())
    let sheet = try #require(read["Verteilung"])
    #expect(sheet.rows[1].map(\.text) == [text, text])
    #expect(sheet.formulas == 0)
    #expect(!read.everything.contains("<hyperlink"))
  }

  /// A cell holds 32,767 UTF-16 units, whatever they mean.
  @Test(arguments: ["x", "Ä", "😀"])
  func whatDoesNotFitIsCut(character: String) throws {
    let long = String(repeating: character, count: 40_000)
    let read = try ReadWorkbook(workbook([[.text(long), .blank]]).bytes())
    let cell = try #require(read["Verteilung"]?.rows[1][0].text)
    #expect(cell.hasSuffix("…") && cell.utf16.count <= 32_767 && cell.utf16.count > 32_760)
    #expect(long.hasPrefix(cell.dropLast()))
  }

  /// Binary fractions hold 15 decimal digits: what has more is written as its digits.
  @Test func whatNoBinaryFractionHoldsStaysExact() throws {
    let huge = Decimal(string: "123456789012345.67") ?? 0
    let read = try ReadWorkbook(workbook([[.blank, .number(huge, format: "0.00")]]).bytes())
    #expect(read["Verteilung"]?.rows[1][1] == .text("123456789012345.67"))
  }

  @Test func theSameBytesTwiceAndNothingOfTheMachine() throws {
    let written = workbook([[.text("P01"), .number(Decimal(1), format: "0.00")]])
    let (first, second) = (try written.bytes(), try written.bytes())
    #expect(first == second)
    let read = try ReadWorkbook(first)
    for word in [NSTemporaryDirectory(), "korridor-", NSUserName(), "/home"] {
      #expect(!read.everything.contains(word), "\(word)")
    }
  }

  /// Number formats of an `.ods` file were in a namespace that nobody reads.
  @Test(.enabled(if: Office.isAvailable)) func libreOfficeShowsAmountsAsSuch() throws {
    let money = "#,##0.00\\ [$€-407]"
    let written = try workbook([[.text("P01"), .number(Decimal(1250), format: money)]])
      .openDocument()
    let read = String(
      decoding: try Office.saved(written, ending: "ods", as: "fods"), as: UTF8.self)
    let shown = try #require(read.firstMatch(of: /office:value="1250"[^>]*>\s*<text:p>([^<]*)</))
    #expect(["1.250,00 €", "1,250.00 €"].contains(String(shown.1)), "\(shown.1)")
  }
}
