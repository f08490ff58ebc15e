// SPDX-License-Identifier: GPL-3.0-or-later
import NIOCore
import NIOHTTP1

/// Sees a request as it was sent. One whose target names a host itself (`GET http://other/`, `CONNECT`, `*`) has none
/// that counts: its Host is taken away, and the rule on hosts turns it away.
final class RequestHeadCheck: ChannelInboundHandler, RemovableChannelHandler {
  typealias InboundIn = HTTPServerRequestPart
  typealias InboundOut = HTTPServerRequestPart

  private let sizes: HeadSizeLimit

  init(_ sizes: HeadSizeLimit) { self.sizes = sizes }

  func channelRead(context: ChannelHandlerContext, data: NIOAny) {
    switch unwrapInboundIn(data) {
    case .head(var head):
      sizes.isInHead = false
      if !head.uri.hasPrefix("/") { head.headers.remove(name: "Host") }
      context.fireChannelRead(wrapInboundOut(.head(head)))
    case .body: context.fireChannelRead(data)
    case .end:
      sizes.isInHead = true
      context.fireChannelRead(data)
    }
  }
}

/// Closes the connection where a request line and header do not come to an end.
final class HeadSizeLimit: ChannelInboundHandler, RemovableChannelHandler {
  typealias InboundIn = ByteBuffer
  typealias InboundOut = ByteBuffer

  private let limit: Int
  private var bytes = 0
  var isInHead = true {
    didSet { bytes = 0 }
  }

  init(_ limit: Int) { self.limit = limit }

  func channelRead(context: ChannelHandlerContext, data: NIOAny) {
    if isInHead { bytes += unwrapInboundIn(data).readableBytes }
    context.fireChannelRead(data)
    if isInHead, bytes > limit { context.close(promise: nil) }
  }
}
