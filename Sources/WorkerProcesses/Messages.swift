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
  /// All but the body.
  private struct Head: Codable {
    var status: Status
    var contentType: String
    var location: String?
    var draft: EntryDraft?
  }

  /// The length of the head in four bytes, the head as JSON, the body as it is.
  var message: [UInt8] {
    get throws {
      let head = Head(
        status: status, contentType: contentType, location: location, draft: draft)
      return Frame.bytes(of: Array(try JSONEncoder().encode(head))) + body
    }
  }

  init(message: [UInt8]) throws(NoFrame) {
    var buffer = FrameBuffer()
    buffer.append(message)
    guard let bytes = try buffer.next(),
      let head = try? JSONDecoder().decode(Head.self, from: Data(bytes))
    else { throw NoFrame() }
    self.init(
      head.status, contentType: head.contentType, body: buffer.rest, location: head.location,
      draft: head.draft)
  }
}
