// SPDX-License-Identifier: GPL-3.0-or-later
import Grants
import Korridor
import Papers
import Reports
import TestSupport
import Testing

/// Every sum in the written files adds up to the cent, read back by other code.
@Suite struct SumTests {
  @Test(arguments: ["siegburg-2023", "pilot-2022"])
  func everySumAddsUp(scenario: String) throws {
    let run = try ScenarioPapers.run(scenario, isDraft: true)
    let files = try run.texts()
    let page = ReadPage(try #require(files["proposal.html"]))
    let report = run.allocation.report
    let sums = checkSums(ofPage: try #require(files["proposal.html"]))
    #expect(sums >= 4)
    #expect(checkSums(ofMarkdown: try #require(files["proposal.md"])) == sums)

    let awards = try #require(page.table("Zuschüsse, die bewilligt werden"))
    let spent = Int(report.spent.cents - report.granted.cents)
    #expect(cents(awards.total[5]) == spent)

    let money = try #require(page.table("Mittel der Förderrunde"))
    let amounts = money.rows.compactMap { cents($0[1]) }
    let available = try #require(money.rows.first { $0[0] == "verfügbar" }.flatMap { cents($0[1]) })
    let parts = amounts.suffix(from: try #require(amounts.lastIndex(of: available)) + 1)
    #expect(parts.reduce(0, +) == available)

    let rows = csvRows(try #require(files["allocation.csv"])).dropFirst()
    #expect(rows.count == report.applications.count)
    let awarded = rows.compactMap { Int($0[5].filter { $0 != "," }) }.reduce(0, +)
    #expect(awarded == Int(report.spent.cents))
    try checkWorkbook(files: try run.files(), report)
    let letters = csvRows(try #require(files["reasons.csv"])).dropFirst()
    #expect(letters.compactMap { cents($0[5]) }.reduce(0, +) == awarded)
  }

  /// Money is a number with a currency format; the total of each sheet is the sum of its rows.
  private func checkWorkbook(files: [PaperFile], _ report: AllocationReport) throws {
    guard ReadWorkbook.canRead else { return }
    let bytes = try #require(files.first { $0.name == "allocation.xlsx" }?.bytes)
    let workbook = try ReadWorkbook(bytes)
    #expect(workbook.sheets.allSatisfy { $0.formulas == 0 && $0.isHeaderFrozen })
    #expect(try checkSums(ofWorkbook: bytes) >= 4)
    let awards = try #require(workbook["Verteilung"]?.rows)
    #expect(awards.count == report.applications.count + 2)
    #expect(cents(awards[awards.count - 1][5]) == Int(report.spent.cents))
    let days = workbook.sheets.flatMap(\.rows).joined().filter {
      if case .number(_, "dd.mm.yyyy") = $0 { true } else { false }
    }
    #expect(days.count == 1)
  }

  @Test func theSameBytesTwice() throws {
    let first = try ScenarioPapers.run(
      "siegburg-2023", for: .administration, isDraft: true, language: .de)
    let second = try PaperPipeline(readership: .administration, isDraft: true).run(
      WrittenRound.scenario("siegburg-2023"))
    #expect(try first.files().map(\.bytes) == second.files().map(\.bytes))
  }
}
