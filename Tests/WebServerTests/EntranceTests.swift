// SPDX-License-Identifier: GPL-3.0-or-later
import Foundation
import HTTPTypes
import PageExchange
import Synchronization
import Testing

@testable import WebServer

/// One link, `open`, that holds once.
private final class OneLink: AccessKeeping {
  let stranger: PageReader?
  private let sessions = Mutex<[String: PageReader]>(["before": .member("m1")])
  private let isSpent = Mutex(false)

  init(stranger: PageReader? = nil) { self.stranger = stranger }

  func reader(ofSession token: String) -> PageReader? { sessions.withLock { $0[token] } }
  func isOpen(link token: String) -> Bool { token == "open" && !isSpent.withLock { $0 } }

  func enter(byLink token: String) -> NewSession? {
    guard isOpen(link: token) else { return nil }
    isSpent.withLock { $0 = true }
    sessions.withLock { $0["fresh"] = .administration }
    return NewSession(token: "fresh", lifetime: 3600)
  }

  func leave(session token: String) { sessions.withLock { $0[token] = nil } }
}

@Suite struct EntranceTests {
  private let access = OneLink()
  private var site: StubSite { StubSite(access: access) }
  private let own: KeyValuePairs = ["Sec-Fetch-Site": "same-origin"]

  @Test func nobodySeesAPageWithoutASession() async throws {
    for path in ["/", "/weights", "/applications/P1.json", "/nothing"] {
      let answer = try await site.ask(path)
      #expect(answer.status == 403)
      #expect(answer.body.hasPrefix("link-needed"))
    }
    let forged = try await site.ask("/", ["Cookie": "korridor-8765=forged"])
    #expect(forged.status == 403)
  }

  @Test func lookingAtALinkSpendsNothing() async throws {
    for method in [HTTPRequest.Method.get, .head, .get] {
      let answer = try await site.ask(method, "/enter/open")
      #expect(answer.status == 200)
      #expect(answer["Set-Cookie"] == nil)
    }
    #expect(access.isOpen(link: "open"))
  }

  @Test func theButtonOpensASessionOnce() async throws {
    let answer = try await site.ask(.post, "/enter/open", own)
    #expect(answer.status == 303)
    #expect(answer["Location"] == "/")
    let cookie = try #require(answer["Set-Cookie"])
    let parts = Set(cookie.components(separatedBy: "; "))
    #expect(
      parts.isSuperset(of: [
        "korridor-8765=fresh", "HttpOnly", "SameSite=Lax", "Path=/", "Max-Age=3600",
      ]))
    #expect(!parts.contains("Secure"))
    let page = try await site.ask("/", ["Cookie": "korridor-8765=fresh"])
    #expect(page.body.contains("|administration|session fresh|"))
    let again = try await site.ask(.post, "/enter/open", own)
    #expect(again.status == 403)
    #expect(again.body.hasPrefix("link-closed"))
    #expect(try await site.ask("/enter/open").status == 403)
  }

  @Test func anotherSiteCannotPressTheButton() async throws {
    for fields: KeyValuePairs in [
      ["Sec-Fetch-Site": "cross-site"], ["Origin": "http://evil.example"], ["Origin": "null"],
    ] {
      let answer = try await site.ask(.post, "/enter/open", fields)
      #expect(answer.status == 403)
      #expect(answer["Set-Cookie"] == nil)
    }
    #expect(access.isOpen(link: "open"))
  }

  @Test func behindAProxyTheCookieNeedsTLS() async throws {
    let site = StubSite(access: OneLink(), publicURL: "https://foerderung.example.org")
    let answer = try await site.ask(
      .post, "/enter/open", host: "foerderung.example.org", own)
    let parts = try #require(answer["Set-Cookie"]).components(separatedBy: "; ")
    #expect(parts.contains("Secure"))
  }

  @Test func readersArriveAtThePages() async throws {
    let member = try await site.ask("/", ["Cookie": "korridor-8765=before"])
    #expect(member.body.contains("|member(\"m1\")|"))
    let open = StubSite(access: OneLink(stranger: .everybody))
    #expect(try await open.ask("/").body.contains("|everybody|"))
  }

  /// Another server on this host has its own cookie.
  @Test func cookiesOfOtherPortsCountForNothing() async throws {
    let answer = try await site.ask("/", ["Cookie": "korridor-8766=before"])
    #expect(answer.status == 403)
  }

  @Test func leavingEndsTheSession() async throws {
    let answer = try await site.ask(
      .post, "/leave", ["Sec-Fetch-Site": "same-origin", "Cookie": "korridor-8765=before"])
    #expect(answer.status == 303)
    #expect(answer["Set-Cookie"]?.contains("Max-Age=0") == true)
    #expect(access.reader(ofSession: "before") == nil)
  }
}
