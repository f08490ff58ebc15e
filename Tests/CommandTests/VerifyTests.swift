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
