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
    var sums = 0
    for table in page.tables where !table.total.isEmpty {
      for (column, total) in table.total.enumerated() {
        guard let total = cents(total) else { continue }
        #expect(
          table.rows.compactMap { cents($0[column]) }.reduce(0, +) == total, "\(table.caption)")
        sums += 1
      }
    }
    #expect(sums >= 4)

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
    func cents(_ cell: ReadWorkbook.Cell) -> Int? {
      guard case .number(let digits, let format) = cell, format.contains("€") else { return nil }
      // The format holds the nearest binary fraction.
      return Double(digits).map { Int(($0 * 100).rounded()) }
    }
    for (name, columns) in [("Verteilung", [4, 5]), ("Korridore", [2, 3])] {
      let rows = try #require(workbook[name]?.rows)
      for column in columns {
        let amounts = rows.dropFirst().compactMap { cents($0[column]) }
        #expect(amounts.count == rows.count - 1)
        #expect(amounts.dropLast().reduce(0, +) == amounts.last, "\(name) \(column)")
      }
    }
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
