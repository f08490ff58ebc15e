// SPDX-License-Identifier: GPL-3.0-or-later
import Reports

/// A file that is ready to be written.
package struct PaperFile: Sendable {
  package var name: String
  package var bytes: [UInt8]

  package init(_ name: String, _ bytes: [UInt8]) {
    (self.name, self.bytes) = (name, bytes)
  }

  init(_ name: String, _ text: String) { self.init(name, Array(text.utf8)) }
}

extension CouncilPaper {
  /// Every file that needs no other program.
  ///
  /// - Throws: where the file system has no room for the workbook on its way.
  package func files() throws -> [PaperFile] {
    [
      PaperFile(fileName + ".html", html),
      PaperFile(fileName + ".md", markdown),
      PaperFile("members.html", MembersGuide(language).html),
      PaperFile("allocation.xlsx", try workbook.bytes()),
      PaperFile("allocation.csv", sheets.allocation.csv(in: language)),
      PaperFile("reasons.csv", sheets.letters.csv(in: language)),
    ]
  }
}
