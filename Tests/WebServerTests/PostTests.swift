// SPDX-License-Identifier: GPL-3.0-or-later
import HTTPTypes
import PageExchange
import Synchronization
import Testing

@testable import WebServer

/// Forms that change something: what a page wants kept is kept before the browser hears of it.
@Suite struct PostTests {
  /// Refuses the first drafts, as if somebody else were faster.
  private final class Kept: ArchiveKeeping {
    let drafts = Mutex<[EntryDraft]>([])
    private let refusals: Mutex<Int>
    private let checks = Mutex<[Bool]>([])
    var wasChecked: [Bool] { checks.withLock { $0 } }

    init(refusing refusals: Int = 0) { self.refusals = Mutex(refusals) }

    func state(isChecked: Bool) -> ArchiveState {
      checks.withLock { $0.append(isChecked) }
      return ArchiveState()
    }

    func append(_ draft: EntryDraft) -> Bool {
      let isRefused = refusals.withLock { refusals in
        refusals -= 1
        return refusals >= 0
      }
      if !isRefused { drafts.withLock { $0.append(draft) } }
      return !isRefused
    }

    func file(_ name: String, of entry: Int) -> PageFile? {
      entry == 7 && name == "paper ü.html"
        ? PageFile(name, contentType: "text/html", bytes: Array("<p>".utf8)) : nil
    }
  }

  private struct Saving: QuestionAnswering {
    func answer(_ question: PageQuestion) async throws(PageNotice) -> PageAnswer {
      guard let posted = question.request.posted else {
        return PageAnswer(
          .done, contentType: "text/plain",
          body: Array((question.request.archive == nil ? "without" : "with").utf8))
      }
      return PageAnswer(
        .seeOther, contentType: "text/plain", body: [], location: "/saved",
        draft: EntryDraft(
          .saved(query: posted.map { "\($0.name)=\($0.value)" }.joined(separator: "&"), inputs: ""),
          EntryNames(author: "\(question.request.reader)"), after: ""))
    }
  }

  private func site(_ kept: Kept, _ reader: PageReader = .administration) -> StubSite {
    StubSite(access: OpenAccess(reader), archive: kept, answering: Saving())
  }

  private static let own: KeyValuePairs = ["Sec-Fetch-Site": "same-origin"]

  @Test func aFormIsHandedOnAndItsEntryKept() async throws {
    let kept = Kept()
    let answer = try await site(kept).ask(
      .post, "/saved", Self.own, body: "what=set%3Dbudget%3D1&name=%C3%84+%C3%B6&name=2")
    #expect(answer.status == 303 && answer["Location"] == "/saved")
    #expect(
      kept.drafts.withLock { $0 }.map(\.event)
        == [.saved(query: "what=set=budget=1&name=Ä ö&name=2", inputs: "")])
  }

  @Test(arguments: [(1, 303, 1), (4, 303, 1), (5, 503, 0)])
  func whoeverWasSlowerAsksAgain(refusals: Int, status: Int, entries: Int) async throws {
    let kept = Kept(refusing: refusals)
    let answer = try await site(kept).ask(.post, "/decision", Self.own, body: "a=b")
    #expect(answer.status == status && kept.drafts.withLock { $0.count } == entries)
  }

  @Test func othersMayNot() async throws {
    let kept = Kept()
    #expect(try await site(kept).ask(.post, "/saved", body: "a=b").status == 403, "no origin")
    #expect(
      try await site(kept).ask(.post, "/saved", ["Sec-Fetch-Site": "cross-site"], body: "a=b")
        .status == 403)
    #expect(try await site(kept, .everybody).ask(.post, "/saved", Self.own, body: "").status == 403)
    for path in ["/", "/compare", "/history", "/?saved=1"] {
      #expect(try await site(kept).ask(.post, path, Self.own, body: "a=b").status == 405, "\(path)")
    }
    #expect(kept.drafts.withLock { $0.isEmpty })
  }

  @Test(arguments: [
    ("/", "without", []), ("/?saved=1", "with", [false]), ("/saved", "with", [false]),
    ("/decision.json?exclude=P1", "with", [false]), ("/history", "with", [true]),
    ("/history.json", "with", [true]), ("/compare?exclude=a&saved=b", "with", [false]),
    ("/?set=saved", "without", []),
  ])
  func anAddressGetsWhatItNeedsOfTheArchive(
    path: String, told: String, checks: [Bool]
  ) async throws {
    let kept = Kept()
    let answer = try await site(kept).ask(path)
    #expect(answer.body == told && kept.wasChecked == checks)
  }

  @Test func frozenFilesAreHandedOutAsTheyWere() async throws {
    let file = try await site(Kept()).ask("/history/7/paper%20%C3%BC.html")
    #expect(file.status == 200 && file.body == "<p>" && file["Content-Type"] == "text/html")
    #expect(file["Content-Security-Policy"]?.contains("sandbox") == true)
    for path in ["/history/7/other", "/history/8/paper%20%C3%BC.html", "/history/x/y"] {
      #expect(try await site(Kept()).ask(path).status == 404, "\(path)")
    }
    #expect(try await site(Kept(), .everybody).ask("/history/7/paper%20%C3%BC.html").status == 403)
  }
}
