// SPDX-License-Identifier: GPL-3.0-or-later
import Foundation
import Testing

/// `report --decided`, as an office uses it after the meeting.
@Suite struct DecidedTests {
  private static let round = "scenarios/pilot-2022"

  /// Reports the pilot round with a decision, then hands over what was written.
  private func report<Value>(
    decided decision: String, _ body: (BuiltCommand.Result, URL) throws -> Value
  ) throws -> Value {
    let folder = FileManager.default.temporaryDirectory.appendingPathComponent(
      "decided-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    let file = folder.appendingPathComponent("beschluss.csv")
    try Data(decision.utf8).write(to: file)
    let output = folder.appendingPathComponent("out")
    return try body(
      try BuiltCommand.run(
        [
          "report", Self.round, "--output", output.path, "--decided", file.path,
          "--weights-limit", "0",
        ]), output)
  }

  @Test func theFinalPaperIsWrittenAndVerifies() throws {
    try report(decided: "Antrag;Zuschuss;Grund\nPJ-13;100,00;Als Anschub\n") { result, output in
      #expect(result.code == 0)
      #expect(result.output.contains("/decision.html"))
      let record = output.appendingPathComponent("record.json").path
      let verified = try BuiltCommand.run(["verify", record, "--inputs", Self.round])
      #expect(verified.code == 0)
      #expect(verified.output.contains("Auch der Beschluss des Gremiums steht darin"))
      // Whoever changes the decision needs more than a new digest.
      let text = try String(contentsOfFile: record, encoding: .utf8)
      let changed = text.replacing("\"award\":10000,\"reason\"", with: "\"award\":10001,\"reason\"")
      #expect(changed != text)
      try Data(changed.utf8).write(to: URL(fileURLWithPath: record))
      #expect(try BuiltCommand.run(["verify", record]).output.contains("$.resolution"))
    }
  }

  @Test func badRowsAreInputErrorsAndNothingIsWritten() throws {
    for (decision, place) in [
      ("Antrag;Zuschuss;Grund\nPJ-13;100,00;\n", "beschluss.csv, Zeile 2, Spalte „Grund“"),
      ("Antrag;Zuschuss;Grund\nPJ-99;1;x\n", "beschluss.csv, Zeile 2, Spalte „Antrag“"),
      ("Antrag;Zuschuss;Grund\nPJ-01;1;x\n", "beschluss.csv, Zeile 2, Spalte „Zuschuss“"),
    ] {
      try report(decided: decision) { result, output in
        #expect(result.code == 65)
        #expect(result.messages.contains("Fehler: " + place), "\(result.messages)")
        #expect(!FileManager.default.fileExists(atPath: output.path))
      }
    }
  }
}
