// SPDX-License-Identifier: GPL-3.0-or-later
import DurableFiles
import Foundation
import Testing

@Suite("Files that are written without loss")
struct DurableFileTests {
  private static let old = [UInt8](repeating: UInt8(ascii: "o"), count: 100_000)
  private static let new = [UInt8](repeating: UInt8(ascii: "n"), count: 200_000)
  private static let names = ["record.json", "proposal.html", "awards.csv"]

  /// Four chunks a file, so that the process also dies with part of one written.
  private static func steps(files: Int) -> [DurableFile.Step] {
    let filling: [DurableFile.Step] = [
      .opened, .wrote(65_536), .wrote(131_072), .wrote(196_608), .wrote(200_000), .synced,
    ]
    return Array(repeatElement(filling, count: files).joined())
      + Array(repeating: .renamed, count: files) + [.folderSynced]
  }

  @Test("take every step in order, and leave nothing beside them", arguments: 1...3)
  func order(files: Int) throws {
    let folder = try Folder(Self.names.prefix(files), bytes: Self.old)
    defer { folder.remove() }
    var seen: [DurableFile.Step] = []
    try folder.write(Self.new) { seen.append($0) }
    #expect(seen == Self.steps(files: files))
    #expect(try folder.contents() == folder.names.map { _ in Self.new })
    #expect(try folder.names.sorted() == folder.everything())
  }

  @Test("are told the same steps where one is written by its path") func path() throws {
    let folder = try Folder(Self.names.prefix(1), bytes: Self.old)
    defer { folder.remove() }
    var seen: [DurableFile.Step] = []
    try DurableFile.write(Self.new, to: folder.path + "/" + Self.names[0]) { seen.append($0) }
    #expect(seen == Self.steps(files: 1))
    #expect(try folder.contents() == [Self.new])
  }

  /// After which step the process is killed that writes so many files.
  struct Death: Codable, Sendable {
    let files: Int
    let step: Int

    static let all = (1...3).flatMap { files in
      steps(files: files).indices.map { Death(files: files, step: $0) }
    }
  }

  /// The process is killed after each step in turn: each file is the old one until it is renamed, then
  /// the new one.
  @Test("are old or new, each of them, when the process is killed", arguments: Death.all)
  func killed(death: Death) async throws {
    let folder = try Folder(Self.names.prefix(death.files), bytes: Self.old)
    defer { folder.remove() }
    await #expect(processExitsWith: .signal(SIGKILL)) {
      [folder = folder as Folder, death = death as Death] in
      var done = 0
      try folder.write(Self.new) { _ in
        if done == death.step { kill(getpid(), SIGKILL) }
        done += 1
      }
    }
    let renamed = Self.steps(files: death.files).prefix(death.step + 1).count { $0 == .renamed }
    #expect(
      try folder.contents() == folder.names.indices.map { $0 < renamed ? Self.new : Self.old })
    // What a killed writer left behind is in nobody's way.
    try folder.write(Self.old) { _ in }
    #expect(try folder.contents() == folder.names.map { _ in Self.old })
  }

  @Test("clear away what a killed writer left, and nothing of a living one") func abandoned() throws
  {
    let folder = try Folder(Self.names.prefix(1), bytes: Self.old)
    defer { folder.remove() }
    func partial(age: TimeInterval) throws -> String {
      let path = folder.path + "/.record.json.\(UUID().uuidString).partial"
      try Data("private".utf8).write(to: URL(fileURLWithPath: path))
      try FileManager.default.setAttributes(
        [.modificationDate: Date(timeIntervalSinceNow: -age)], ofItemAtPath: path)
      return path
    }
    let (left, young, owned) = (try partial(age: 60), try partial(age: 0), try partial(age: 60))
    // As its writer holds it.
    let descriptor = open(owned, O_RDONLY)
    defer { close(descriptor) }
    #expect(flock(descriptor, LOCK_EX | LOCK_NB) == 0)
    try folder.write(Self.new) { _ in }
    let remain = [left, young, owned].map { FileManager.default.fileExists(atPath: $0) }
    #expect(remain == [false, true, true])
  }

  @Test("take the place of no device and no pipe") func devices() throws {
    let folder = try Folder(Self.names.prefix(1), bytes: Self.old)
    defer { folder.remove() }
    let pipe = folder.path + "/pipe"
    #expect(mkfifo(pipe, 0o600) == 0)
    let failure = #expect(throws: DurableFile.Failure.self) {
      try DurableFile.write(Self.new, to: pipe)
    }
    #expect(failure?.operation == "replace" && failure?.path == pipe)
  }

  @Test("stay as they were where one of them cannot be written", arguments: 1...3)
  func failure(files: Int) throws {
    let folder = try Folder(Self.names.prefix(files - 1), bytes: Self.old)
    defer { folder.remove() }
    let blocked = Folder(path: folder.path, names: folder.names + ["taken"])
    try FileManager.default.createDirectory(
      atPath: folder.path + "/taken/inside", withIntermediateDirectories: true)
    #expect(throws: DurableFile.Failure.self) { try blocked.write(Self.new) { _ in } }
    #expect(FileManager.default.fileExists(atPath: folder.path + "/taken/inside"))
    #expect(try folder.contents() == folder.names.map { _ in Self.old })
    #expect(try folder.everything() == blocked.names.sorted())
  }
}

/// A folder for one test, and the files that are written into it.
private struct Folder: Codable, Sendable {
  let path: String
  let names: [String]

  init(path: String, names: [String]) {
    self.path = path
    self.names = names
  }

  /// A new folder with such files.
  init(_ names: some Sequence<String>, bytes: [UInt8]) throws {
    self.init(
      path: FileManager.default.temporaryDirectory.path + "/durable-\(UUID().uuidString)",
      names: Array(names))
    try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
    try write(bytes) { _ in }
  }

  func write(_ bytes: [UInt8], observe: (DurableFile.Step) -> Void) throws {
    try DurableFile.write(
      names.map { DurableFile.Content(name: $0, bytes: bytes) }, in: path, observe: observe)
  }

  /// What the files hold.
  func contents() throws -> [[UInt8]] {
    try names.map { Array(try Data(contentsOf: URL(fileURLWithPath: path + "/" + $0))) }
  }

  /// The names of all that is there.
  func everything() throws -> [String] {
    try FileManager.default.contentsOfDirectory(atPath: path).sorted()
  }

  func remove() { try? FileManager.default.removeItem(atPath: path) }
}
