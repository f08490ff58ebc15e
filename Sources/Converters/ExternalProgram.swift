// SPDX-License-Identifier: GPL-3.0-or-later
import Foundation

/// A program of the system that may be installed or not.
///
/// It is started directly, never through a shell, so nothing in an argument can mean more than itself.
package struct ExternalProgram: Sendable {
  package let path: String

  package enum Failure: Error, Hashable, Sendable {
    case notStarted(String)
    /// What it said last on standard error.
    case failed(String)
    case tookTooLong
  }

  /// The first executable of this name in the folders of PATH; nil where there is none.
  package init?(
    named name: String, environment: [String: String] = ProcessInfo.processInfo.environment
  ) {
    let folders = (environment["PATH"] ?? "").split(separator: ":").filter { $0.hasPrefix("/") }
    let paths = folders.map { "\($0)/\(name)" }
    guard let path = paths.first(where: FileManager.default.isExecutableFile) else { return nil }
    self.path = path
  }

  /// Runs to its end, with nothing on standard input.
  ///
  /// - Parameters:
  ///   - folder: where it runs; what it says on standard error goes to a file there.
  ///   - environment: beside that of this process.
  package func run(
    _ arguments: [String], in folder: URL, environment: [String: String], limit: Duration
  ) throws(Failure) {
    let messages = folder.appendingPathComponent("messages.txt")
    guard FileManager.default.createFile(atPath: messages.path, contents: nil),
      let output = FileHandle(forWritingAtPath: messages.path)
    else { throw .notStarted(messages.path) }
    defer { try? output.close() }

    let process = Process()
    process.executableURL = URL(fileURLWithPath: path)
    process.arguments = arguments
    process.currentDirectoryURL = folder
    process.environment = ProcessInfo.processInfo.environment.merging(environment) { $1 }
    process.standardInput = FileHandle.nullDevice
    process.standardOutput = FileHandle.nullDevice
    process.standardError = output
    do { try process.run() } catch { throw .notStarted(error.localizedDescription) }

    let deadline = ContinuousClock.now + limit
    while process.isRunning {
      guard ContinuousClock.now < deadline else {
        // Not SIGTERM: a program started from a thread of a queue inherits that it is blocked.
        kill(process.processIdentifier, SIGKILL)
        process.waitUntilExit()
        throw .tookTooLong
      }
      Thread.sleep(forTimeInterval: 0.02)
    }
    guard process.terminationReason == .exit, process.terminationStatus == 0 else {
      throw .failed(Self.lastLine(of: messages))
    }
  }

  private static func lastLine(of file: URL) -> String {
    let text = (try? Data(contentsOf: file)).map { String(decoding: $0, as: UTF8.self) } ?? ""
    return String((text.split(whereSeparator: \.isNewline).last ?? "").prefix(300))
  }
}
