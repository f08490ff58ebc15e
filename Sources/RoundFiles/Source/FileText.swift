// SPDX-License-Identifier: GPL-3.0-or-later
import Diagnostics
import Digests
import Foundation
import Grants

/// The text of one file, with the hash of the bytes that it was read from.
struct FileText: Sendable {
  var decoded: DecodedText
  var input: InputFile

  /// - Parameter name: under which the file is known in messages and records.
  /// - Throws: `tooLarge` and `notText`.
  init(_ data: Data, name: String, atMost limit: SizeLimit) throws(Problem) {
    guard data.count <= limit.bytes else {
      throw .file(.tooLarge(megabytes: limit.megabytes))
    }
    decoded = try DecodedText(data)
    input = InputFile(file: name, sha256: HexDigest.sha256(data))
  }

  /// Reads a file of the disk.
  ///
  /// - Throws: also `missing` and `unreadable`.
  init(at url: URL, name: String, atMost limit: SizeLimit) throws(Problem) {
    try self.init(Data(contentsOf: url, atMost: limit), name: name, atMost: limit)
  }
}

extension Data {
  /// The bytes of a file of the disk.
  ///
  /// - Throws: `missing`, `unreadable` and `tooLarge`.
  init(contentsOf url: URL, atMost limit: SizeLimit) throws(Problem) {
    guard FileManager.default.fileExists(atPath: url.path) else { throw .file(.missing) }
    let attributes = try? FileManager.default.attributesOfItem(
      atPath: url.resolvingSymlinksInPath().path)
    guard attributes?[.type] as? FileAttributeType == .typeRegular,
      let size = attributes?[.size] as? NSNumber
    else { throw .file(.unreadable) }
    // Not even read where it is too large.
    guard size.int64Value <= Int64(limit.bytes) else {
      throw .file(.tooLarge(megabytes: limit.megabytes))
    }
    guard let data = try? Data(contentsOf: url) else { throw .file(.unreadable) }
    self = data
  }
}
