// SPDX-License-Identifier: GPL-3.0-or-later
import Foundation

extension DurableFile {
  /// A file of a folder, ready to be written.
  public struct Content: Sendable {
    public var name: String
    public var bytes: [UInt8]

    public init(name: String, bytes: [UInt8]) {
      (self.name, self.bytes) = (name, bytes)
    }
  }

  /// Writes several files that belong together: all of them, or none.
  ///
  /// The first takes its name only when every one of them is on the disk. What then still could fail
  /// is a name that is a folder's, and that is asked before.
  ///
  /// - Throws: `Failure`; then nothing has changed.
  public static func write(_ files: [Content], in folder: String) throws(Failure) {
    let folder = URL(fileURLWithPath: folder)
    let targets = files.map { folder.appendingPathComponent($0.name) }
    for target in targets {
      var isFolder: ObjCBool = false
      if FileManager.default.fileExists(atPath: target.path, isDirectory: &isFolder),
        isFolder.boolValue
      {
        throw Failure(operation: "rename", path: target.path, code: EISDIR)
      }
    }
    let partials = targets.map(partialPath)
    do throws(Failure) {
      for (file, partial) in zip(files, partials) {
        try fill(partial, with: file.bytes) { _ in }
      }
      for (partial, target) in zip(partials, targets) {
        guard rename(partial, target.path) == 0 else { throw failure("rename", target.path) }
      }
    } catch {
      for partial in partials { unlink(partial) }
      throw error
    }
    try sync(folder.path)
  }
}
