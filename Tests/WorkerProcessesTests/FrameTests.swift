// SPDX-License-Identifier: GPL-3.0-or-later
import PageExchange
import Testing

@testable import WorkerProcesses

@Suite struct FrameTests {
  @Test(arguments: [0, 1, 255, 256, 131_073, 400_000])
  func framesComeBackHoweverTheyAreCut(length: Int) throws {
    let messages = [[UInt8](repeating: 7, count: length), [1, 2, 3], []]
    let bytes = messages.flatMap(Frame.bytes(of:))
    for piece in [1, 3, 65_536] where bytes.count / piece < 200_000 {
      var buffer = FrameBuffer()
      var found: [[UInt8]] = []
      for start in stride(from: 0, to: bytes.count, by: piece) {
        buffer.append(bytes[start..<min(start + piece, bytes.count)])
        while let message = try buffer.next() { found.append(message) }
      }
      #expect(found == messages, "in pieces of \(piece)")
    }
  }

  @Test func aLengthBeyondTheLimitIsNoFrame() {
    var buffer = FrameBuffer()
    buffer.append([255, 0, 0, 0])
    let result = Result { try buffer.next() }
    #expect(throws: NoFrame.self) { try result.get() }
  }

  @Test func requestsComeBack() throws {
    let request = PageRequest(
      target: "/applications/P03?exclude=P12&set=a%3Db", form: .json, language: "de",
      reader: .member("m\u{301}3"))
    #expect(try PageRequest(message: request.message) == request)
  }

  @Test func answersComeBack() throws {
    let answer = PageAnswer(
      .contradiction, contentType: "text/html; charset=utf-8", body: Array("ä\0b".utf8))
    #expect(try PageAnswer(message: answer.message) == answer)
    let elsewhere = PageAnswer(.seeOther, contentType: "", body: [], location: "/?include=P1")
    #expect(try PageAnswer(message: elsewhere.message) == elsewhere)
    var keeping = elsewhere
    keeping.draft = EntryDraft(
      .judged(first: "ä\0", second: "b", decision: "same"),
      EntryNames(title: "„x“", author: "administration"),
      files: [PageFile("a.html", contentType: "text/html", bytes: Array(0...255))], after: "",
      replacing: ReplacedFile(PageFile("b", contentType: "", bytes: []), former: nil))
    #expect(try PageAnswer(message: keeping.message) == keeping)
  }

  @Test(arguments: [[], [0], [0, 200, 0, 5, 65], [1, 200], [0, 201, 0, 0, 0, 0]] as [[UInt8]])
  func whatIsNoAnswerIsRefused(message: [UInt8]) {
    #expect(throws: NoFrame.self) { try PageAnswer(message: message) }
  }
}
