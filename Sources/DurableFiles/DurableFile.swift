// SPDX-License-Identifier: GPL-3.0-or-later
import Foundation

/// Writes files so that whatever happens, a reader finds the old file or the new one, never half of
/// one.
///
/// The bytes go to a file beside the place, which is synced to the disk and then renamed; renaming
/// within a folder is one step for the file system. The folder is synced last, so that the new name
/// outlives a power cut.
package enum DurableFile {
  /// What has just been done: with each of several files all as far as `synced`, then each is renamed, and
  /// at last their folder synced.
  package enum Step: Hashable, Sendable {
    case opened
    /// So many bytes of the file are written.
    case wrote(Int)
    case synced
    case renamed
    case folderSynced
  }

  /// An operation of the system that failed.
  package struct Failure: Error, Hashable, Sendable {
    package let operation: String
    package let path: String
    /// `errno`
    package let code: Int32

    package var reason: String { String(cString: strerror(code)) }
  }

  /// The most that is written at once.
  private static let chunk = 1 << 16

  /// Writes `bytes` to `path` and replaces what was there.
  ///
  /// - Parameter observe: is told each step after it was done.
  /// - Throws: `Failure`; then what was at `path` is still there, unless it was the last step that
  ///   failed.
  package static func write(
    _ bytes: [UInt8], to path: String, observe: (Step) -> Void = { _ in }
  ) throws(Failure) {
    let target = URL(fileURLWithPath: path)
    try write(
      [Content(name: target.lastPathComponent, bytes: bytes)],
      in: target.deletingLastPathComponent().path, observe: observe)
  }

  static func partialPath(beside target: URL) -> String {
    let name = ".\(target.lastPathComponent).\(UUID().uuidString).partial"
    return target.deletingLastPathComponent().appendingPathComponent(name).path
  }

  static func fill(
    _ path: String, with bytes: [UInt8], observe: (Step) -> Void
  ) throws(Failure) {
    try withDescriptor(path, flags: O_WRONLY | O_CREAT | O_EXCL) { descriptor throws(Failure) in
      observe(.opened)
      var written = 0
      while written < bytes.count {
        let part = bytes[written..<min(written + chunk, bytes.count)]
        let count = part.withUnsafeBytes { Foundation.write(descriptor, $0.baseAddress, $0.count) }
        if count < 0, errno == EINTR { continue }
        guard count > 0 else { throw failure("write", path) }
        written += count
        observe(.wrote(written))
      }
      guard fsync(descriptor) == 0 else { throw failure("fsync", path) }
      observe(.synced)
    }
  }

  static func sync(_ folder: String) throws(Failure) {
    try withDescriptor(folder, flags: O_RDONLY) { descriptor throws(Failure) in
      guard fsync(descriptor) == 0 else { throw failure("fsync", folder) }
    }
  }

  private static func withDescriptor(
    _ path: String, flags: Int32, _ body: (Int32) throws(Failure) -> Void
  ) throws(Failure) {
    let descriptor = open(path, flags | O_CLOEXEC, 0o666)
    guard descriptor >= 0 else { throw failure("open", path) }
    defer { close(descriptor) }
    try body(descriptor)
  }

  static func failure(_ operation: String, _ path: String) -> Failure {
    Failure(operation: operation, path: path, code: errno)
  }
}
