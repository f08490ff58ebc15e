// SPDX-License-Identifier: GPL-3.0-or-later
import Foundation
import Testing

/// What is wrong with a command line is said in the language that was asked for.
@Suite struct UsageTests {
  @Test(arguments: [
    (["allocate"], "Es fehlt die Angabe '<round>'"),
    (["allocate", "x", "--sett", "a=1"], "Diese Option gibt es nicht: '--sett'. Gemeint ist"),
    (["allocate", "x", "--set"], "Es fehlt der Wert zu '--set"),
    (["allocate", "x", "--explain", "viel"], "Der Wert 'viel' ist ungültig für '--explain"),
    (["allocate", "x", "y"], "Eine Angabe zu viel: 'y'"),
    (["weights", "x", "--up-to", "0"], "--up-to muss über 0 liegen."),
    (["allocate", "x", "--json", "--json"], "--json steht zweimal da."),
    (["stability", "x", "--samples", "9999999"], "--samples geht von 0 bis 1000000."),
  ])
  func isGermanWhereThatIsAskedFor(arguments: [String], said: String) throws {
    let run = try BuiltCommand.run(arguments + ["--language", "de"])
    #expect(run.code == 64 && run.output.isEmpty)
    #expect(run.messages.contains(said), "\(run.messages)")
    for word in ["Error", "Usage", "Missing", "invalid", "must be"] {
      #expect(!run.messages.contains(word), "\(run.messages)")
    }
  }

  @Test func isGermanWhereTheRoundIs() throws {
    let german = try BuiltCommand.run(["allocate", Scenario.siegburg.folder.path, "--sett", "a=1"])
    #expect(german.code == 64)
    #expect(german.messages.contains("Diese Option gibt es nicht: '--sett'"), "\(german.messages)")
    let asked = try BuiltCommand.run([
      "allocate", Scenario.siegburg.folder.path, "--sett", "a=1", "--language", "en",
    ])
    #expect(asked.messages.contains("Unknown option '--sett'"), "\(asked.messages)")
  }

  @Test func isEnglishElse() throws {
    let run = try BuiltCommand.run(["allocate"])
    #expect(run.code == 64 && run.messages.contains("Error: Missing expected argument"))
  }
}
