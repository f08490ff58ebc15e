// SPDX-License-Identifier: GPL-3.0-or-later
import Diagnostics
import Digests
import Foundation
import Grants

/// The files of one round, in a folder or a single one: reads their bytes, checks their size and
/// remembers their hashes.
struct RoundFolder {
  static let mostTableMegabytes = 200
  static let mostYamlMegabytes = 10

  let url: URL
  private(set) var inputs: [InputFile] = []

  init(path: String) {
    url = URL(fileURLWithPath: path)
  }

  /// What is wrong with the path itself; nil where it is a folder or a `.pb` file.
  var problem: FileProblem? {
    guard FileManager.default.fileExists(atPath: url.path) else { return .roundNotFound }
    if isFolder || isPBFile { return nil }
    return format == "xlsx" ? .unsupportedFormat(format) : .notARound
  }

  /// Whether the round is one participatory-budgeting file.
  var isPBFile: Bool { !isFolder && format == "pb" }

  private var isFolder: Bool {
    var isFolder: ObjCBool = false
    let exists = FileManager.default.fileExists(atPath: url.path, isDirectory: &isFolder)
    return exists && isFolder.boolValue
  }

  private var format: String { url.pathExtension.lowercased() }

  func contains(_ name: String) -> Bool {
    FileManager.default.fileExists(atPath: url.appendingPathComponent(name).path)
  }

  /// The names of the overlays that lie in the folder, sorted.
  var overlayFiles: [String] {
    let folder = url.appendingPathComponent("what-if")
    let names = (try? FileManager.default.contentsOfDirectory(atPath: folder.path)) ?? []
    return names.filter { $0.hasSuffix(".yaml") && !$0.hasPrefix(".") }.sorted()
  }

  /// The text of a file of the round.
  mutating func text(_ name: String, megabytes: Int) throws(Problem) -> DecodedText {
    try text(at: url.appendingPathComponent(name), name: name, megabytes: megabytes)
  }

  /// The text of the round's only file.
  mutating func pbText() throws(Problem) -> DecodedText {
    try text(at: url, name: url.lastPathComponent, megabytes: Self.mostTableMegabytes)
  }

  /// The text of an overlay, which may lie anywhere.
  mutating func overlayText(at path: String, name: String) throws(Problem) -> DecodedText {
    try text(at: URL(fileURLWithPath: path), name: name, megabytes: Self.mostYamlMegabytes)
  }

  /// The text of a decision, which may lie anywhere. It is no input of the round.
  func decision(at path: String, name: String) throws(Problem) -> (DecodedText, InputFile) {
    try Self.read(URL(fileURLWithPath: path), name: name, megabytes: Self.mostTableMegabytes)
  }

  private mutating func text(
    at url: URL, name: String, megabytes: Int
  ) throws(Problem) -> DecodedText {
    let (decoded, input) = try Self.read(url, name: name, megabytes: megabytes)
    inputs.append(input)
    guard !decoded.text.isBlank else { throw .file(.empty) }
    return decoded
  }

  private static func read(
    _ url: URL, name: String, megabytes: Int
  ) throws(Problem) -> (DecodedText, InputFile) {
    guard FileManager.default.fileExists(atPath: url.path) else { throw .file(.missing) }
    let attributes = try? FileManager.default.attributesOfItem(
      atPath: url.resolvingSymlinksInPath().path)
    guard attributes?[.type] as? FileAttributeType == .typeRegular,
      let size = attributes?[.size] as? NSNumber
    else { throw .file(.unreadable) }
    guard size.int64Value <= Int64(megabytes) * 1_000_000 else {
      throw .file(.tooLarge(megabytes: megabytes))
    }
    guard let data = try? Data(contentsOf: url) else { throw .file(.unreadable) }
    return (try DecodedText(data), InputFile(file: name, sha256: HexDigest.sha256(data)))
  }
}

/// Names of files, for messages and scenarios.
enum FolderName {
  static func last(_ path: String) -> String { URL(fileURLWithPath: path).lastPathComponent }

  static func withoutExtension(_ path: String) -> String {
    URL(fileURLWithPath: path).deletingPathExtension().lastPathComponent
  }
}
