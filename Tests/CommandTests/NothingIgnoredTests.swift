// SPDX-License-Identifier: GPL-3.0-or-later
import Foundation
import Testing

/// Options that cannot hold are refused, as a person meets it.
@Suite struct NothingIgnoredTests {
  private func run(_ arguments: String...) throws -> BuiltCommand.Result {
    let round = try PointedRound()
    defer { withExtendedLifetime(round) {} }
    return try BuiltCommand.run(
      [arguments[0], round.url.path] + arguments.dropFirst() + ["--language", "en"])
  }

  @Test func aSweepOverThousandsWrittenWithAPoint() throws {
    let result = try run("weights", "--vary", "budget=20.000..40.000")
    #expect(result.code == 64)
    #expect(result.messages.contains("“20.000” has more than two digits behind its decimal point."))
    #expect(result.output == "")
  }

  @Test func aSweepWithTrailingZeros() throws {
    let result = try run("weights", "--vary", "budget=8000.00..8000.50", "--steps", "2")
    #expect(result.code == 0, "\(result.messages)")
  }

  @Test(arguments: ["name=0..500", "paper.number=1..3"])
  func aSweepOverWhatIsNoNumber(_ range: String) throws {
    let result = try run("weights", "--vary", range, "--steps", "3")
    #expect(result.code == (range.hasPrefix("name") ? 65 : 0), "\(result.messages)")
    if result.code == 65 { #expect(result.messages.contains("changes nothing in the round")) }
  }

  @Test func aSweepOverAThingWithoutKey() throws {
    let result = try run("weights", "--vary", "corridors.A=0..500", "--steps", "3")
    #expect(result.code == 65)
    #expect(result.messages.contains("expected: corridors.A.KEY=value"), "\(result.messages)")
  }

  @Test func oneOptionTwice() throws {
    let result = try run("weights", "--vary", "budget=1..2", "--vary", "reserve=1..2")
    #expect(result.code == 64)
    #expect(result.messages.contains("--vary is there twice. Give it once."), "\(result.messages)")
    #expect(try run("check", "--set", "year=2023", "--set=year=2024").code == 0)
  }
}
