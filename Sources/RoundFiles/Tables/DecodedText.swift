// SPDX-License-Identifier: GPL-3.0-or-later
import Diagnostics
import Foundation

/// A file's text, and the encoding in which it was found.
struct DecodedText {
  var text: String
  var encoding: TextEncoding

  /// UTF-8 where the bytes are valid UTF-8, else Windows-1252.
  ///
  /// Throws for what is no text in either: workbooks, UTF-16, bytes that Windows-1252 leaves
  /// undefined.
  init(_ data: Data) throws(Problem) {
    let byteOrderMark: [UInt8] = [0xEF, 0xBB, 0xBF]
    guard !data.contains(0), !data.starts(with: [0xFF, 0xFE]), !data.starts(with: [0xFE, 0xFF])
    else { throw .file(.notText) }
    if data.starts(with: byteOrderMark), let text = Self.utf8(data.dropFirst(3)) {
      (self.text, encoding) = (text, .utf8WithByteOrderMark)
    } else if let text = Self.utf8(data) {
      (self.text, encoding) = (text, .utf8)
    } else if let text = Self.windows1252(data) {
      (self.text, encoding) = (text, .windows1252)
    } else {
      throw .file(.notText)
    }
  }

  private static func utf8(_ data: Data) -> String? {
    String(validating: data, as: UTF8.self)
  }

  private static func windows1252(_ data: Data) -> String? {
    var scalars = String.UnicodeScalarView()
    for byte in data {
      guard (0x80...0x9F).contains(byte) else {
        scalars.append(Unicode.Scalar(byte))
        continue
      }
      guard let scalar = upperControls[Int(byte) - 0x80] else { return nil }
      scalars.append(scalar)
    }
    return String(scalars)
  }

  /// Windows-1252 differs from Latin-1 in 0x80 … 0x9F only.
  private static let upperControls: [Unicode.Scalar?] = [
    "€", nil, "‚", "ƒ", "„", "…", "†", "‡", "ˆ", "‰", "Š", "‹", "Œ", nil, "Ž", nil,
    nil, "‘", "’", "“", "”", "•", "–", "—", "˜", "™", "š", "›", "œ", nil, "ž", "Ÿ",
  ]
}
