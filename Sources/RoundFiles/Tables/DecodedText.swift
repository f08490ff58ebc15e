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
  /// undefined, and letters that no word has beside each other in Windows-1252 but has in an encoding
  /// that is not read. Garbled names would hide double funding.
  init(_ data: Data) throws(Problem) {
    if data.starts(with: [0x50, 0x4B, 0x03, 0x04]) { throw .file(.workbookNamedAsText) }
    if Self.isUTF16(data) { throw .file(.foreignEncoding(.utf16, word: nil)) }
    guard !data.contains(0) else { throw .file(.notText) }
    let byteOrderMark: [UInt8] = [0xEF, 0xBB, 0xBF]
    if data.starts(with: byteOrderMark), let text = Self.utf8(data.dropFirst(3)) {
      (self.text, encoding) = (text, .utf8WithByteOrderMark)
    } else if let text = Self.utf8(data) {
      (self.text, encoding) = (text, .utf8)
    } else if let guess = EncodingGuess(data) {
      throw .file(.foreignEncoding(guess.encoding, word: guess.word))
    } else if let text = CodePage.windows1252.text(of: data) {
      (self.text, encoding) = (text, .windows1252)
    } else {
      throw .file(.notText)
    }
    if let word = GarbledText.wholly(text) {
      throw .file(.foreignEncoding(.utf8Twice, word: word))
    }
  }

  private static func utf8(_ data: Data) -> String? {
    String(validating: data, as: UTF8.self)
  }

  /// With its byte order mark, or ASCII with every other byte 0.
  private static func isUTF16(_ data: Data) -> Bool {
    if data.starts(with: [0xFF, 0xFE]) || data.starts(with: [0xFE, 0xFF]) { return true }
    let beginning = Array(data.prefix(64))
    guard beginning.count >= 8, beginning.count.isMultiple(of: 2) else { return false }
    let pairs = stride(from: 0, to: beginning.count, by: 2).map {
      (beginning[$0] == 0, beginning[$0 + 1] == 0)
    }
    return pairs.allSatisfy { $0.0 && !$0.1 } || pairs.allSatisfy { !$0.0 && $0.1 }
  }
}
