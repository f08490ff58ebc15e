// SPDX-License-Identifier: GPL-3.0-or-later
import Diagnostics
import Foundation
import Grants
import Testing
import Wording

@Suite struct ProblemTextTests {
  /// The wording of every problem, as it stands in Snapshots/diagnostics.txt. Set
  /// KORRIDOR_RECORD=1 to write the file anew.
  @Test func everyProblemHasItsWords() throws {
    var text = ""
    for diagnostic in ProblemSamples.all {
      text += "\(diagnostic.severity.rawValue)\n"
      for language in Round.Language.allCases { text += diagnostic.line(in: language) + "\n" }
      text += "\n"
    }
    let file = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
      .appendingPathComponent("Snapshots/diagnostics.txt")
    if ProcessInfo.processInfo.environment["KORRIDOR_RECORD"] == "1" {
      try Data(text.utf8).write(to: file)
    }
    let recorded = try String(contentsOf: file, encoding: .utf8)
    let (lines, expected) = (text.split(separator: "\n"), recorded.split(separator: "\n"))
    #expect(lines.count == expected.count)
    for (line, wanted) in zip(lines, expected) { #expect(line == wanted) }
  }

  @Test func errorsSayWhatToDo() {
    for diagnostic in ProblemSamples.all {
      for language in Round.Language.allCases {
        let text = diagnostic.text(in: language)
        #expect(!text.message.isEmpty)
        #expect(diagnostic.severity == .note || !text.remedy.isEmpty, "\(diagnostic.problem)")
      }
      #expect(diagnostic.text(in: .de) != diagnostic.text(in: .en), "\(diagnostic.problem)")
    }
  }

  @Test func hiddenCharactersBecomeVisible() {
    let diagnostic = Diagnostic(
      file: "scores.csv", row: 2, column: "a\u{202E}b", value: "x\u{0}\n\u{2066}y",
      problem: .value(.notADecimal))
    let line = diagnostic.line(in: .en)
    #expect(line.contains("“a⟨U+202E⟩b”"))
    #expect(line.contains("“x⟨U+0000⟩⟨U+000A⟩⟨U+2066⟩y”"))
  }

  @Test func longValuesAreCut() {
    let diagnostic = Diagnostic(
      file: "scores.csv", value: String(repeating: "1", count: 100_000),
      problem: .value(.notADecimal))
    #expect(diagnostic.line(in: .de).count < 400)
  }
}
