// SPDX-License-Identifier: GPL-3.0-or-later
import Grants
import Korridor
import Papers
import Reports
import Testing

/// Every sum in the written files adds up to the cent, read back by other code.
@Suite struct SumTests {
  @Test(arguments: ["siegburg-2023", "pilot-2022"])
  func everySumAddsUp(scenario: String) throws {
    let run = try PaperPipeline(isDraft: true).run(WrittenRound.scenario(scenario))
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
    let letters = csvRows(try #require(files["reasons.csv"])).dropFirst()
    #expect(letters.compactMap { cents($0[5]) }.reduce(0, +) == awarded)
  }

  @Test func theSameBytesTwice() throws {
    let pipeline = PaperPipeline(readership: .administration, isDraft: true)
    let request = WrittenRound.scenario("siegburg-2023")
    let (first, second) = (try pipeline.run(request), try pipeline.run(request))
    #expect(try first.files().map(\.bytes) == second.files().map(\.bytes))
  }
}
