// SPDX-License-Identifier: GPL-3.0-or-later
import Foundation
import Testing

@Suite struct MistypedHeaderTests {
  /// One mistake, one message: the error says which column is meant, and no warning guesses another.
  @Test(arguments: [
    ("applications.csv", "Antragsteller"), ("applications.csv", "Korridor"),
    ("scores.csv", "application"),
  ])
  func aMistypedHeaderIsNamedOnce(file: String, header: String) throws {
    let folder = FileManager.default.temporaryDirectory
      .appendingPathComponent(UUID().uuidString)
    defer { try? FileManager.default.removeItem(at: folder) }
    try FileManager.default.copyItem(
      at: Scenario.repository.appendingPathComponent("scenarios/siegburg-2023"), to: folder)
    let table = folder.appendingPathComponent(file)
    let mistyped = header.dropLast(2) + header.suffix(1)
    let text = try String(contentsOf: table, encoding: .utf8)
    try text.replacing(header, with: mistyped, maxReplacements: 1)
      .write(to: table, atomically: true, encoding: .utf8)

    let run = try BuiltCommand.run(["allocate", folder.path])
    #expect(run.code == 65)
    #expect(run.output.isEmpty)
    let naming = run.messages.split(separator: "\n").filter { $0.contains("„\(mistyped)“") }
    #expect(naming.count == 1, "\(run.messages)")
    #expect(naming.first?.contains("meinten Sie „\(header)“?") == true, "\(run.messages)")
  }
}
