// SPDX-License-Identifier: GPL-3.0-or-later
import Korridor
import Papers
import Reports
import TestSupport
import Testing

/// LibreOffice opens the tables, and finds no formula in them.
@Suite(.enabled(if: Office.isAvailable)) struct OfficeTests {
  /// One application for each payload, with the payload in every text.
  private static func round() throws -> WrittenRound {
    let payloads = HostileTests.payloads.filter { $0.count < 100 }
    func quoted(_ text: String) -> String { "\"" + text.replacing("\"", with: "\"\"") + "\"" }
    let rows = payloads.enumerated().map { number, payload in
      "=P\(number);\(quoted(payload));\(quoted(payload));=A;100,00;50;\(quoted(payload))"
    }
    return try WrittenRound([
      "round.yaml": "name: '=1+1'\nbudget: 700.00\ncorridors: [{id: =A, name: '=2+2'}]\n",
      "applications.csv":
        "id;title;applicant;corridor;requested;score;contact\n" + rows.joined(separator: "\n"),
    ])
  }

  @Test(arguments: Readership.allCases)
  func noTableHoldsAFormula(readership: Readership) throws {
    let written = try Self.round()
    let run = try PaperPipeline(readership: readership, isDraft: true).run(written.request)
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
