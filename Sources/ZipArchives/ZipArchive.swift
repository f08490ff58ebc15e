// SPDX-License-Identifier: GPL-3.0-or-later
import CZip

/// A zip archive in memory, whose entries are read one after the other and never written anywhere.
///
/// Its list of entries is looked at as a whole before any of them is opened: their number and stated
/// sizes, names that lead outside, links, names that stand there twice, encryption. What an entry
/// states is not believed: its bytes are counted while they are inflated.
///
/// The library's handle lives and dies with this object, on one thread.
package final class ZipArchive {
  private struct Entry {
    var index: UInt64
    var packed: UInt64
  }

  private let archive: OpaquePointer
  private let bytes: UnsafeMutableRawPointer
  private let limits: ZipLimits
  private let entries: [String: Entry]
  /// In the order of the archive.
  package let names: [String]
  /// How much may still be inflated.
  private var allowance: UInt64

  /// As much is inflated at once: an XML parser is slow with small pieces.
  private static let chunk = 1 << 18

  package init(_ content: [UInt8], limits: ZipLimits = ZipLimits()) throws(ZipFailure) {
    // The library reads from these as long as the archive is open.
    let bytes = UnsafeMutableRawPointer.allocate(byteCount: max(content.count, 1), alignment: 1)
    content.withUnsafeBytes { source in
      if let start = source.baseAddress { bytes.copyMemory(from: start, byteCount: source.count) }
    }
    guard let archive = Self.open(bytes, count: content.count) else {
      bytes.deallocate()
      throw .damaged(entry: nil)
    }
    do {
      (names, entries) = try Self.list(archive, limits)
    } catch {
      zip_discard(archive)
      bytes.deallocate()
      throw error
    }
    (self.archive, self.bytes, self.limits) = (archive, bytes, limits)
    allowance = limits.bytes
  }

  deinit {
    zip_discard(archive)
    bytes.deallocate()
  }

  package func contains(_ name: String) -> Bool { entries[name] != nil }

  /// Inflates an entry piece by piece.
  ///
  /// - Parameter consume: returns whether it wants more.
  /// - Throws: `missing`, or what the entry turns out to be.
  package func read(
    _ name: String, _ consume: (UnsafeRawBufferPointer) -> Bool
  ) throws(ZipFailure) {
    guard let entry = entries[name] else { throw .missing(entry: name) }
    guard let file = zip_fopen_index(archive, entry.index, 0) else { throw .damaged(entry: name) }
    defer { zip_fclose(file) }
    let buffer = UnsafeMutableRawBufferPointer.allocate(byteCount: Self.chunk, alignment: 1)
    defer { buffer.deallocate() }
    var inflated: UInt64 = 0
    while true {
      let count = zip_fread(file, buffer.baseAddress, UInt64(Self.chunk))
      guard count >= 0 else { throw .damaged(entry: name) }
      guard count > 0 else { return }
      inflated += UInt64(count)
      guard UInt64(count) <= allowance else { throw .tooLarge(megabytes: limits.megabytes) }
      allowance -= UInt64(count)
      if limits.isBomb(inflated: inflated, packed: entry.packed) {
        throw .inflates(entry: name)
      }
      guard consume(UnsafeRawBufferPointer(rebasing: buffer[..<Int(count)])) else { return }
    }
  }

  private static func open(_ bytes: UnsafeMutableRawPointer, count: Int) -> OpaquePointer? {
    var error = zip_error_t()
    zip_error_init(&error)
    defer { zip_error_fini(&error) }
    guard let source = zip_source_buffer_create(bytes, UInt64(count), 0, &error) else { return nil }
    guard let archive = zip_open_from_source(source, ZIP_RDONLY, &error) else {
      zip_source_free(source)
      return nil
    }
    return archive
  }

  private static func list(
    _ archive: OpaquePointer, _ limits: ZipLimits
  ) throws(ZipFailure) -> ([String], [String: Entry]) {
    let count = zip_get_num_entries(archive, 0)
    guard count >= 0 else { throw .damaged(entry: nil) }
    guard count <= limits.entries else { throw .tooManyEntries(limit: limits.entries) }
    var names: [String] = []
    var entries: [String: Entry] = [:]
    var total: UInt64 = 0
    for index in 0..<UInt64(count) {
      var state = zip_stat_t()
      guard zip_stat_index(archive, index, 0, &state) == 0, let pointer = state.name else {
        throw .damaged(entry: nil)
      }
      let name = String(cString: pointer)
      try check(name, at: index, in: archive)
      guard state.encryption_method == UInt16(ZIP_EM_NONE) else { throw .encrypted(entry: name) }
      guard entries[name] == nil else { throw .twice(entry: name) }
      let (sum, overflow) = total.addingReportingOverflow(state.size)
      guard !overflow, sum <= limits.bytes else { throw .tooLarge(megabytes: limits.megabytes) }
      total = sum
      guard !limits.isBomb(inflated: state.size, packed: state.comp_size) else {
        throw .inflates(entry: name)
      }
      names.append(name)
      entries[name] = Entry(index: index, packed: state.comp_size)
    }
    return (names, entries)
  }

  private static func check(
    _ name: String, at index: UInt64, in archive: OpaquePointer
  ) throws(ZipFailure) {
    let steps = name.utf8.split(omittingEmptySubsequences: false) {
      $0 == UInt8(ascii: "/") || $0 == UInt8(ascii: "\\")
    }
    let up: [UInt8] = [UInt8(ascii: "."), UInt8(ascii: ".")]
    guard let first = steps.first, !first.isEmpty, !steps.contains(where: { $0.elementsEqual(up) })
    else { throw .leadsOutside(entry: name) }
    var (system, attributes): (UInt8, UInt32) = (0, 0)
    let code = zip_file_get_external_attributes(archive, index, 0, &system, &attributes)
    let isUnix = code == 0 && system == UInt8(ZIP_OPSYS_UNIX)
    if isUnix, attributes >> 16 & fileKind == linkKind { throw .link(entry: name) }
  }

  /// The bits of a Unix mode that tell what a file is, and those of a symbolic link.
  private static let fileKind: UInt32 = 0o170000
  private static let linkKind: UInt32 = 0o120000
}
