// SPDX-License-Identifier: GPL-3.0-or-later
import Foundation
import Testing

/// The contract of the command line: exit codes, streams, languages, determinism.
@Suite struct CommandTests {
  let siegburg = "scenarios/siegburg-2023"
  let pilot = "scenarios/pilot-2022"

  @Test func provedIsZero() throws {
    let result = try BuiltCommand.run(["allocate", pilot, "--json"])
    #expect(result.code == 0)
    #expect(result.output.hasPrefix("{") && result.output.hasSuffix("}\n"))
    #expect(!result.messages.contains("Fehler"))
  }

  @Test func tiedIsThree() throws {
    let result = try BuiltCommand.run(["allocate", pilot, "--set", "lot="])
    #expect(result.code == 3)
    #expect(result.output.contains("? offen"))
  }

  @Test func contradictionIsFour() throws {
    let result = try BuiltCommand.run(["allocate", siegburg, "--include", "P24"])
    #expect(result.code == 4)
    #expect(result.output.contains("Die Regeln widersprechen einander."))
  }

  @Test(arguments: [
    [], ["allocate"], ["allocate", "scenarios/pilot-2022", "--language", "fr"],
    ["allocate", "scenarios/pilot-2022", "--time-limit", "-1"],
    ["allocate", "scenarios/pilot-2022", "--explain", "all of it"], ["dance"],
    ["weights", "scenarios/pilot-2022", "--up-to=-5"],
  ])
  func usageIsSixtyFour(arguments: [String]) throws {
    let result = try BuiltCommand.run(arguments)
    // Without any argument the help is what was asked for.
    #expect(result.code == (arguments.isEmpty ? 0 : 64))
    #expect(arguments.isEmpty || result.output.isEmpty)
  }

  @Test func everythingWrongComesAtOnce() throws {
    let round = try TemporaryScenario(.siegburg)
    try round.change("applications.csv") {
      $0.replacingOccurrences(of: "Gesamtkosten", with: "Gesamtkostn")
        .replacingOccurrences(of: "P02;", with: "P01;")
        .replacingOccurrences(of: ";C;Guarda;", with: ";X;Guarda;")
    }
    try round.change("scores.csv") { $0.replacingOccurrences(of: "m1;P01;8;", with: "m1;P01;11;") }
    try round.change("association.csv") { _ in "" }
    for command in ["allocate", "check"] {
      let result = try BuiltCommand.run([command, round.url.path, "--language", "en"])
      #expect(result.code == 65)
      #expect(result.output.isEmpty)
      for clue in ["Gesamtkostn", "“P01”", "“X”", "“11”", "association.csv"] {
        #expect(result.messages.contains(clue), "\(clue)")
      }
      #expect(result.messages.split(separator: "\n").contains { $0.hasPrefix("error: ") })
    }
  }

  @Test func aBrokenOverlayFailsTheCheckOnly() throws {
    let round = try TemporaryScenario(.pilot)
    try round.change("what-if/reserve-freigeben.yaml") { $0 + "\nreserv: 1\n" }
    #expect(try BuiltCommand.run(["allocate", round.url.path]).code == 0)
    let result = try BuiltCommand.run(["check", round.url.path])
    #expect(result.code == 65)
    #expect(result.output.isEmpty)
    #expect(result.messages.contains("reserv"))
  }

  @Test func messagesSpeakGermanUnlessTold() throws {
    let german = try BuiltCommand.run(["allocate", "nowhere"])
    #expect(german.code == 65)
    #expect(german.messages.hasPrefix("Fehler: "))
    let english = try BuiltCommand.run(["allocate", "nowhere", "--language", "en"])
    #expect(english.messages.hasPrefix("error: "))
  }

  @Test func timingIsOneLineOfJSONBesideTheOutput() throws {
    let plain = try BuiltCommand.run(["allocate", pilot, "--json"])
    let timed = try BuiltCommand.run(["allocate", pilot, "--json", "--timing"])
    #expect(plain.output == timed.output)
    let line = try #require(timed.messages.split(separator: "\n").last)
    let values = try JSONDecoder().decode([String: Double].self, from: Data(line.utf8))
    #expect(Set(values.keys) == ["read_ms", "solve_ms", "explain_ms", "total_ms"])
  }

  @Test func theBytesDependOnTheRoundOnly() throws {
    let shuffled = try TemporaryScenario(.siegburg)
    for file in ["applications.csv", "scores.csv", "association.csv", "recusals.csv"] {
      try shuffled.change(file) { text in
        let lines = text.split(whereSeparator: \.isNewline)
        return ([lines[0]] + lines.dropFirst().reversed()).joined(separator: "\n") + "\n"
      }
    }
    let environments = [
      ["LANG": "C", "TZ": "Pacific/Kiritimati"],
      ["LC_ALL": "de_DE.UTF-8", "TZ": "America/Los_Angeles"],
      ["LC_ALL": "tr_TR.UTF-8", "LANGUAGE": "tr", "NO_COLOR": "1"],
    ]
    let arguments: [[String]] = [[], ["--json"], ["--language", "en"]]
    for options in arguments {
      let expected = try BuiltCommand.run(["allocate", siegburg] + options).output
      for environment in environments {
        let result = try BuiltCommand.run(
          ["allocate", siegburg] + options, environment: environment)
        #expect(result.output == expected)
      }
      let other = try BuiltCommand.run(["allocate", shuffled.url.path] + options).output
      #expect(withoutHashes(other) == withoutHashes(expected))
    }
  }

  @Test(arguments: ["lp", "mps"])
  func theExportedProgramIsTheWholeRound(format: String) throws {
    let result = try BuiltCommand.run(["export", siegburg, "--format", format])
    #expect(result.code == 0)
    #expect(result.output.contains("thousandths of a point"))
    #expect(result.output.contains("c0 = P01@100\n"))
    #expect(result.output.hasSuffix(format == "lp" ? "End\n" : "ENDATA\n"))
    let changed = try BuiltCommand.run(
      ["export", siegburg, "--format", format, "--set", "budget=22000"])
    #expect(changed.code == 0)
    #expect(changed.output != result.output)
    #expect(try BuiltCommand.run(["export", siegburg, "--format", "lpt"]).code == 64)
  }

  /// The hashes of the input files differ when their rows do.
  private func withoutHashes(_ output: String) -> [Substring] {
    output.split(separator: "\n").filter { !$0.contains("\"sha256\"") }
  }
}
