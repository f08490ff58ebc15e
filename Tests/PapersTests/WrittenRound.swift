// SPDX-License-Identifier: GPL-3.0-or-later
import Foundation
import Korridor
import Reports
import RoundFiles

/// A small round in a temporary folder.
final class WrittenRound {
  static let repository = URL(fileURLWithPath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()

  let url = FileManager.default.temporaryDirectory
    .appendingPathComponent("papers-\(UUID().uuidString)")

  /// - Parameter files: texts by name.
  init(_ files: [String: String]) throws {
    try FileManager.default.createDirectory(at: url, withIntermediateDirectories: true)
    for (name, text) in files {
      try Data(text.utf8).write(to: url.appendingPathComponent(name))
    }
  }

  deinit { try? FileManager.default.removeItem(at: url) }

  var request: RoundRequest { RoundRequest(path: url.path) }

  static func scenario(_ name: String) -> RoundRequest {
    RoundRequest(path: repository.appendingPathComponent("scenarios/\(name)").path)
  }
}

extension PaperRun {
  /// What was written, by name.
  func texts() throws -> [String: String] {
    Dictionary(
      uniqueKeysWithValues: try files().map { ($0.name, String(decoding: $0.bytes, as: UTF8.self)) }
    )
  }
}
