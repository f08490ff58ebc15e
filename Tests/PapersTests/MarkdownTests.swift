// SPDX-License-Identifier: GPL-3.0-or-later
import Foundation
import Korridor
import Papers
import Reports
import Testing

@Suite struct MarkdownTests {
  /// Every table of the page is there, cell by cell.
  @Test(arguments: ["siegburg-2023", "pilot-2022"])
  func theTablesAreThoseOfThePage(scenario: String) throws {
    let files = try ScenarioPapers.run(scenario, isDraft: true).texts()
    let page = ReadPage(try #require(files["proposal.html"]))
    let markdown = ReadMarkdown(try #require(files["proposal.md"]))
    #expect(page.tables.count >= 4)
    #expect(markdown.tables.count == page.tables.count)
    for (read, table) in zip(markdown.tables, page.tables) {
      let rows = table.rows + (table.total.isEmpty ? [] : [table.total])
      #expect(Array(read.dropFirst()) == rows, "\(table.caption)")
      #expect(Set(read.map(\.count)).count == 1, "\(table.caption)")
    }
  }

  /// Payloads set no mark of their own, and no line begins with one that the templates did not write.
  @Test(arguments: HostileTests.payloads)
  func payloadsAreText(payload: String) throws {
    let round = try HostileRound { _, _ in payload }
    let run = try PaperPipeline(
      readership: .administration, isDraft: true, weightsLimit: .seconds(60)
    ).run(round.written.request)
    let source = try #require(try run.texts()["proposal.md"])
    let markdown = ReadMarkdown(source)
    for mark in ["<", "[", "]", "`", "~", "&", "://", "_"] {
      #expect(!markdown.marks.contains(mark), "\(mark)")
    }
    for line in source.split(separator: "\n") {
      let isOwn = ["- ", "# ", "## ", "### ", "#### ", "> **", "**", "| ", "    korridor "].contains
      {
        line.hasPrefix($0)
      }
      let first = try #require(line.unicodeScalars.first)
      #expect(isOwn || !"#+-=>*|: ".unicodeScalars.contains(first), "\(line.prefix(60))")
    }
    for table in markdown.tables { #expect(Set(table.map(\.count)).count == 1) }
    #expect(markdown.text.contains(payload.drop { "\t\r".contains($0) }.prefix(40)))
  }
}
