// SPDX-License-Identifier: GPL-3.0-or-later
import Foundation
import Synchronization
import TestSupport
import Testing

@testable import WorkerProcesses

/// With the program itself, which is killed where it hurts most.
@Suite struct RunningServerTests {
  private final class Answer: Sendable {
    private let received = Mutex("")
    var text: String { received.withLock { $0 } }
    func set(_ text: String) { received.withLock { $0 = text } }
  }

  /// Waits for what comes about soon; the limit is for what never does.
  private func eventually(_ holds: () -> Bool) -> Bool {
    for _ in 0..<10_000 {
      if holds() { return true }
      usleep(10_000)
    }
    return false
  }

  /// Not a zombie, either: in a container nobody may collect orphans.
  private func isRunning(_ pid: pid_t) -> Bool {
    guard let text = try? String(contentsOfFile: "/proc/\(pid)/stat", encoding: .utf8),
      let state = text.components(separatedBy: ") ").last?.first
    else { return false }
    return state != "Z"
  }

  @Test func aServerKilledLeavesNoWorkerAndItsSessionsHold() throws {
    let server = try RunningServer()
    try server.start()
    try server.enter(by: server.lines[0])
    #expect(try server.exchange("GET /.json").hasPrefix("HTTP/1.1 200 "))
    let workers = server.workers
    #expect(workers.count >= 2)
    let port = server.port
    let (started, killed) = (DispatchSemaphore(value: 0), DispatchSemaphore(value: 0))
    // In the middle of an answer that takes long.
    Thread.detachNewThread { [cookie = server.cookie] in
      let head =
        "GET /weights.json HTTP/1.1\r\nHost: 127.0.0.1:\(port)\r\nCookie: \(cookie)\r\n\r\n"
      let socket = RawSocket(port: port)
      socket?.send(head)
      started.signal()
      _ = socket?.receive()
      killed.signal()
    }
    started.wait()
    usleep(100_000)
    server.kill()
    killed.wait()
    #expect(eventually { !workers.contains(where: isRunning) })
    try server.start(port: port)
    #expect(try server.exchange("GET /.json").hasPrefix("HTTP/1.1 200 "))
  }

  @Test func workersKilledInTheMiddleOfAnAnswerAreReplaced() throws {
    let server = try RunningServer()
    try server.start()
    try server.enter(by: server.lines[0])
    #expect(try server.exchange("GET /.json").hasPrefix("HTTP/1.1 200 "))
    let answered = DispatchSemaphore(value: 0)
    let port = server.port
    let answer = Answer()
    Thread.detachNewThread { [cookie = server.cookie] in
      let socket = RawSocket(port: port)
      socket?.send(
        "GET /weights.json HTTP/1.1\r\nHost: 127.0.0.1:\(port)\r\nConnection: close\r\n"
          + "Cookie: \(cookie)\r\n\r\n")
      answer.set(socket?.receive() ?? "")
      answered.signal()
    }
    usleep(200_000)
    for worker in server.workers { kill(worker, SIGKILL) }
    answered.wait()
    #expect(answer.text.hasPrefix("HTTP/1.1 500 "))
    #expect(try server.exchange("GET /.json?exclude=P01").hasPrefix("HTTP/1.1 "))
    #expect(try server.exchange("GET /.json").hasPrefix("HTTP/1.1 200 "))
  }

  @Test func aMembersLinkIsKeptOverARestartAndCanBeRevoked() throws {
    let server = try RunningServer()
    try server.start(options: ["--members"], lines: 9)
    let parts = server.lines[1].components(separatedBy: "\t")
    try server.enter(by: parts[1])
    #expect(try server.exchange("GET /").hasPrefix("HTTP/1.1 200 "))
    let port = server.port
    server.kill()
    try server.start(port: port, options: ["--members"])
    #expect(server.lines.count == 1, "who has a link gets no other")
    #expect(try server.exchange("GET /").hasPrefix("HTTP/1.1 200 "))
    let revoked = try RunningServer.run(
      "korridor-server", [server.round.path, "--revoke", parts[0]])
    #expect(revoked.code == 0)
    #expect(try server.exchange("GET /").hasPrefix("HTTP/1.1 403 "))
  }

  /// Whatever was confirmed is there, whenever the server was killed.
  @Test func aServerKilledWhileItSavesLosesNothingThatItConfirmed() throws {
    let server = try RunningServer()
    try server.start()
    try server.enter(by: server.lines[0])
    var confirmed = 0
    for attempt in 0..<4 {
      let port = server.port
      let ended = DispatchSemaphore(value: 0)
      let count = Mutex(0)
      Thread.detachNewThread { [cookie = server.cookie] in
        for number in 0..<1000 {
          guard let socket = RawSocket(port: port) else { break }
          let body = "what=exclude%3DP03&name=\(attempt)-\(number)"
          socket.send(
            "POST /saved HTTP/1.1\r\nHost: 127.0.0.1:\(port)\r\nConnection: close\r\n"
              + "Sec-Fetch-Site: same-origin\r\nCookie: \(cookie)\r\n"
              + "Content-Length: \(body.utf8.count)\r\n\r\n\(body)")
          let answer = socket.receive()
          socket.close()
          guard answer.hasPrefix("HTTP/1.1 303 ") else { break }
          count.withLock { $0 += 1 }
        }
        ended.signal()
      }
      #expect(eventually { count.withLock { $0 } > attempt })
      server.kill()
      ended.wait()
      confirmed += count.withLock { $0 }
      try server.start(port: port)
    }
    let history = try RunningServer.run("korridor", ["history", server.round.path, "--json"])
    #expect(history.code == 0)
    let text = String(decoding: history.output, as: UTF8.self)
    let kept = text.components(separatedBy: "\"saved\"").count - 1
    // One more may have been kept whose answer did not arrive, each time.
    #expect((confirmed...(confirmed + 4)).contains(kept), "\(confirmed) confirmed, \(kept) kept")
    #expect(text.contains("\"whole\" : true"))
    let asked = try RunningServer.run(
      "korridor", ["history", server.round.path, "--erase-names", "1"])
    #expect(asked.code == 0)
    #expect(try RunningServer.run("korridor", ["history", server.round.path]).code == 0)
    #expect(try RunningServer.run("korridor", ["history", "/nowhere"]).code == 65)
  }

  /// The command becomes the server, and ends as that does.
  @Test func theCommandStartsAServerThatEndsWhenItIsTold() throws {
    let server = try RunningServer()
    try server.start(["korridor", "serve"])
    try server.enter(by: server.lines[0])
    let workers = server.workers
    #expect(server.end(by: SIGTERM) == .uncaughtSignal)
    #expect(eventually { !workers.contains(where: isRunning) })
  }

  @Test func oneRequestIsAnsweredAsTheCommandDoes() throws {
    let server = try RunningServer()
    let round = server.round.path
    let page = try RunningServer.run("korridor-server", [round, "--get", "/.json?explain=none"])
    let command = try RunningServer.run(
      "korridor", ["allocate", round, "--json", "--explain", "none"])
    #expect(page.output == command.output)
    #expect(page.code == 0)
    #expect(try RunningServer.run("korridor-server", [round, "--get", "/nothing"]).code == 65)
    #expect(try RunningServer.run("korridor-server", [round, "--get", "/?set=x=1"]).code == 65)
    #expect(
      !FileManager.default.fileExists(atPath: server.round.path + "/korridor.sqlite"),
      "looking leaves nothing behind")
  }

  @Test func whatCannotBeServedIsSaidByTheExitCode() throws {
    #expect(try RunningServer.run("korridor-server", ["/nowhere/round"]).code == 65)
    #expect(try RunningServer.run("korridor-server", ["x", "--public-url", "http://a"]).code == 64)
    let server = try RunningServer()
    try server.start()
    let other = try RunningServer.run(
      "korridor-server", [server.round.path, "--port", "\(server.port)"])
    #expect(other.code == 69)
  }
}
