// SPDX-License-Identifier: GPL-3.0-or-later
import Foundation

/// The independent checker, run as anybody would run it.
enum PythonChecker {
  static let script = Scenario.repository.appendingPathComponent("Tools/check_record.py")

  static let isAvailable: Bool = (try? run(["--version"]).code) == 0

  /// - Returns: the exit code, and what was said.
  static func check(_ bytes: [UInt8]) throws -> (code: Int32, text: String) {
    let file = FileManager.default.temporaryDirectory.appendingPathComponent(
      "record-\(UUID().uuidString).json")
    try Data(bytes).write(to: file)
    defer { try? FileManager.default.removeItem(at: file) }
    return try run([script.path, file.path])
  }

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
