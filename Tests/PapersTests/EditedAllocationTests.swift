// SPDX-License-Identifier: GPL-3.0-or-later
import Foundation
import Grants
import Korridor
import Papers
import Reports
import RoundFiles
import TestSupport
import Testing

/// allocation.csv, edited in a spreadsheet, says what the committee decided.
@Suite struct EditedAllocationTests {
  private static func run(
    _ language: Round.Language, edit: (String) -> String
  ) throws -> PaperRun {
    let written = try DecisionTests.round("")
    let proposed = try PaperPipeline().run(written.request, language: language)
    let table = try #require(try proposed.texts()["allocation.csv"])
    try Data(edit(table).utf8).write(to: written.url.appendingPathComponent("decision.csv"))
    return try DecisionTests.run(written, language: language)
  }

  @Test(arguments: Round.Language.allCases)
  func unchangedItFollowsTheProposal(language: Round.Language) throws {
    let run = try Self.run(language) { $0 }
    #expect(run.paper.stage == .decision)
    let resolution = try #require(run.resolution)
    #expect(resolution.deviations.isEmpty)
    // The program's reasons are none of the committee's.
    for word in ["festgehalten", "put down"] {
      #expect(!(try #require(try run.texts()["decision.md"]).contains(word)))
    }
    let bytes = try #require(try run.files().first { $0.name == "record.json" }?.bytes)
    #expect(try VerificationPipeline.verify(bytes).differences.isEmpty)
  }

  @Test func anotherAmountNeedsAReasonOfTheCommittee() throws {
    func edited(_ reason: String?) -> (String) -> String {
      { table in
        csvRows(table).map { row in
          var cells = row
          if cells[0] == "P3" {
            cells[5] = "250,50"
            if let reason { cells[10] = reason }
          }
          return cells.map { "\"\($0)\"" }.joined(separator: ";") + "\n"
        }.joined()
      }
    }
    let run = try Self.run(.de, edit: edited("Weniger reicht"))
    #expect(run.resolution?.deviations.map(\.id) == ["P3"])
    #expect(run.resolution?.deviations.first?.reason == "Weniger reicht")
    #expect(throws: RejectedRound.self) { _ = try Self.run(.de, edit: edited(nil)) }
  }
}
