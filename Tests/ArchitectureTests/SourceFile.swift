// SPDX-License-Identifier: GPL-3.0-or-later
import Foundation

/// A Swift file of this package, read as text.
struct SourceFile {
  /// From the root of the package, with `/`.
  let path: String
  let lines: [String]

  init(path: String, text: String) {
    self.path = path
    lines = text.components(separatedBy: "\n")
  }

  private static let root = URL(fileURLWithPath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()

  /// All Swift files in a folder of the package and the folders in it.
  static func all(in folder: String) throws -> [SourceFile] {
    let start = root.appendingPathComponent(folder)
    let paths = try FileManager.default.subpathsOfDirectory(atPath: start.path)
    return try paths.filter { $0.hasSuffix(".swift") }.sorted().map { path in
      SourceFile(
        path: "\(folder)/\(path)",
        text: try String(contentsOf: start.appendingPathComponent(path), encoding: .utf8))
    }
  }

  /// The rooms: the folders of `Sources`, sorted.
  static func rooms() throws -> [String] {
    try FileManager.default.contentsOfDirectory(atPath: root.appendingPathComponent("Sources").path)
      .filter { !$0.hasPrefix(".") }.sorted()
  }

  /// A file of the package, such as `Package.swift`.
  static func text(at path: String) throws -> String {
    try String(contentsOf: root.appendingPathComponent(path), encoding: .utf8)
  }

  /// The folder below `Sources` or `Tests`.
  var module: String { path.components(separatedBy: "/")[1] }

  /// Where it lies below the module's folder; empty for the module's own.
  var folder: String {
    path.components(separatedBy: "/").dropFirst(2).dropLast().joined(separator: "/")
  }

  /// Lines without comments and the contents of strings on one line.
  private var code: [String] {
    lines.map { line in
      let parts = line.components(separatedBy: "\"")
      let bare = stride(from: 0, to: parts.count, by: 2).map { parts[$0] }.joined(separator: "\"\"")
      return bare.components(separatedBy: "//")[0]
    }
  }

  private static func words(of line: String) -> [String] {
    line.split { !$0.isLetter && !$0.isNumber && $0 != "_" }.map(String.init)
  }

  var words: Set<String> { Set(code.flatMap(Self.words)) }

  /// The same without imports.
  var wordsOfCode: Set<String> {
    Set(code.filter { Self.importedModule(by: $0) == nil }.flatMap(Self.words))
  }

  /// The modules that the file imports.
  var imports: [String] { code.compactMap(Self.importedModule) }

  private static func importedModule(by line: String) -> String? {
    let kinds: Set = ["struct", "class", "enum", "protocol", "func", "let", "var", "typealias"]
    let words = words(of: line)
    // What may stand before it; a sentence on several lines may begin with `korridor import`.
    let before: Set = ["package", "public", "internal", "fileprivate", "private", "testable"]
    guard let position = words.firstIndex(of: "import"), position <= 1,
      words.prefix(position).allSatisfy(before.contains)
    else { return nil }
    return words.dropFirst(position + 1).first { !kinds.contains($0) }
  }

  /// The names of the types that the file declares, nested ones too.
  var declaredTypes: Set<String> {
    Set(code.filter { Self.importedModule(by: $0) == nil }.flatMap(Self.types))
  }

  /// The names of the types that other files can name without naming another type first.
  var topLevelTypes: Set<String> {
    let outer = code.filter { !$0.hasPrefix(" ") && Self.importedModule(by: $0) == nil }
    return Set(outer.filter { !$0.contains("private ") }.flatMap(Self.types))
  }

  private static func types(declaredBy line: String) -> [String] {
    let keywords: Set = ["struct", "class", "enum", "protocol", "actor", "typealias"]
    let words = words(of: line)
    return zip(words, words.dropFirst()).filter { keywords.contains($0.0) }.map(\.1)
  }
}
