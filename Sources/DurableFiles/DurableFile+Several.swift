// SPDX-License-Identifier: GPL-3.0-or-later
import Foundation

extension DurableFile {
  /// A file of a folder, ready to be written.
  package struct Content: Sendable {
    package var name: String
    package var bytes: [UInt8]

    package init(name: String, bytes: [UInt8]) {
      (self.name, self.bytes) = (name, bytes)
    }
  }

  /// Writes several files that belong together.
  ///
  /// The first takes its name only when every one of them is on the disk, so what cannot be written
  /// whole changes nothing. What could still fail then is a name that is a folder's, and that is asked
  /// before. Each name changes hands in one step, but one after the other: who reads meanwhile, or after
  /// the process was killed just then, meets some files of the new ones and the others still as they
  /// were, never half of one.
  ///
  /// - Parameter observe: is told each step after it was done.
  /// - Throws: `Failure`; then nothing has changed, unless a renaming or what comes after it failed.
  package static func write(
    _ files: [Content], in folder: String, observe: (Step) -> Void = { _ in }
  ) throws(Failure) {
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
        try fill(partial, with: file.bytes, observe: observe)
      }
      for (partial, target) in zip(partials, targets) {
        guard rename(partial, target.path) == 0 else { throw failure("rename", target.path) }
        observe(.renamed)
      }
    } catch {
      for partial in partials { unlink(partial) }
      throw error
    }
    try sync(folder.path)
    observe(.folderSynced)
  }
}
