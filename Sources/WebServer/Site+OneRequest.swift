// SPDX-License-Identifier: GPL-3.0-or-later
import HTTPTypes
import Hummingbird

extension Site {
  /// The address at which a link's page is.
  package static func link(to origin: String, token: String) -> String {
    origin + LinkRoutes.folder + token
  }

  /// Answers as the server would, without a socket.
  ///
  /// - Parameters:
  ///   - path: with its query.
  ///   - language: what the reader prefers; nil: nothing.
  package func answer(
    toGet path: String, in language: String? = nil
  ) async -> (status: Int, body: [UInt8]) {
    if address.currentPort == nil { address.listens(on: 80) }
    var head = HTTPRequest(
      method: .get, scheme: "http", authority: address.hosts.first,
      path: path.hasPrefix("/") ? path : "/" + path)
    if let language { head.headerFields[.acceptLanguage] = language }
    let request = Request(head: head, body: RequestBody(buffer: ByteBuffer()))
    guard let response = try? await responder().respond(to: request, context: WebContext()),
      let body = try? await BodyCollector.bytes(of: response)
    else { return (500, []) }
    return (response.status.code, body)
  }
}

/// Takes what a response would write to a socket.
package enum BodyCollector {
  private final class Writer: ResponseBodyWriter {
    var bytes: [UInt8] = []

    func write(_ buffer: ByteBuffer) async throws { bytes += Array(buffer.readableBytesView) }
    func finish(_ trailingHeaders: HTTPFields?) async throws {}
  }

  package static func bytes(of response: Response) async throws -> [UInt8] {
    let writer = Writer()
    try await response.body.write(writer)
    return writer.bytes
  }
}
