// SPDX-License-Identifier: GPL-3.0-or-later
import Foundation
import Korridor
import Papers
import Reports
import RoundFiles
import TestSupport

/// A small round in a temporary folder.
final class WrittenRound {
  static let repository = URL(fileURLWithPath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()

  let url = FileManager.default.temporaryDirectory
    .appendingPathComponent("papers-\(UUID().uuidString)")

  /// - Parameter files: texts by name, which may have a folder before it.
  init(_ files: [String: String]) throws {
    try FileManager.default.createDirectory(at: url, withIntermediateDirectories: true)
    for (name, text) in files {
      let file = url.appendingPathComponent(name)
      try FileManager.default.createDirectory(
        at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
      try Data(text.utf8).write(to: file)
    }
  }

  deinit { try? FileManager.default.removeItem(at: url) }

  var request: RoundRequest { RoundRequest(path: url.path) }

  static func scenario(_ name: String) -> RoundRequest {
    RoundRequest(path: repository.appendingPathComponent("scenarios/\(name)").path)
  }
}

extension PaperRun {
  /// What was written, by name; of a workbook all its parts.
  func texts() throws -> [String: String] { try files().texts() }
}

extension [PaperFile] {
  /// By name; of a workbook all its parts.
  func texts() throws -> [String: String] {
    Dictionary(uniqueKeysWithValues: try map { ($0.name, try Self.text(of: $0)) })
  }

  private static func text(of file: PaperFile) throws -> String {
    file.name.hasSuffix(".xlsx")
      ? try ReadWorkbook(file.bytes).everything : String(decoding: file.bytes, as: UTF8.self)
  }
}
