// SPDX-License-Identifier: GPL-3.0-or-later
import DurableFiles
import Foundation
import Wording

/// Writes files of a round into a folder, and into folders of that one; none is replaced.
struct NewFiles {
  private let folder: String

  init(in folder: String) {
    self.folder = folder
  }

  /// What was written, a path a line.
  static func list(_ names: [String], in folder: String) -> String {
    names.map { "\(folder)/\($0)\n" }.joined()
  }

  /// - Parameter files: with `/` in the names of what lies in a folder of its own.
  /// - Throws: `OutputFailure`; where one of them is there already, before anything is written.
  func write(_ files: [(name: String, bytes: [UInt8])]) throws {
    for file in files {
      let path = folder + "/" + file.name
      guard (try? FileManager.default.attributesOfItem(atPath: path)) == nil else {
        throw OutputFailure(path: path, obstacle: .isThere, code: .cannotCreate)
      }
    }
    let places = Dictionary(grouping: files) { ($0.name as NSString).deletingLastPathComponent }
    for (place, files) in places.sorted(by: { $0.key < $1.key }) {
      try Output.write(
        files.map { .init(name: ($0.name as NSString).lastPathComponent, bytes: $0.bytes) },
        in: place.isEmpty ? folder : folder + "/" + place)
    }
  }
}
