// SPDX-License-Identifier: GPL-3.0-or-later
import HTTPTypes
import Testing

@testable import WebServer

/// Who is turned away.
@Suite struct RuleTests {
  private let site = StubSite()

  @Test(arguments: ["127.0.0.1:8765", "localhost:8765", "LOCALHOST:8765"])
  func itsOwnNamesAreAnswered(host: String) async throws {
    #expect(try await site.ask("/", host: host).status == 200)
  }

  @Test(arguments: [
    "localhost.evil.example", "localhost.evil.example:8765", "localhost.:8765", "localhost",
    "127.0.0.1", "127.0.0.1:8766", "[::1]:8765", "evil.example", "0.0.0.0:8765", "127.1:8765",
    "user@127.0.0.1:8765", "",
  ])
  func otherNamesAreNot(host: String) async throws {
    let answer = try await site.ask("/", host: host)
    #expect(answer.status == 403)
    #expect(answer.body.hasPrefix("host-unknown"))
  }

  @Test func aRequestNamesOneHost() async throws {
    #expect(try await site.ask("/", host: nil).status == 400)
    // What a second Host becomes, after the first has become the authority.
    let twice = try await site.ask("/", ["Host": "evil.example"])
    #expect(twice.status == 400)
    #expect(twice.body.hasPrefix("host-missing"))
  }

  @Test func behindAProxyItsPublicNameIsAnsweredToo() async throws {
    let site = StubSite(publicURL: "https://foerderung.example.org")
    #expect(try await site.ask("/", host: "foerderung.example.org").status == 200)
    #expect(try await site.ask("/", host: "foerderung.example.org:443").status == 403)
    #expect(try await site.ask("/", host: "x.foerderung.example.org").status == 403)
    let write = try await site.ask(
      .post, "/language", host: "foerderung.example.org",
      ["Origin": "https://foerderung.example.org"], body: "language=de")
    #expect(write.status == 303)
    #expect(write["Set-Cookie"]?.contains("Secure") == true)
  }

  @Test(arguments: [
    "http://foerderung.example.org", "foerderung.example.org", "https://", "https://a/b",
    "https://a b", "https://a:b:c", "ftp://a", "https://ä.example", "",
  ])
  func aPublicURLHasTLSAndNoPath(url: String) {
    #expect(SiteAddress.Public(url) == nil)
  }

  /// A what-if of somebody else's may come in a link, so looking is allowed.
  @Test func linksFromOtherSitesOpen() async throws {
    let answer = try await site.ask("/?include=P1", ["Sec-Fetch-Site": "cross-site"])
    #expect(answer.status == 200)
  }

  @Test(
    arguments: [
      (["Sec-Fetch-Site": "same-origin"], true),
      (["Sec-Fetch-Site": "same-origin", "Origin": "null"], true),
      (["Sec-Fetch-Site": "same-site", "Origin": "http://127.0.0.1:8765"], false),
      (["Sec-Fetch-Site": "cross-site"], false),
      (["Sec-Fetch-Site": "none"], false),
      (["Origin": "http://127.0.0.1:8765"], true),
      (["Origin": "http://localhost:8765"], true),
      (["Origin": "null"], false),
      (["Origin": "http://127.0.0.1:9999"], false),
      (["Origin": "https://127.0.0.1:8765"], false),
      (["Origin": "http://127.0.0.1:8765.evil.example"], false),
      ([:], false),
    ] as [([String: String], Bool)])
  func onlyItsOwnPagesChangeSomething(fields: [String: String], isAllowed: Bool) async throws {
    var pairs: [(String, String)] = fields.map { ($0.key, $0.value) }
    while pairs.count < 2 { pairs.append(("X-Nothing", "-")) }
    let answer = try await site.ask(
      .post, "/language", [pairs[0].0: pairs[0].1, pairs[1].0: pairs[1].1], body: "language=en")
    #expect(answer.status == (isAllowed ? 303 : 403))
    #expect((answer["Set-Cookie"] != nil) == isAllowed)
  }

  @Test(arguments: ["PUT", "DELETE", "PATCH", "OPTIONS", "TRACE"])
  func otherMethodsAreNotTaken(name: String) async throws {
    let method = try #require(HTTPRequest.Method(name))
    let answer = try await site.ask(method, "/", ["Sec-Fetch-Site": "same-origin"])
    #expect(answer.status == 405)
  }

  @Test func pagesTakeNoForms() async throws {
    let answer = try await site.ask(.post, "/", ["Sec-Fetch-Site": "same-origin"], body: "a=b")
    #expect(answer.status == 405)
  }
}
