// SPDX-License-Identifier: GPL-3.0-or-later
import CZip
import Foundation

/// Writes zip archives byte by byte, also such as no program writes.
public struct ZipBytes {
  public struct Entry {
    public var name: String
    public var bytes: [UInt8]
    /// What a Unix program would say of the file.
    public var mode: UInt32
    /// As many bytes it claims to have, unpacked; nil: the truth.
    public var statedSize: UInt32?
    public var flags: UInt16

    public init(
      _ name: String, _ text: String, mode: UInt32 = 0o100644, statedSize: UInt32? = nil,
      flags: UInt16 = 0
    ) {
      self.name = name
      bytes = Array(text.utf8)
      (self.mode, self.statedSize, self.flags) = (mode, statedSize, flags)
    }

    public init(_ name: String, _ bytes: [UInt8]) {
      self.init(name, "")
      self.bytes = bytes
    }
  }

  public var entries: [Entry]

  public init(_ entries: [Entry]) {
    self.entries = entries
  }

  public var bytes: [UInt8] {
    var file: [UInt8] = []
    var list: [UInt8] = []
    for entry in entries {
      let offset = UInt32(file.count)
      let name = Array(entry.name.utf8)
      let common =
        Self.two(entry.flags) + Self.two(0) + Self.four(0) + Self.four(Self.checksum(entry.bytes))
        + Self.four(UInt32(entry.bytes.count))
        + Self.four(entry.statedSize ?? UInt32(entry.bytes.count)) + Self.two(UInt16(name.count))
        + Self.two(0)
      file += [0x50, 0x4B, 3, 4] + Self.two(20) + common + name + entry.bytes
      list += [0x50, 0x4B, 1, 2] + Self.two(0x0314) + Self.two(20) + common
      list += Self.two(0) + Self.two(0) + Self.two(0) + Self.four(entry.mode << 16)
      list += Self.four(offset) + name
    }
    let start = UInt32(file.count)
    let count = UInt16(entries.count)
    return file + list + [0x50, 0x4B, 5, 6] + Self.four(0) + Self.two(count) + Self.two(count)
      + Self.four(UInt32(list.count)) + Self.four(start) + Self.two(0)
  }

  private static func two(_ number: UInt16) -> [UInt8] {
    [UInt8(number & 0xFF), UInt8(number >> 8)]
  }

  private static func four(_ number: UInt32) -> [UInt8] {
    two(UInt16(number & 0xFFFF)) + two(UInt16(number >> 16))
  }

  private static let table: [UInt32] = (0..<256).map { index in
    (0..<8).reduce(UInt32(index)) { value, _ in
      value & 1 == 1 ? 0xEDB8_8320 ^ (value >> 1) : value >> 1
    }
  }

  private static func checksum(_ bytes: [UInt8]) -> UInt32 {
    ~bytes.reduce(~0) { table[Int(($0 ^ UInt32($1)) & 0xFF)] ^ ($0 >> 8) }
  }
}

extension ZipBytes {
  /// The same archive as a program packs it.
  public func packed() throws -> [UInt8] {
    let url = FileManager.default.temporaryDirectory.appendingPathComponent(
      "korridor-\(UUID().uuidString).zip")
    defer { try? FileManager.default.removeItem(at: url) }
    var code: Int32 = 0
    guard let archive = zip_open(url.path, ZIP_CREATE, &code) else {
      throw CocoaError(.fileWriteUnknown)
    }
    for entry in entries {
      let count = entry.bytes.count
      // The library frees what it takes over; of what is empty it takes nothing.
      let memory = count > 0 ? malloc(count) : nil
      if let memory { entry.bytes.withUnsafeBytes { _ = memcpy(memory, $0.baseAddress!, count) } }
      let source = zip_source_buffer(archive, memory, UInt64(count), 1)
      guard zip_file_add(archive, entry.name, source, UInt32(ZIP_FL_ENC_UTF_8)) >= 0 else {
        // What was not taken over is still ours.
        zip_source_free(source)
        zip_discard(archive)
        throw CocoaError(.fileWriteUnknown)
      }
    }
    guard zip_close(archive) == 0 else {
      zip_discard(archive)
      throw CocoaError(.fileWriteUnknown)
    }
    return Array(try Data(contentsOf: url))
  }
}
