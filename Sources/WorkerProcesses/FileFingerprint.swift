// SPDX-License-Identifier: GPL-3.0-or-later
import Foundation

/// Tells whether files are still those that were read, by what the file system says of them: nothing is read.
struct FileFingerprint: Hashable, Sendable {
  private struct Entry: Hashable {
    let path: String
    let file: UInt64
    let size: Int64
    let seconds: Int
    let nanoseconds: Int
  }

  private let entries: [Entry]

  init(of paths: [String]) {
    entries = paths.compactMap { path in
      var status = stat()
      guard stat(path, &status) == 0 else { return nil }
      #if canImport(Glibc)
        let changed = status.st_mtim
      #else
        let changed = status.st_mtimespec
      #endif
      // A folder changes with each file in it, also with the server's own; which files count is in the list.
      let isFolder = status.st_mode & S_IFMT == S_IFDIR
      if isFolder { return Entry(path: path, file: 0, size: 0, seconds: 0, nanoseconds: 0) }
      return Entry(
        path: path, file: UInt64(status.st_ino), size: Int64(status.st_size),
        seconds: Int(changed.tv_sec), nanoseconds: Int(changed.tv_nsec))
    }
  }
}
