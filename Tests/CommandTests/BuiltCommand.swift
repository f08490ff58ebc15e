// SPDX-License-Identifier: GPL-3.0-or-later
import Foundation

/// The built `korridor` binary, run as a person runs it.
enum BuiltCommand {
  struct Result {
    let code: Int32
    let output: String
    let messages: String
  }

  /// - Parameters:
  ///   - environment: replaces what the test itself runs in.
  ///   - interruption: seconds after which Ctrl-C is pressed; nil: never.
  static func run(
    _ arguments: [String], environment: [String: String] = [:], interruption: Double? = nil
  ) throws -> Result {
    let process = Process()
    process.executableURL = url
    process.arguments = arguments
    process.environment = environment
    process.currentDirectoryURL = Scenario.repository
    let (output, messages) = (Pipe(), Pipe())
    process.standardOutput = output
    process.standardError = messages
    process.standardInput = FileHandle.nullDevice
    try process.run()
    if let interruption {
      // A thread of its own: all threads of the queues may be waiting for commands. Pressed again
      // after a while, should the first have come before anybody listened.
      Thread.detachNewThread {
        Thread.sleep(forTimeInterval: interruption)
        while process.isRunning {
          process.interrupt()
          Thread.sleep(forTimeInterval: 5)
        }
      }
    }
    // Messages are few: they fit the pipe while the output is read.
    let data = output.fileHandleForReading.readDataToEndOfFile()
    let text = messages.fileHandleForReading.readDataToEndOfFile()
    process.waitUntilExit()
    return Result(
      code: process.terminationStatus, output: String(decoding: data, as: UTF8.self),
      messages: String(decoding: text, as: UTF8.self))
  }

  /// It lies beside the test bundle, wherever that was built.
  private static let url: URL = {
    let test = Bundle.allBundles.first { $0.bundlePath.hasSuffix(".xctest") }?.bundleURL
    let folder = (test ?? URL(fileURLWithPath: CommandLine.arguments[0]))
      .deletingLastPathComponent()
    return folder.appendingPathComponent("korridor")
  }()
}
