// SPDX-License-Identifier: GPL-3.0-or-later
import Foundation
import Testing

/// `allocate --output` and `verify`, as a doubter uses them.
struct VerifyTests {
  private static let round = "scenarios/pilot-2022"

  /// A folder with the record of the pilot round under `options`.
  private func recorded(_ options: [String] = []) throws -> URL {
    let folder = FileManager.default.temporaryDirectory.appendingPathComponent(
      "verify-\(UUID().uuidString)")
    let result = try BuiltCommand.run(
      ["allocate", Self.round, "--explain", "none", "--output", folder.path] + options)
    #expect(result.code == 0)
    return folder
  }

  @Test func holdsAloneAndBesideItsRound() throws {
    let folder = try recorded(["--set", "balance.weight=2"])
    defer { try? FileManager.default.removeItem(at: folder) }
    let record = folder.appendingPathComponent("record.json").path
    let files = ["verify", record, "--inputs", Self.round]
    #expect(try BuiltCommand.run(["verify", record]).code == 0)
    #expect(try BuiltCommand.run(files + ["--set", "balance.weight=2"]).code == 0)

    let other = try BuiltCommand.run(files + ["--language", "en"])
    #expect(other.code == 1)
    #expect(other.output.contains("$.basis.rules.balance.weight: recorded \"2\""))
    #expect(other.output.contains("the scenario “balance.weight=2”"))
  }

  @Test func namesWhatDiffers() throws {
    let folder = try recorded()
    defer { try? FileManager.default.removeItem(at: folder) }
    let file = folder.appendingPathComponent("record.json")
    let text = try String(contentsOf: file, encoding: .utf8)
    let changed = text.replacing("\"status\":\"optimal\"", with: "\"status\":\"tied\"")
    try Data(changed.utf8).write(to: file)
    let result = try BuiltCommand.run(["verify", file.path, "--language", "en"])
    #expect(result.code == 1)
    #expect(result.output.contains("$.sha256: the content has another digest"))
    #expect(result.output.contains("$.tie.second: missing"))
  }

  @Test func findsTheRecordInAFolder() throws {
    let folder = try recorded()
    defer { try? FileManager.default.removeItem(at: folder) }
    #expect(try BuiltCommand.run(["verify", folder.path]).code == 0)
  }

  /// An application that a what-if demanded did not win.
  @Test func saysWhatWasAsked() throws {
    let folder = try recorded(["--include", "PJ-07", "--exclude", "PJ-08"])
    defer { try? FileManager.default.removeItem(at: folder) }
    let result = try BuiltCommand.run(["verify", folder.path, "--language", "en"])
    #expect(
      result.output.hasSuffix(
        """
        Scenario: include PJ-07+exclude PJ-08
        Demanded to be funded (include): PJ-07
        Left out (exclude): PJ-08

        """))
    let json = try BuiltCommand.run(["verify", folder.path, "--json"]).output
    #expect(json.contains("\"scenario\" : \"include PJ-07+exclude PJ-08\""))
    #expect(json.contains("\"exclude\" : [\n    \"PJ-08\"\n  ]"))
  }

  /// A stranger's file must not steer the terminal, nor turn the direction of what is read.
  @Test func spellsOutWhatCannotBeSeen() throws {
    let folder = try recorded()
    defer { try? FileManager.default.removeItem(at: folder) }
    let file = folder.appendingPathComponent("record.json")
    let text = try String(contentsOf: file, encoding: .utf8)
    let (strange, name) = ("\u{202E}\\u001b[2J\u{2028}", "x\\u001b[2J")
    let changed = text.replacing("\"scenario\":\"base\"", with: "\"scenario\":\"base\(strange)\"")
      .replacing("\"status\":", with: "\"\(name)\":\"\(strange)\",\"status\":")
    try Data(changed.utf8).write(to: file)
    for options in [[], ["--inputs", Self.round], ["--language", "en"]] {
      let result = try BuiltCommand.run(["verify", file.path] + options)
      #expect(result.code == 1)
      #expect(result.output.contains("⟨U+202E⟩") && result.output.contains("⟨U+2028⟩"))
      for scalar: Unicode.Scalar in ["\u{202E}", "\u{1b}", "\u{2028}"] {
        #expect(!result.output.unicodeScalars.contains(scalar))
      }
    }
    try Data("{\"schema\":\"\(strange)\"}".utf8).write(to: file)
    #expect(try BuiltCommand.run(["verify", file.path]).code == 65)
  }

  @Test func readsNoEndlessFile() throws {
    let result = try BuiltCommand.run(["verify", "/dev/zero", "--language", "en"])
    #expect(result.code == 65)
    #expect(result.messages.contains("larger than 100 MB"))
  }

  @Test(arguments: ["Package.swift", "scenarios", "nowhere.json"])
  func refusesWhatIsNoRecord(path: String) throws {
    let result = try BuiltCommand.run(["verify", path])
    #expect(result.code == 65)
    #expect(result.output.isEmpty)
    #expect(result.messages.contains(path))
  }

  @Test func whatIfsNeedTheRound() throws {
    #expect(try BuiltCommand.run(["verify", "record.json", "--include", "P01"]).code == 64)
  }
}
