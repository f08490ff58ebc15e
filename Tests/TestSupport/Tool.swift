// SPDX-License-Identifier: GPL-3.0-or-later
import Foundation

/// A program that tests read results with: nothing of the code that wrote them.
public struct Tool: Sendable {
  private let name: String
  /// Tests that need it go on without it, and say so.
  public let isAvailable: Bool

  /// - Parameters:
  ///   - probe: arguments with which it ends at once, successfully.
  ///   - package: Debian's.
  public init(_ name: String, probe: [String], package: String) {
    self.name = name
    let found = try? Self.run(name, probe)
    isAvailable = found?.status == 0
    if !isAvailable {
      print("\(name) is not there (Debian: \(package)): something is not read back")
    }
  }

  public static let unzip = Tool("unzip", probe: ["-v"], package: "unzip")
  public static let office = Tool(
    "soffice", probe: ["--version"], package: "libreoffice-calc-nogui")
  public static let pandoc = Tool("pandoc", probe: ["--version"], package: "pandoc")
  public static let pdfText = Tool("pdftotext", probe: ["-v"], package: "poppler-utils")
  public static let pdfInfo = Tool("pdfinfo", probe: ["-v"], package: "poppler-utils")
  public static let pdfDetach = Tool("pdfdetach", probe: ["-v"], package: "poppler-utils")
  public static let python = Tool("python3", probe: ["--version"], package: "python3")

  /// What it prints.
  public func output(_ arguments: [String]) throws -> Data {
    try Self.run(name, arguments).output
  }

  /// What it ends with.
  public func status(_ arguments: [String]) throws -> Int32 {
    try Self.run(name, arguments).status
  }

  private static func run(
    _ name: String, _ arguments: [String]
  ) throws -> (status: Int32, output: Data) {
    let process = Process()
    process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
    process.arguments = [name] + arguments
    let output = Pipe()
    process.standardInput = FileHandle.nullDevice
    process.standardOutput = output
    process.standardError = FileHandle.nullDevice
    try process.run()
    let data = output.fileHandleForReading.readDataToEndOfFile()
    process.waitUntilExit()
    return (process.terminationStatus, data)
  }
}
