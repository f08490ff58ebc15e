// SPDX-License-Identifier: GPL-3.0-or-later
import Grants
import Reports
import Testing
import Wording

@testable import TerminalPages

/// What a command says about the files that it wrote.
@Suite struct FileListTests {
  static let files = [
    "proposal.html", "proposal.md", "proposal.pdf", "proposal.docx", "decision.html",
    "allocation.xlsx", "allocation.csv", "reasons.csv", "record.json",
  ]

  @Test(arguments: Round.Language.allCases)
  func everyFileHasItsLineAndPurpose(language: Round.Language) {
    let lines = Announcements(language).list(of: Self.files, in: "out").split(separator: "\n")
    #expect(lines.count == Self.files.count)
    let columns = lines.map { line in line.prefix { $0 != " " } }
    #expect(columns == Self.files.map { "out/\($0)" })
    let purposes = lines.map { String($0.dropFirst("out/allocation.xlsx  ".count)) }
    #expect(Set(purposes).count == purposes.count && purposes.allSatisfy { $0.first != " " })
  }
}
