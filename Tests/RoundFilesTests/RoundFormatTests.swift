// SPDX-License-Identifier: GPL-3.0-or-later
import Diagnostics
import Foundation
import Testing

@testable import RoundFiles

@Suite struct RoundFormatTests {
  @Test(arguments: [
    ("runde", true, "", RoundFormat.folder), ("runde.pb", true, "", .folder),
    ("city.pb", false, "id,title\n", .participatoryBudgeting),
    ("CITY.PB", false, "", .participatoryBudgeting),
    ("city.txt", false, "META\nkey;value\n", .participatoryBudgeting),
    ("city", false, "\u{FEFF}META\r\nkey;value\n", .participatoryBudgeting),
    ("runde.xlsx", false, "PK\u{3}\u{4}", .workbook), ("runde", false, "PK\u{3}\u{4}", .workbook),
    ("runde.csv", false, "PK\u{5}\u{6}", .workbook),
  ])
  func known(_ name: String, _ isFolder: Bool, _ text: String, _ format: RoundFormat) throws {
    let found = try RoundFormat(name: name, isFolder: isFolder, beginning: Array(text.utf8))
    #expect(found == format)
  }

  @Test(arguments: [
    ("runde.xlsx", "PK", FileProblem.namedAsWorkbook("xlsx")),
    ("runde.ODS", "<html>", .namedAsWorkbook("ods")), ("round.yaml", "name: x\n", .notARound),
    ("meta.txt", "METADATA\n", .notARound), ("meta.txt", "META", .notARound),
    ("empty", "", .notARound),
  ])
  func unknown(_ name: String, _ text: String, _ problem: FileProblem) {
    #expect(throws: Problem.file(problem)) {
      try RoundFormat(name: name, isFolder: false, beginning: Array(text.utf8))
    }
  }

  /// A pipe would keep whoever reads it waiting for ever.
  @Test func aPipeIsNoRound() throws {
    let disk = try TemporaryRound()
    let path = disk.url.appendingPathComponent("pipe").path
    try #require(mkfifo(path, 0o600) == 0)
    #expect(ParsedRound(at: path).round().problems == [.file(.notARound)])
  }
}
