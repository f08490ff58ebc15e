// SPDX-License-Identifier: GPL-3.0-or-later
import HummingbirdCore
import Logging
import NIOCore
import NIOHTTPTypesHTTP1

/// HTTP/1.1 as Hummingbird speaks it, with deadlines and a look at what was sent before anything is made of it.
struct GuardedConnections: ServerChildChannel {
  typealias Value = HTTP1Channel.Value

  private let plain: HTTP1Channel
  private let limits: ConnectionLimits

  init(_ limits: ConnectionLimits, responder: @escaping HTTPChannelHandler.Responder) {
    self.limits = limits
    plain = HTTP1Channel(
      responder: responder,
      configuration: HTTP1Channel.Configuration(
        additionalChannelHandlers: [ConnectionDeadlines(limits)],
        idleTimeout: TimeAmount(limits.idle),
        httpDecoderConfiguration: HTTP1Channel.Configuration.DecoderConfiguration(
          maxHeaderFieldSize: limits.headBytes / 2, maxHeaderListSize: limits.headBytes,
          maxHeaderFieldCount: 100)))
  }

  func setup(channel: any Channel, logger: Logger) -> EventLoopFuture<Value> {
    plain.setup(channel: channel, logger: logger).flatMapThrowing { value in
      let pipeline = channel.pipeline.syncOperations
      let sizes = HeadSizeLimit(limits.headBytes)
      let codec = try pipeline.handler(type: HTTP1ToHTTPServerCodec.self)
      try pipeline.addHandler(RequestHeadCheck(sizes), position: .before(codec))
      try pipeline.addHandler(sizes, position: .first)
      return value
    }
  }

  func handle(value: Value, logger: Logger) async {
    await plain.handle(value: value, logger: logger)
  }
}
