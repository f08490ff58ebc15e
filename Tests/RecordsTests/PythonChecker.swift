// SPDX-License-Identifier: GPL-3.0-or-later
import Foundation

/// The independent checker, run as anybody would run it.
enum PythonChecker {
  static let script = Scenario.repository.appendingPathComponent("Tools/check_record.py")

  /// Tests that need Python go on without it, and say so.
  static let isAvailable: Bool = {
    let isAvailable = (try? run(["--version"]).code) == 0
    if !isAvailable { print("python3 is not there: the independent checker is not tested") }
    return isAvailable
  }()

  /// - Returns: of each record, whether it holds.
  static func check(_ records: [[UInt8]]) throws -> [Bool] {
    let folder = FileManager.default.temporaryDirectory.appendingPathComponent(
      "records-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    let files = records.indices.map { folder.appendingPathComponent("\($0).json") }
    for (file, bytes) in zip(files, records) { try Data(bytes).write(to: file) }
    let lines = try run([script.path] + files.map(\.path)).text.split(separator: "\n")
    guard lines.count == records.count else { throw Answer(text: lines.joined(separator: "\n")) }
    return lines.map { $0.contains(": the record holds: ") }
  }

  /// The same answers in one process: for thousands of records.
  static func checkTogether(_ records: [[UInt8]]) throws -> [Bool] {
    let file = FileManager.default.temporaryDirectory.appendingPathComponent(
      "records-\(UUID().uuidString)")
    defer { try? FileManager.default.removeItem(at: file) }
    let together = records.flatMap { Array("\($0.count)\n".utf8) + $0 }
    try Data(together).write(to: file)
    let batch = Scenario.repository.appendingPathComponent("Tests/RecordsTests/check_batch.py")
    let text = try run([batch.path, script.deletingLastPathComponent().path, file.path]).text
    let lines = text.split(separator: "\n")
    guard lines.count == records.count else { throw Answer(text: text) }
    return lines.map { $0 == "1" }
  }

  private struct Answer: Error { let text: String }

  private static func run(_ arguments: [String]) throws -> (code: Int32, text: String) {
    let process = Process()
    process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
    process.arguments = ["python3"] + arguments
    let output = Pipe()
    process.standardOutput = output
    process.standardError = output
    try process.run()
    let data = output.fileHandleForReading.readDataToEndOfFile()
    process.waitUntilExit()
    return (process.terminationStatus, String(decoding: data, as: UTF8.self))
  }
}
