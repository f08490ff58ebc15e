// SPDX-License-Identifier: GPL-3.0-or-later
import Spreadsheets

extension CouncilPaper {
  /// Every file that needs no other program.
  ///
  /// - Throws: where the file system has no room for the workbook on its way.
  package func files() throws -> [PaperFile] {
    [
      PaperFile(fileName + ".html", html),
      PaperFile(fileName + ".md", markdown),
      PaperFile("members.html", MembersGuide(language, association: association).html),
      PaperFile("allocation.xlsx", try workbook.bytes()),
      PaperFile("allocation.csv", sheets.allocation.csv(in: language)),
      PaperFile("reasons.csv", sheets.letters.csv(in: language)),
    ]
  }
}
