// SPDX-License-Identifier: GPL-3.0-or-later
import Foundation

/// Files that have an end: a device or a pipe may have none.
enum RegularFile {
  /// nil where there is no regular file, or one that is too large, or that cannot be read.
  static func bytes(_ path: String, atMost most: Int) -> Data? {
    var status = stat()
    guard stat(path, &status) == 0, status.st_mode & S_IFMT == S_IFREG, status.st_size <= most
    else {
      return nil
    }
    return FileManager.default.contents(atPath: path)
  }
}
