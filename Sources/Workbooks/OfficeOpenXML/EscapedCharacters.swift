// SPDX-License-Identifier: GPL-3.0-or-later

/// Texts of Office Open XML write characters that XML cannot hold, and some that it can, by their number:
/// `_x000D_` is a carriage return, `_x005F_` the underscore before what only looks like one.
enum EscapedCharacters {
  static func undone(_ text: String) -> String {
    guard text.utf8.contains(UInt8(ascii: "_")), text.contains("_x") else { return text }
    let units = Array(text.utf16)
    var undone: [UInt16] = []
    var position = 0
    while position < units.count {
      if let unit = escape(in: units[position...]) {
        undone.append(unit)
        position += 7
      } else {
        undone.append(units[position])
        position += 1
      }
    }
    return String(decoding: undone, as: UTF16.self)
  }

  /// The unit that seven units beginning here stand for.
  private static func escape(in units: ArraySlice<UInt16>) -> UInt16? {
    let seven = Array(units.prefix(7))
    let (underscore, x) = (UInt16(UInt8(ascii: "_")), UInt16(UInt8(ascii: "x")))
    guard seven.count == 7, seven[0] == underscore, seven[1] == x, seven[6] == underscore else {
      return nil
    }
    let digits = String(decoding: seven[2..<6], as: UTF16.self)
    guard digits.utf8.count == 4, digits.allSatisfy(\.isHexDigit) else { return nil }
    return UInt16(digits, radix: 16)
  }
}
