// SPDX-License-Identifier: GPL-3.0-or-later
import Diagnostics

/// UTF-8 that was read as Windows-1252 or Latin-1 and written as UTF-8 again: `FrÃ¼hjahr`.
enum GarbledText {
  /// What was meant; nil where the text is not garbled, or not as a whole.
  ///
  /// Only what is UTF-8 again once its letters are bytes is garbled: no word has `Ã` before such a sign.
  static func meant(by text: String) -> String? {
    guard hasTrace(text) else { return nil }
    var result = String.UnicodeScalarView()
    var bytes: [UInt8] = []
    var isRepaired = false
    func flush() {
      defer { bytes.removeAll() }
      guard !bytes.isEmpty else { return }
      if let read = String(validating: bytes, as: UTF8.self) {
        isRepaired = true
        result.append(contentsOf: read.unicodeScalars)
      } else {
        result.append(
          contentsOf: bytes.compactMap { CodePage.windows1252[$0] ?? Unicode.Scalar($0) })
      }
    }
    for scalar in text.unicodeScalars {
      if let byte = byte(of: scalar), byte >= 0x80 {
        bytes.append(byte)
      } else {
        flush()
        result.append(scalar)
      }
    }
    flush()
    return isRepaired ? String(result) : nil
  }

  /// The first garbled word as it was meant, if every letter beyond ASCII is garbled; nil where some are
  /// as they should be, so that only cells came from elsewhere.
  static func wholly(_ text: String) -> String? {
    guard hasTrace(text) else { return nil }
    var first: String?
    for word in text.unicodeScalars.split(whereSeparator: { isBetweenWords($0) }) {
      guard word.contains(where: { !$0.isASCII }) else { continue }
      guard let meant = meant(by: String(word)) else {
        if word.contains(where: { $0.value >= 0xC0 && $0.properties.isAlphabetic }) { return nil }
        continue
      }
      first = first ?? meant
    }
    return first
  }

  private static func isBetweenWords(_ scalar: Unicode.Scalar) -> Bool {
    scalar.isASCII && !scalar.properties.isAlphabetic
  }

  /// Whether a letter with which garbled text begins (Â to ô) stands before another one beyond ASCII. Nearly
  /// no text has that.
  private static func hasTrace(_ text: String) -> Bool {
    var (last, beforeLast): (UInt8, UInt8) = (0, 0)
    for byte in text.utf8 {
      if beforeLast == 0xC3, (0x82...0xB4).contains(last), byte >= 0xC2 { return true }
      (beforeLast, last) = (last, byte)
    }
    return false
  }

  private static let bytes: [Unicode.Scalar: UInt8] = {
    var bytes: [Unicode.Scalar: UInt8] = [:]
    for byte in UInt8(0x80)...0xFF {
      bytes[CodePage.windows1252[byte] ?? Unicode.Scalar(byte)] = byte
    }
    return bytes
  }()

  private static func byte(of scalar: Unicode.Scalar) -> UInt8? {
    scalar.isASCII ? UInt8(scalar.value) : bytes[scalar]
  }
}

extension DiagnosticLog {
  /// A text that came into a sound file from elsewhere.
  mutating func warnIfGarbled(_ text: String, at place: Place) {
    guard let meant = GarbledText.meant(by: text) else { return }
    report(.value(.garbled(meant: meant)), at: place, value: text)
  }
}
