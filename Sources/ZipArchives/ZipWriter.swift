// SPDX-License-Identifier: GPL-3.0-or-later
import CZip

/// Packs entries into an archive in memory: the same bytes for the same entries, whenever and wherever.
package enum ZipWriter {
  package struct Entry: Sendable {
    package var name: String
    package var bytes: [UInt8]
    /// False where whoever reads the archive looks for the bytes as they are.
    package var isPacked: Bool

    package init(_ name: String, _ bytes: [UInt8], isPacked: Bool = true) {
      (self.name, self.bytes, self.isPacked) = (name, bytes, isPacked)
    }
  }

  /// What the library could not do, in its own words.
  package struct Failure: Error, CustomStringConvertible {
    package let description: String
  }

  /// 2000-01-01: nothing in an archive says when it was made.
  private static let date: UInt16 = 20 << 9 | 1 << 5 | 1

  package static func bytes(_ entries: [Entry]) throws(Failure) -> [UInt8] {
    var error = zip_error_t()
    zip_error_init(&error)
    defer { zip_error_fini(&error) }
    guard let target = zip_source_buffer_create(nil, 0, 0, &error) else { throw failure(&error) }
    defer { zip_source_free(target) }
    // Closing the archive lets go of it, and it is to be read afterwards.
    zip_source_keep(target)
    guard let archive = zip_open_from_source(target, ZIP_TRUNCATE, &error) else {
      zip_source_free(target)
      throw failure(&error)
    }
    // The library reads these when the archive is closed.
    let buffers = entries.map { entry in
      let buffer = UnsafeMutableBufferPointer<UInt8>.allocate(capacity: max(entry.bytes.count, 1))
      _ = buffer.initialize(from: entry.bytes)
      return buffer
    }
    defer { for buffer in buffers { buffer.deallocate() } }
    for (entry, buffer) in zip(entries, buffers) {
      guard add(entry, buffer, to: archive) else {
        let failure = Failure(description: String(cString: zip_strerror(archive)))
        zip_discard(archive)
        throw failure
      }
    }
    guard zip_close(archive) == 0 else {
      let failure = Failure(description: String(cString: zip_strerror(archive)))
      zip_discard(archive)
      throw failure
    }
    return try read(target)
  }

  private static func add(
    _ entry: Entry, _ buffer: UnsafeMutableBufferPointer<UInt8>, to archive: OpaquePointer
  ) -> Bool {
    guard
      let source = zip_source_buffer(
        archive, buffer.baseAddress, UInt64(entry.bytes.count), 0)
    else { return false }
    let index = zip_file_add(archive, entry.name, source, UInt32(ZIP_FL_ENC_UTF_8))
    guard index >= 0 else {
      zip_source_free(source)
      return false
    }
    let method = entry.isPacked ? ZIP_CM_DEFLATE : ZIP_CM_STORE
    return zip_set_file_compression(archive, UInt64(index), Int32(method), 9) == 0
      && zip_file_set_dostime(archive, UInt64(index), 0, date, 0) == 0
  }

  private static func read(_ source: OpaquePointer) throws(Failure) -> [UInt8] {
    let unreadable = Failure(description: "the archive cannot be read back")
    guard zip_source_open(source) == 0 else { throw unreadable }
    defer { zip_source_close(source) }
    guard zip_source_seek(source, 0, SEEK_END) == 0 else { throw unreadable }
    let count = zip_source_tell(source)
    guard count >= 0, zip_source_seek(source, 0, SEEK_SET) == 0 else { throw unreadable }
    var bytes = [UInt8](repeating: 0, count: Int(count))
    let read = bytes.withUnsafeMutableBytes {
      zip_source_read(source, $0.baseAddress, UInt64(count))
    }
    guard read == count else { throw unreadable }
    return bytes
  }

  private static func failure(_ error: inout zip_error_t) -> Failure {
    Failure(description: String(cString: zip_error_strerror(&error)))
  }
}
