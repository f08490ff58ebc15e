// SPDX-License-Identifier: GPL-3.0-or-later
import Testing

/// Help speaks the language that was asked for.
@Suite struct HelpTests {
  static let commands = [
    "allocate", "check", "compare", "explain", "weights", "stability", "merge", "report", "verify",
    "import", "export", "new", "sheets",
  ]

  @Test(arguments: [[]] + commands.map { [$0] })
  func isGermanWhereThatIsAskedFor(_ command: [String]) throws {
    let asked = command + ["--help", "--language", "de"]
    let run = try BuiltCommand.run(asked)
    #expect(run.code == 0 && run.messages.isEmpty)
    #expect(run.output.contains("ÜBERSICHT: ") && run.output.contains("AUFRUF: korridor"))
    // What nobody has translated yet.
    for word in [" the ", " is ", " are ", "OPTIONS", "May be"] {
      #expect(!run.output.contains(word), "\(command): \(word)")
    }
    #expect(try BuiltCommand.run(["help"] + command + ["--language=de"]).output == run.output)
  }

  @Test(arguments: [[], ["--language", "en"]])
  func isEnglishElse(_ language: [String]) throws {
    let run = try BuiltCommand.run(["allocate", "--help"] + language)
    #expect(run.code == 0)
    #expect(run.output.hasPrefix("OVERVIEW: Propose an allocation"))
  }
}
