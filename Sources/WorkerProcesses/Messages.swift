// SPDX-License-Identifier: GPL-3.0-or-later
import Foundation
import PageExchange

extension PageRequest {
  var message: [UInt8] {
    get throws { Array(try JSONEncoder().encode(self)) }
  }

  init(message: [UInt8]) throws {
    self = try JSONDecoder().decode(PageRequest.self, from: Data(message))
  }
}

extension PageAnswer {
  /// The status, the content type and the address to go to, each text after its length in two bytes; the body.
  var message: [UInt8] {
    Self.bytes(status.rawValue) + Self.text(contentType) + Self.text(location ?? "") + body
  }

  init(message: [UInt8]) throws(NoFrame) {
    var rest = message[...]
    guard let status = Status(rawValue: try Self.number(&rest)) else { throw NoFrame() }
    let contentType = try Self.text(&rest)
    let location = try Self.text(&rest)
    self.init(
      status, contentType: contentType, body: Array(rest),
      location: location.isEmpty ? nil : location)
  }

  private static func bytes(_ number: Int) -> [UInt8] {
    [UInt8(truncatingIfNeeded: number >> 8), UInt8(truncatingIfNeeded: number)]
  }

  private static func text(_ text: String) -> [UInt8] {
    precondition(text.utf8.count <= UInt16.max)
    return bytes(text.utf8.count) + Array(text.utf8)
  }

  private static func number(_ bytes: inout ArraySlice<UInt8>) throws(NoFrame) -> Int {
    guard let high = bytes.popFirst(), let low = bytes.popFirst() else { throw NoFrame() }
    return Int(high) << 8 | Int(low)
  }

  private static func text(_ bytes: inout ArraySlice<UInt8>) throws(NoFrame) -> String {
    let length = try number(&bytes)
    guard bytes.count >= length else { throw NoFrame() }
    defer { bytes = bytes.dropFirst(length) }
    return String(decoding: bytes.prefix(length), as: UTF8.self)
  }
}
