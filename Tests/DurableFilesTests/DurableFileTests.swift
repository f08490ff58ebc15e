// SPDX-License-Identifier: GPL-3.0-or-later
import DurableFiles
import Foundation
import Testing

@Suite("A file that is written without loss")
struct DurableFileTests {
  private static let old = [UInt8](repeating: UInt8(ascii: "o"), count: 100_000)
  private static let new = [UInt8](repeating: UInt8(ascii: "n"), count: 200_000)
  /// Four chunks, so that the process also dies with part of the file written.
  private static let steps: [DurableFile.Step] = [
    .opened, .wrote(65_536), .wrote(131_072), .wrote(196_608), .wrote(200_000), .synced, .renamed,
    .folderSynced,
  ]

  private static func place() throws -> String {
    let folder = FileManager.default.temporaryDirectory.appendingPathComponent(
      "durable-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    return folder.appendingPathComponent("record.json").path
  }

  private static func bytes(at path: String) throws -> [UInt8] {
    Array(try Data(contentsOf: URL(fileURLWithPath: path)))
  }

  private static func clear(_ path: String) {
    try? FileManager.default.removeItem(
      at: URL(fileURLWithPath: path).deletingLastPathComponent())
  }

  @Test("takes every step in order, and leaves nothing beside it") func order() throws {
    let path = try Self.place()
    defer { Self.clear(path) }
    try DurableFile.write(Self.old, to: path)
    var seen: [DurableFile.Step] = []
    try DurableFile.write(Self.new, to: path) { seen.append($0) }
    #expect(seen == Self.steps)
    #expect(try Self.bytes(at: path) == Self.new)
    let folder = URL(fileURLWithPath: path).deletingLastPathComponent().path
    #expect(try FileManager.default.contentsOfDirectory(atPath: folder) == ["record.json"])
  }

  /// The process is killed after each step in turn: until the renaming the old file is there, then
  /// the new one.
  @Test("is the old one or the new one when the process is killed", arguments: 0..<8)
  func killed(step: Int) async throws {
    let path = try Self.place()
    defer { Self.clear(path) }
    try DurableFile.write(Self.old, to: path)
    await #expect(processExitsWith: .signal(SIGKILL)) {
      [path = path as String, step = step as Int] in
      try DurableFile.write(Self.new, to: path) { done in
        if done == Self.steps[step] { kill(getpid(), SIGKILL) }
      }
    }
    let isRenamed = step >= Self.steps.firstIndex(of: .renamed)!
    #expect(try Self.bytes(at: path) == (isRenamed ? Self.new : Self.old))
    // What a killed writer left behind is in nobody's way.
    try DurableFile.write(Self.old, to: path)
    #expect(try Self.bytes(at: path) == Self.old)
  }

  @Test("stays as it was where nothing can be written") func failure() throws {
    let path = try Self.place()
    defer { Self.clear(path) }
    try FileManager.default.createDirectory(
      atPath: path + "/inside", withIntermediateDirectories: true)
    #expect(throws: DurableFile.Failure.self) { try DurableFile.write(Self.new, to: path) }
    #expect(FileManager.default.fileExists(atPath: path + "/inside"))
    let folder = URL(fileURLWithPath: path).deletingLastPathComponent().path
    #expect(try FileManager.default.contentsOfDirectory(atPath: folder) == ["record.json"])
  }
}
