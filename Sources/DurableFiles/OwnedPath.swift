// SPDX-License-Identifier: GPL-3.0-or-later
import Foundation

/// A file that is locked while its process lives, so that others can tell whether somebody still needs what
/// lies there. The system takes the lock away with the process, however that ends.
package struct OwnedPath: ~Copyable {
  private let descriptor: Int32

  /// Nobody clears away what is younger: between making a file and locking it, it has no owner.
  static let youth: TimeInterval = 10

  /// Takes the lock of a file, which is made if need be; nil where it cannot be had.
  package init?(_ path: String) {
    let descriptor = open(path, O_RDWR | O_CREAT | O_CLOEXEC, 0o600)
    guard descriptor >= 0 else { return nil }
    guard flock(descriptor, LOCK_EX | LOCK_NB) == 0 else {
      close(descriptor)
      return nil
    }
    self.descriptor = descriptor
  }

  deinit { close(descriptor) }

  /// Whether the process that made it is gone. What somebody else made is never said to be abandoned.
  package static func isAbandoned(_ path: String, now: Date = Date()) -> Bool {
    var status = stat()
    guard lstat(path, &status) == 0, status.st_mode & S_IFMT == S_IFREG, status.st_uid == geteuid()
    else { return false }
    let changed = Date(timeIntervalSince1970: TimeInterval(status.st_mtim.tv_sec))
    guard now.timeIntervalSince(changed) > youth else { return false }
    return OwnedPath(path) != nil
  }
}
