// SPDX-License-Identifier: GPL-3.0-or-later
import Korridor
import Papers
import Reports
import TestSupport
import Testing

/// LibreOffice opens the tables, and finds no formula in them.
@Suite(.enabled(if: Office.isAvailable)) struct OfficeTests {
  @Test(arguments: Readership.allCases)
  func noTableHoldsAFormula(readership: Readership) throws {
    let round = try DocumentTests.hostileRound()
    let run = try PaperPipeline(readership: readership, isDraft: true).run(round.request)
    let tables = try run.files().filter { $0.name.hasSuffix(".csv") || $0.name.hasSuffix(".xlsx") }
    #expect(tables.count == 3)
    let opened = try Office.opened(tables.map { ($0.name, $0.bytes) })
    for table in tables {
      let text = try #require(opened[table.name])
      #expect(
        text.contains("calcext:value-type=\"string\"") && text.contains("=P0"), "\(table.name)")
      for word in ["table:formula", "xlink:href", "<table:dde-link", "office:event-listener"] {
        #expect(!text.contains(word), "\(word) in \(table.name)")
      }
    }
    let workbook = try #require(opened["allocation.xlsx"])
    #expect(workbook.contains("office:value-type=\"currency\""))
  }

  /// LibreOffice would have found one.
  @Test func aFormulaIsFoundWhereThereIsOne() throws {
    let opened = try Office.opened([("table.csv", Array("a;b\n1;=1+1\n".utf8))])
    #expect(try #require(opened["table.csv"]).contains("table:formula"))
  }
}
