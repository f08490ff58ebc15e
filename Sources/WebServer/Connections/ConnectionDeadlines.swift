// SPDX-License-Identifier: GPL-3.0-or-later
import NIOCore
import NIOHTTPTypes

/// Closes connections of clients that take too long, however they spread what they send, and of those that are
/// gone. A client that closes its side only counts as gone: browsers do not do that, and else nobody could tell
/// that a question may be dropped.
final class ConnectionDeadlines: ChannelDuplexHandler, RemovableChannelHandler {
  typealias InboundIn = HTTPRequestPart
  typealias InboundOut = HTTPRequestPart
  typealias OutboundIn = HTTPResponsePart
  typealias OutboundOut = HTTPResponsePart

  private let limits: ConnectionLimits
  private var reading: Scheduled<Void>?
  private var writing: Scheduled<Void>?
  private var isReadingBody = false
  private var requests = 0

  init(_ limits: ConnectionLimits) { self.limits = limits }

  func handlerAdded(context: ChannelHandlerContext) {
    if context.channel.isActive { expect(within: limits.head, context) }
  }

  func channelActive(context: ChannelHandlerContext) {
    expect(within: limits.head, context)
    context.fireChannelActive()
  }

  func channelInactive(context: ChannelHandlerContext) {
    cancel()
    context.fireChannelInactive()
  }

  func handlerRemoved(context: ChannelHandlerContext) { cancel() }

  func channelRead(context: ChannelHandlerContext, data: NIOAny) {
    switch unwrapInboundIn(data) {
    case .head:
      requests += 1
      isReadingBody = true
      expect(within: limits.body, context)
    case .body: break
    case .end:
      isReadingBody = false
      reading?.cancel()
    }
    context.fireChannelRead(data)
  }

  func write(context: ChannelHandlerContext, data: NIOAny, promise: EventLoopPromise<Void>?) {
    switch unwrapOutboundIn(data) {
    case .head:
      writing?.cancel()
      writing = close(context, in: limits.writing)
      context.write(data, promise: promise)
    case .body: context.write(data, promise: promise)
    case .end:
      let written = promise ?? context.eventLoop.makePromise(of: Void.self)
      let loopBound = NIOLoopBound((self, context), eventLoop: context.eventLoop)
      written.futureResult.whenComplete { _ in
        let (handler, context) = loopBound.value
        handler.hasAnswered(context)
      }
      context.write(data, promise: written)
    }
  }

  func userInboundEventTriggered(context: ChannelHandlerContext, event: Any) {
    if case .inputClosed? = event as? ChannelEvent { context.close(promise: nil) }
    context.fireUserInboundEventTriggered(event)
  }

  private func hasAnswered(_ context: ChannelHandlerContext) {
    writing?.cancel()
    requests -= 1
    if requests == 0, !isReadingBody, context.channel.isActive {
      expect(within: limits.idle, context)
    }
  }

  private func expect(within time: Duration, _ context: ChannelHandlerContext) {
    reading?.cancel()
    reading = close(context, in: time)
  }

  private func close(_ context: ChannelHandlerContext, in time: Duration) -> Scheduled<Void> {
    context.eventLoop.assumeIsolated().scheduleTask(in: TimeAmount(time)) {
      context.close(promise: nil)
    }
  }

  private func cancel() {
    reading?.cancel()
    writing?.cancel()
  }
}
