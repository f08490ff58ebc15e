// SPDX-License-Identifier: GPL-3.0-or-later
import Grants
import Korridor
import Papers
import Reports
import TestSupport
import Testing

/// LibreOffice opens the tables, and finds no formula in them.
@Suite(.enabled(if: Office.isAvailable)) struct OfficeTests {
  @Test func noTableOfAPaperHoldsAFormula() throws {
    let round = try DocumentTests.hostileRound()
    var tables: [(name: String, bytes: [UInt8])] = []
    for readership in Readership.allCases {
      for (stage, request) in [("draft", round.written.request), ("decision-draft", round.request)]
      {
        // The texts of such a round resemble each other: that is a suspicion.
        let run = try PaperPipeline(readership: readership, isDraft: true).run(request)
        #expect(run.paper.stage.rawValue == stage)
        tables += try run.files().filter { [".csv", "xlsx"].contains($0.name.suffix(4)) }.map {
          ("\(stage)-\(readership)-\($0.name)", $0.bytes)
        }
      }
    }
    #expect(tables.count == 12)
    for (name, text) in try opened(tables) {
      #expect(text.contains("=P0") && text.contains(HostileTests.longTitle), "\(name)")
      #expect(name.hasSuffix(".csv") || text.contains("office:value-type=\"currency\""))
    }
  }

  /// The data beside the pictures of an analysis.
  @Test func noTableBesideAPictureHoldsAFormula() throws {
    let round = try DocumentTests.hostileRound().written
    let comparison = try ComparisonPipeline(allocation: AllocationPipeline(depth: .brief))
      .compare(round.request).report
    let files =
      try comparison.pictureFiles + WeightsPipeline().weights(round.request).report.pictureFiles
    try opened(files.filter { $0.name.hasSuffix(".csv") && $0.name != "price-of-balance.csv" })
  }

  /// What LibreOffice makes of tables of the hostile round, by name: texts, nothing that computes or leads
  /// elsewhere.
  @discardableResult
  private func opened(_ tables: [(name: String, bytes: [UInt8])]) throws -> [String: String] {
    let opened = try Office.opened(tables)
    #expect(opened.count == tables.count && !opened.isEmpty)
    for (name, text) in opened {
      #expect(text.contains("calcext:value-type=\"string\"") && text.contains("=P"), "\(name)")
      for word in ["table:formula", "xlink:href", "<table:dde-link", "office:event-listener"] {
        #expect(!text.contains(word), "\(word) in \(name)")
      }
    }
    return opened
  }

  /// LibreOffice would have found one.
  @Test func aFormulaIsFoundWhereThereIsOne() throws {
    let opened = try Office.opened([("table.csv", Array("a;b\n1;=1+1\n".utf8))])
    #expect(try #require(opened["table.csv"]).contains("table:formula"))
  }
}
