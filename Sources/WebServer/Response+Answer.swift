// SPDX-License-Identifier: GPL-3.0-or-later
import HTTPTypes
import Hummingbird
import PageExchange

extension Response {
  init(_ answer: PageAnswer, retryAfter: Int? = nil) {
    var headers: HTTPFields = [
      .contentType: answer.contentType,
      .vary: "Accept, Accept-Language, Cookie",
    ]
    if let location = answer.location { headers[.location] = location }
    if answer.status == .busy { headers[.retryAfter] = String(retryAfter ?? 5) }
    self.init(
      status: HTTPResponse.Status(code: answer.status.rawValue), headers: headers,
      body: ResponseBody(byteBuffer: ByteBuffer(bytes: answer.body)))
  }

  /// After a change: the browser fetches another address.
  init(seeOther target: String) {
    self.init(status: .seeOther, headers: [.location: target])
  }
}
