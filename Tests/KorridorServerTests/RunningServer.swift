// SPDX-License-Identifier: GPL-3.0-or-later
import Foundation
import TestSupport

@testable import WorkerProcesses

/// The built program, over a copy of the worked round.
final class RunningServer {
  struct Failure: Error {
    let what: String
  }

  static let products = URL(fileURLWithPath: CommandLine.arguments[0])
    .resolvingSymlinksInPath().deletingLastPathComponent()
  private static let scenario = URL(fileURLWithPath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
    .appendingPathComponent("scenarios/siegburg-2023")

  let round: URL
  private var process = Process()
  private(set) var port = 0
  private(set) var lines: [String] = []
  /// What the browser sends with each request.
  var cookie = ""

  init() throws {
    round = FileManager.default.temporaryDirectory.appendingPathComponent(
      "served-\(UUID().uuidString)")
    try FileManager.default.copyItem(at: Self.scenario, to: round)
  }

  deinit {
    kill()
    try? FileManager.default.removeItem(at: round)
  }

  /// Starts it and waits for the lines that it prints: one, and one a member.
  ///
  /// - Parameter command: the program and what stands before the round.
  func start(
    _ command: [String] = ["korridor-server"], port: Int = 0, options: [String] = [],
    lines count: Int = 1
  ) throws {
    process = Process()
    process.executableURL = Self.products.appendingPathComponent(command[0])
    process.arguments = command.dropFirst() + [round.path, "--port", "\(port)"] + options
    let output = Pipe()
    process.standardOutput = output
    process.standardError = FileHandle.nullDevice
    try process.run()
    var text = ""
    while text.split(separator: "\n").count < count || !text.hasSuffix("\n") {
      let piece = output.fileHandleForReading.availableData
      guard !piece.isEmpty else { throw Failure(what: "it ended: \(text)") }
      text += String(decoding: piece, as: UTF8.self)
    }
    lines = text.split(separator: "\n").map(String.init)
    let after = lines[0].components(separatedBy: "127.0.0.1:").last ?? ""
    self.port = Int(after.prefix(while: \.isNumber)) ?? 0
  }

  /// As the system would: it has no time to clear up.
  func kill() {
    guard process.isRunning else { return }
    Foundation.kill(process.processIdentifier, SIGKILL)
    process.waitUntilExit()
  }

  /// As a service or a terminal that is closed would.
  func end(by number: Int32) -> Process.TerminationReason {
    Foundation.kill(process.processIdentifier, number)
    process.waitUntilExit()
    return process.terminationReason
  }

  var workers: [pid_t] { ProcessTree.descendants(of: process.processIdentifier).sorted() }

  /// The answer to one request, head and body.
  func exchange(_ line: String, _ fields: [String] = []) throws -> String {
    guard let socket = RawSocket(port: port) else { throw Failure(what: "no connection") }
    defer { socket.close() }
    let head = [
      "\(line) HTTP/1.1", "Host: 127.0.0.1:\(port)", "Connection: close", "Content-Length: 0",
      "Cookie: \(cookie)",
    ]
    socket.send((head + fields).joined(separator: "\r\n") + "\r\n\r\n")
    return socket.receive()
  }

  /// Presses the button on a link's page.
  func enter(by link: String) throws {
    let path = link.components(separatedBy: ":\(port)").last ?? ""
    let answer = try exchange("POST \(path)", ["Sec-Fetch-Site: same-origin"])
    guard let field = answer.components(separatedBy: "Set-Cookie: ").dropFirst().first else {
      throw Failure(what: String(answer.prefix(200)))
    }
    cookie = String(field.prefix { $0 != ";" })
  }

  /// Runs one of the programs to its end.
  static func run(_ name: String, _ arguments: [String]) throws -> (output: Data, code: Int32) {
    let process = Process()
    process.executableURL = products.appendingPathComponent(name)
    process.arguments = arguments
    let output = Pipe()
    process.standardOutput = output
    process.standardError = FileHandle.nullDevice
    try process.run()
    let bytes = output.fileHandleForReading.readDataToEndOfFile()
    process.waitUntilExit()
    return (bytes, process.terminationStatus)
  }
}
