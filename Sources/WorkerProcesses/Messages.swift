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
  /// The status and the length of the content type in two bytes each, the content type, the body.
  var message: [UInt8] {
    let type = Array(contentType.utf8.prefix(Int(UInt16.max)))
    return Self.bytes(status.rawValue) + Self.bytes(type.count) + type + body
  }

  init(message: [UInt8]) throws(NoFrame) {
    guard message.count >= 4, let status = Status(rawValue: Self.number(message[0..<2])) else {
      throw NoFrame()
    }
    let bodyStart = 4 + Self.number(message[2..<4])
    guard message.count >= bodyStart else { throw NoFrame() }
    self.init(
      status, contentType: String(decoding: message[4..<bodyStart], as: UTF8.self),
      body: Array(message[bodyStart...]))
  }

  private static func bytes(_ number: Int) -> [UInt8] {
    [UInt8(truncatingIfNeeded: number >> 8), UInt8(truncatingIfNeeded: number)]
  }

  private static func number(_ bytes: ArraySlice<UInt8>) -> Int {
    bytes.reduce(0) { $0 << 8 | Int($1) }
  }
}
