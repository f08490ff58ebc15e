// SPDX-License-Identifier: GPL-3.0-or-later
import Foundation
import PageExchange
import TestSupport
import Testing

@testable import WebServer

/// Through real sockets: what only the bytes tell.
@Suite struct SocketTests {
  /// A server on a port of its own, for as long as `body` takes.
  private func withServer(
    _ adjust: (inout ConnectionLimits) -> Void = { _ in },
    answering: any QuestionAnswering = StubAnswers(),
    _ body: @escaping @Sendable (Int) async throws -> Void
  ) async throws {
    var limits = ConnectionLimits()
    adjust(&limits)
    let site = StubSite(limits: limits, answering: answering).site
    let (ports, found) = AsyncStream.makeStream(of: Int.self)
    let server = Task { try await site.serve(on: 0) { found.yield($0) } }
    var iterator = ports.makeAsyncIterator()
    let port = try #require(await iterator.next())
    // Sockets block, which Swift's own threads must not.
    try await body(port)
    server.cancel()
    _ = await server.result
  }

  /// Sends `text`, in which PORT stands for the port, and waits for the end of the answer.
  private static func exchange(_ text: String, _ port: Int) async -> String {
    await blocking {
      guard let socket = RawSocket(port: port) else { return "" }
      defer { socket.close() }
      socket.send(text.replacing("PORT", with: "\(port)"))
      return socket.receive()
    }
  }

  private static func blocking<Value: Sendable>(
    _ body: @escaping @Sendable () -> Value
  ) async -> Value {
    await withCheckedContinuation { continuation in
      Thread.detachNewThread { continuation.resume(returning: body()) }
    }
  }

  @Test(arguments: [
    ("GET / HTTP/1.1\r\nHost: 127.0.0.1:PORT", "200"),
    ("GET / HTTP/1.1\r\nHost: localhost:PORT", "200"),
    ("GET / HTTP/1.1\r\nHost: localhost.evil.example:PORT", "403"),
    ("GET / HTTP/1.1\r\nHost: localhost.:PORT", "403"),
    ("GET / HTTP/1.1\r\nHost: 127.0.0.1.:PORT", "403"),
    ("GET / HTTP/1.1\r\nHost: [::1]:PORT", "403"),
    ("GET / HTTP/1.1\r\nHost: evil.example", "403"),
    ("GET / HTTP/1.1\r\nX-Other: y", "400"),
    ("GET / HTTP/1.0", "400"),
    ("GET / HTTP/1.1\r\nHost: 127.0.0.1:PORT\r\nHost: evil.example", "400"),
    ("GET / HTTP/1.1\r\nHost: evil.example\r\nHost: 127.0.0.1:PORT", "400"),
    ("GET http://evil.example/ HTTP/1.1\r\nHost: 127.0.0.1:PORT", "400"),
    ("GET http://127.0.0.1:PORT/ HTTP/1.1\r\nHost: 127.0.0.1:PORT", "400"),
    ("POST /language HTTP/1.1\r\nHost: 127.0.0.1:PORT\r\nOrigin: http://evil.example", "403"),
    ("POST /language HTTP/1.1\r\nHost: 127.0.0.1:PORT\r\nOrigin: null", "403"),
    ("POST /language HTTP/1.1\r\nHost: 127.0.0.1:PORT\r\nSec-Fetch-Site: cross-site", "403"),
    ("NONSENSE", "400"),
  ])
  func theFirstLineTells(head: String, status: String) async throws {
    try await withServer { port in
      let answer = await Self.exchange(
        head + "\r\nConnection: close\r\nContent-Length: 0\r\n\r\n", port)
      #expect(answer.hasPrefix("HTTP/1.1 \(status) "), "\(answer.prefix(80))")
    }
  }

  @Test func aFormOfThePageItselfIsTaken() async throws {
    try await withServer { port in
      for origin in [
        "Sec-Fetch-Site: same-origin\r\nOrigin: null", "Origin: http://127.0.0.1:PORT",
      ] {
        let answer = await Self.exchange(
          "POST /language HTTP/1.1\r\nHost: 127.0.0.1:PORT\r\n\(origin)\r\nConnection: close\r\n"
            + "Content-Length: 11\r\n\r\nlanguage=en", port)
        #expect(answer.hasPrefix("HTTP/1.1 303 "))
      }
    }
  }

  @Test func longAnswersArriveWhole() async throws {
    try await withServer { port in
      let answer = await Self.exchange(
        "GET /long HTTP/1.1\r\nHost: 127.0.0.1:PORT\r\nConnection: close\r\n\r\n", port)
      #expect(answer.components(separatedBy: "\r\n\r\n").last?.count == 400_000)
    }
  }

  @Test func headHasNoBody() async throws {
    try await withServer { port in
      let answer = await Self.exchange(
        "HEAD /long HTTP/1.1\r\nHost: 127.0.0.1:PORT\r\nConnection: close\r\n\r\n", port)
      #expect(answer.hasPrefix("HTTP/1.1 200 "))
      #expect(answer.contains("Content-Length: 400000\r\n"))
      #expect(answer.hasSuffix("\r\n\r\n"))
    }
  }

  @Test func aConnectionServesManyRequests() async throws {
    try await withServer { port in
      let last = "GET /2 HTTP/1.1\r\nHost: 127.0.0.1:PORT\r\nConnection: close\r\n\r\n"
      let answer = await Self.exchange(
        "GET /1 HTTP/1.1\r\nHost: 127.0.0.1:PORT\r\n\r\n" + last, port)
      #expect(answer.components(separatedBy: "HTTP/1.1 200 ").count == 3)
    }
  }

  @Test func tooLongABodyIsTurnedAway() async throws {
    try await withServer { port in
      let length = FormFields.limit + 1
      let answer = await Self.exchange(
        "POST /language HTTP/1.1\r\nHost: 127.0.0.1:PORT\r\nSec-Fetch-Site: same-origin\r\n"
          + "Connection: close\r\nContent-Length: \(length)\r\n\r\n"
          + String(repeating: "x", count: length), port)
      #expect(answer.hasPrefix("HTTP/1.1 413 "))
    }
  }

  /// Never answers; says when it was asked, and when the question was taken back.
  private struct Endless: QuestionAnswering {
    let asked: AsyncStream<Void>.Continuation
    let takenBack: AsyncStream<Void>.Continuation

    func answer(_ question: PageQuestion) async throws(PageNotice) -> PageAnswer {
      asked.yield()
      try? await Task.sleep(for: .seconds(3600))
      takenBack.yield()
      throw .overtaken
    }
  }

  @Test func aClientThatGoesTakesItsQuestionBack() async throws {
    let (questions, asked) = AsyncStream.makeStream(of: Void.self)
    let (ends, takenBack) = AsyncStream.makeStream(of: Void.self)
    try await withServer(answering: Endless(asked: asked, takenBack: takenBack)) { port in
      let socket = try #require(RawSocket(port: port))
      socket.send("GET / HTTP/1.1\r\nHost: 127.0.0.1:\(port)\r\n\r\n")
      var question = questions.makeAsyncIterator()
      await question.next()
      socket.close()
      var end = ends.makeAsyncIterator()
      #expect(await end.next() != nil)
    }
  }

  /// Each byte comes in time, the header never ends.
  @Test func whoeverDripsAHeaderIsClosed() async throws {
    try await withServer { limits in
      limits.head = .milliseconds(200)
    } _: { port in
      let wasClosed = await Self.blocking {
        guard let socket = RawSocket(port: port) else { return false }
        defer { socket.close() }
        socket.send("GET / HTTP/1.1\r\nX: ")
        for _ in 0..<1000 {
          usleep(10_000)
          if !socket.send("x") { return true }
        }
        return false
      }
      #expect(wasClosed)
    }
  }

  @Test func whoeverDripsABodyIsClosed() async throws {
    try await withServer { limits in
      limits.body = .milliseconds(200)
    } _: { port in
      let wasClosed = await Self.blocking {
        guard let socket = RawSocket(port: port) else { return false }
        defer { socket.close() }
        socket.send(
          "POST /language HTTP/1.1\r\nHost: 127.0.0.1:\(port)\r\nSec-Fetch-Site: same-origin\r\n"
            + "Content-Length: 60000\r\n\r\n")
        for _ in 0..<1000 {
          usleep(10_000)
          if !socket.send("x") { return true }
        }
        return false
      }
      #expect(wasClosed)
    }
  }

  @Test func anIdleConnectionIsClosed() async throws {
    try await withServer { limits in
      limits.idle = .milliseconds(200)
    } _: { port in
      let answer = await Self.exchange("GET / HTTP/1.1\r\nHost: 127.0.0.1:PORT\r\n\r\n", port)
      #expect(answer.hasPrefix("HTTP/1.1 200 "))
    }
  }

  @Test func aSilentConnectionIsClosed() async throws {
    try await withServer { limits in
      limits.head = .milliseconds(200)
    } _: { port in
      #expect(await Self.exchange("", port) == "")
    }
  }

  @Test func anEndlessHeaderIsClosed() async throws {
    try await withServer { limits in
      limits.headBytes = 4096
    } _: { port in
      for start in ["GET /", "GET / HTTP/1.1\r\nX: "] {
        let answer = await Self.exchange(start + String(repeating: "x", count: 20_000), port)
        #expect(!answer.hasPrefix("HTTP/1.1 200 "))
      }
    }
  }

  @Test func aTakenPortIsSaid() async throws {
    try await withServer { port in
      await #expect(throws: PortTaken.self) {
        try await StubSite().site.serve(on: port) { _ in }
      }
    }
  }
}
