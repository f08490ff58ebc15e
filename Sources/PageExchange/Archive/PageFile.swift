// SPDX-License-Identifier: GPL-3.0-or-later
import Foundation

/// A file to be kept or handed out, such as one of the council paper.
package struct PageFile: Hashable, Sendable {
  package let name: String
  /// With its character set: `text/html; charset=utf-8`.
  package let contentType: String
  package let bytes: [UInt8]

  package init(_ name: String, contentType: String, bytes: [UInt8]) {
    (self.name, self.contentType, self.bytes) = (name, contentType, bytes)
  }
}

extension PageFile: Codable {
  private enum CodingKeys: String, CodingKey {
    case name, contentType, bytes
  }

  package init(from decoder: any Decoder) throws {
    let container = try decoder.container(keyedBy: CodingKeys.self)
    name = try container.decode(String.self, forKey: .name)
    contentType = try container.decode(String.self, forKey: .contentType)
    bytes = Array(try container.decode(Data.self, forKey: .bytes))
  }

  package func encode(to encoder: any Encoder) throws {
    var container = encoder.container(keyedBy: CodingKeys.self)
    try container.encode(name, forKey: .name)
    try container.encode(contentType, forKey: .contentType)
    // As one text instead of a number a byte.
    try container.encode(Data(bytes), forKey: .bytes)
  }
}
