// SPDX-License-Identifier: GPL-3.0-or-later

/// Why a text is no JSON of the kind that is read here.
package struct JSONFlaw: Error, Hashable, Sendable {
  /// Offset in bytes.
  package let offset: Int
  package let expected: String
}

/// Reads JSON strictly: UTF-8, whole numbers within 2⁵³, no member twice, no deep nesting.
package struct JSONReader {
  private let bytes: [UInt8]
  private var offset = 0
  private var depth = 0

  /// Far deeper than any record is, and far from exhausting a stack.
  private static let deepest = 32

  package static func read(_ bytes: [UInt8]) throws(JSONFlaw) -> CanonicalJSON {
    guard String(validating: bytes, as: UTF8.self) != nil else {
      throw JSONFlaw(offset: 0, expected: "UTF-8")
    }
    var reader = JSONReader(bytes: bytes)
    let value = try reader.value()
    reader.skipBlanks()
    guard reader.peek == nil else { throw reader.flaw("the end of the file") }
    return value
  }

  private init(bytes: [UInt8]) { self.bytes = bytes }

  private var peek: UInt8? { offset < bytes.count ? bytes[offset] : nil }

  private func flaw(_ expected: String) -> JSONFlaw { JSONFlaw(offset: offset, expected: expected) }

  private mutating func skipBlanks() {
    while let byte = peek, [0x20, 0x09, 0x0A, 0x0D].contains(byte) { offset += 1 }
  }

  /// Consumes `character` behind blanks, if it is there.
  private mutating func accept(_ character: Unicode.Scalar) -> Bool {
    skipBlanks()
    guard peek == UInt8(ascii: character) else { return false }
    offset += 1
    return true
  }

  private mutating func value() throws(JSONFlaw) -> CanonicalJSON {
    skipBlanks()
    switch peek {
    case UInt8(ascii: "{"): return try nested { reader throws(JSONFlaw) in try reader.object() }
    case UInt8(ascii: "["): return try nested { reader throws(JSONFlaw) in try reader.array() }
    case UInt8(ascii: "\""): return .string(try text())
    case UInt8(ascii: "n"): return try word("null", .null)
    case UInt8(ascii: "t"): return try word("true", .bool(true))
    case UInt8(ascii: "f"): return try word("false", .bool(false))
    default: return .integer(try number())
    }
  }

  private mutating func nested(
    _ read: (inout JSONReader) throws(JSONFlaw) -> CanonicalJSON
  ) throws(JSONFlaw) -> CanonicalJSON {
    guard depth < Self.deepest else { throw flaw("less nesting") }
    depth += 1
    offset += 1
    let value = try read(&self)
    depth -= 1
    return value
  }

  private mutating func object() throws(JSONFlaw) -> CanonicalJSON {
    var members: [String: CanonicalJSON] = [:]
    if accept("}") { return .object(members) }
    repeat {
      skipBlanks()
      let name = try text()
      guard name.utf8.allSatisfy({ $0 < 0x80 }) else { throw flaw("a name in ASCII") }
      guard members[name] == nil else { throw flaw("each name once") }
      guard accept(":") else { throw flaw("a colon") }
      members[name] = try value()
    } while accept(",")
    guard accept("}") else { throw flaw("a comma or the end of the object") }
    return .object(members)
  }

  private mutating func array() throws(JSONFlaw) -> CanonicalJSON {
    var elements: [CanonicalJSON] = []
    if accept("]") { return .array(elements) }
    repeat { elements.append(try value()) } while accept(",")
    guard accept("]") else { throw flaw("a comma or the end of the array") }
    return .array(elements)
  }

  private mutating func word(
    _ word: String, _ value: CanonicalJSON
  ) throws(JSONFlaw) -> CanonicalJSON {
    guard bytes[offset...].starts(with: word.utf8) else { throw flaw(word) }
    offset += word.utf8.count
    return value
  }

  private mutating func number() throws(JSONFlaw) -> Int64 {
    let start = offset
    while let byte = peek, (0x30...0x39).contains(byte) || byte == UInt8(ascii: "-") { offset += 1 }
    let digits = String(decoding: bytes[start..<offset], as: UTF8.self)
    // A point or an exponent behind the digits is refused by what reads on.
    guard let value = Int64(digits), String(value) == digits,
      value.magnitude <= UInt64(CanonicalJSON.largest)
    else { throw flaw("a whole number of at most 2^53") }
    return value
  }

  private mutating func text() throws(JSONFlaw) -> String {
    guard accept("\"") else { throw flaw("a text") }
    var text: [UInt8] = []
    while let byte = peek {
      offset += 1
      switch byte {
      case UInt8(ascii: "\""): return String(decoding: text, as: UTF8.self)
      case UInt8(ascii: "\\"): text += try escaped().utf8
      case 0..<0x20: throw flaw("an escaped control character")
      default: text.append(byte)
      }
    }
    throw flaw("the end of the text")
  }

  private mutating func escaped() throws(JSONFlaw) -> String {
    guard let byte = peek else { throw flaw("an escape") }
    offset += 1
    switch Unicode.Scalar(byte) {
    case "\"": return "\""
    case "\\": return "\\"
    case "/": return "/"
    case "b": return "\u{08}"
    case "f": return "\u{0C}"
    case "n": return "\n"
    case "r": return "\r"
    case "t": return "\t"
    case "u":
      var units = [try codeUnit()]
      if UTF16.isLeadSurrogate(units[0]), bytes[offset...].starts(with: "\\u".utf8) {
        offset += 2
        units.append(try codeUnit())
      }
      guard let text = String(validating: units, as: UTF16.self) else {
        throw flaw("a character")
      }
      return text
    default: throw flaw("an escape")
    }
  }

  private mutating func codeUnit() throws(JSONFlaw) -> UInt16 {
    let digits = bytes[offset...].prefix(4)
    // A sign would count as part of a number, but is no digit.
    guard digits.count == 4, !digits.contains(where: "+-".utf8.contains),
      let unit = UInt16(String(decoding: digits, as: UTF8.self), radix: 16)
    else { throw flaw("four hexadecimal digits") }
    offset += 4
    return unit
  }
}
