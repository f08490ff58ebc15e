// SPDX-License-Identifier: GPL-3.0-or-later
import HTTPTypes
import PageExchange
import Testing

@testable import WebServer

/// The whole site without a socket.
@Suite struct SiteTests {
  private let site = StubSite()

  @Test func aPageIsAskedForAsItWasAddressed() async throws {
    let answer = try await site.ask("/applications/P%2003?exclude=P12&set=budget=1")
    #expect(answer.status == 200)
    #expect(
      answer.body
        == "/applications/P%2003?exclude=P12&set=budget=1|page|-|administration|address |-")
    #expect(try await site.ask("/").body.hasPrefix("/|page|"))
  }

  @Test(arguments: [
    ("/weights.json?x=1", "/weights?x=1"), ("/.json", "/"), ("/weights", "/weights"),
  ])
  func jsonIsAskedForByTheAddress(path: String, target: String) async throws {
    let accept = path.contains(".json") ? "text/html" : "application/json"
    let answer = try await site.ask(path, ["Accept": accept])
    #expect(answer.body.hasPrefix("\(target)|json|"))
  }

  @Test(arguments: [("7.12", "7"), ("x.12", "at work")])
  func aPageLearnsWhereItsQuestionStands(number: String, place: String) async throws {
    let answer = try await site.ask("/waiting", ["X-Korridor-Request": number])
    #expect(answer.status == 200 && answer.body == "waiting page - \(place)")
    #expect(try await site.ask("/waiting").status == 404)
  }

  @Test func filesOfThePaperKeepTheirNames() async throws {
    let answer = try await site.ask("/paper/record.json")
    #expect(answer.body.hasPrefix("/paper/record.json|page|"))
  }

  @Test(arguments: [
    ("application/json", PageForm.json), ("application/json;q=0.9, text/html", .page),
    ("text/html,application/xhtml+xml,*/*;q=0.8", .page), ("*/*", .page), ("", .page),
    ("application/json, */*", .json), ("application/json;q=0", .page),
    ("text/html;q=0.1, application/json", .json), (";;q=,,=", .page),
    ("application/json;q=9999999999999999999999", .page),
  ])
  func browsersGetPagesAndProgramsJSON(accept: String, form: PageForm) async throws {
    let answer = try await site.ask("/", ["Accept": accept])
    #expect(answer.body.hasPrefix("/|\(form.rawValue)|"))
  }

  @Test(arguments: [
    ("de-DE,de;q=0.9,en;q=0.8", "de"), ("en-US", "en"), ("fr,en;q=0.3,de;q=0.2", "en"),
    ("fr", "-"), ("", "-"), ("de;q=0", "-"), ("deutsch", "-"), ("DE", "de"),
  ])
  func theLanguageIsTheBrowsers(accepted: String, language: String) async throws {
    let answer = try await site.ask("/", ["Accept-Language": accepted])
    #expect(answer.body.hasPrefix("/|page|\(language)|"))
  }

  @Test func theReadersChoiceOfLanguageGoesFirst() async throws {
    let answer = try await site.ask(
      "/", ["Accept-Language": "de", "Cookie": "a=b; korridor-language=en"])
    #expect(answer.body.hasPrefix("/|page|en|"))
    let unknown = try await site.ask(
      "/", ["Accept-Language": "de", "Cookie": "korridor-language=xx"])
    #expect(unknown.body.hasPrefix("/|page|de|"))
  }

  @Test func theLanguageIsChosenByAForm() async throws {
    let answer = try await site.ask(
      .post, "/language", ["Sec-Fetch-Site": "same-origin"],
      body: "language=en&back=%2Fweights%3Fset%3Dbudget%3D1")
    #expect(answer.status == 303)
    #expect(answer["Location"] == "/weights?set=budget=1")
    let cookie = try #require(answer["Set-Cookie"])
    #expect(cookie.hasPrefix("korridor-language=en; "))
    #expect(cookie.contains("HttpOnly") && cookie.contains("SameSite=Lax"))
  }

  @Test func choosingALanguageLeadsBackToThePage() async throws {
    for (referer, back) in [
      ("http://127.0.0.1:8765/weights?include=P1", "/weights?include=P1"),
      ("http://127.0.0.1:8765.evil.example/x", "/"), ("http://127.0.0.1:8765//evil.example", "/"),
    ] {
      let answer = try await site.ask(
        .post, "/language", ["Sec-Fetch-Site": "same-origin", "Referer": referer],
        body: "language=de")
      #expect(answer["Location"] == back)
    }
  }

  @Test(arguments: [
    "//evil.example/", "/\\evil.example", "https://evil.example/", "", "/a b", "/\r\nX: y", "/ä",
  ])
  func nobodyIsSentToAnotherSite(back: String) {
    #expect(LanguageRoute.ownPath(back) == "/")
  }

  @Test(arguments: ["", "language=xx", "language=%zz", "=&=&", "language", "%00=%ff"])
  func aFormThatSaysNothingIsRefused(body: String) async throws {
    let answer = try await site.ask(
      .post, "/language", ["Sec-Fetch-Site": "same-origin"], body: body)
    #expect(answer.status == 400)
    #expect(answer.body.hasPrefix("malformed-form"))
  }

  @Test func aFormHasALimit() async throws {
    let answer = try await site.ask(
      .post, "/language", ["Sec-Fetch-Site": "same-origin"],
      body: String(repeating: "x", count: FormFields.limit + 1))
    #expect(answer.status == 413)
    let announced = try await site.ask(
      .post, "/language", ["Sec-Fetch-Site": "same-origin", "Content-Length": "9999999"])
    #expect(announced.status == 413)
  }

  @Test func browsersAreToldWhatPagesMayDo() async throws {
    for path in ["/", "/full", "/assets/none"] {
      let answer = try await site.ask(path)
      let policy = try #require(answer["Content-Security-Policy"])
      #expect(policy.contains("default-src 'self'"))
      #expect(policy.contains("frame-ancestors 'none'"))
      #expect(answer["X-Content-Type-Options"] == "nosniff")
      #expect(answer["Referrer-Policy"] == "same-origin")
      #expect(answer["Cache-Control"] == "no-store")
    }
  }

  @Test func documentsUseTheirOwnStyleAndRunNothing() async throws {
    let answer = try await site.ask("/paper/proposal.html")
    let policy = try #require(answer["Content-Security-Policy"])
    #expect(policy.contains("default-src 'none'; style-src 'unsafe-inline'"))
    #expect(policy.contains("frame-ancestors 'none'") && policy.contains("sandbox"))
    #expect(!policy.contains("script"))
  }

  @Test func aFullQueueSaysWhenToComeAgain() async throws {
    let answer = try await site.ask("/full", ["Accept": "application/json"])
    #expect(answer.status == 503)
    #expect(answer["Retry-After"] == "1")
    #expect(answer.body == "queue-full json -")
  }

  @Test func aPageCanSendItsReaderElsewhere() async throws {
    let answer = try await site.ask("/elsewhere")
    #expect(answer.status == 303)
    #expect(answer["Location"] == "/?include=P1")
  }

  @Test func theRequestsNumberComesBack() async throws {
    let answer = try await site.ask("/", ["X-Korridor-Request": "tab7.12"])
    #expect(answer["X-Korridor-Request"] == "tab7.12")
    #expect(answer.body.hasSuffix("|tab7"))
    let plain = try await site.ask("/", ["X-Korridor-Request": "12"])
    #expect(plain["X-Korridor-Request"] == "12")
    #expect(plain.body.hasSuffix("|-"))
    for odd in ["a b", "", String(repeating: "1", count: 65), "ä"] {
      let answer = try await site.ask("/", ["X-Korridor-Request": odd])
      #expect(answer["X-Korridor-Request"] == nil)
      #expect(answer.body.hasSuffix("|-"))
    }
  }

  @Test func headTellsWhatGetWouldSend() async throws {
    let answer = try await site.ask(.head, "/long")
    #expect(answer.status == 200)
    #expect(answer["Content-Length"] == "400000")
    #expect(answer.body == "")
  }

  @Test func assetsMayBeKeptForGood() async throws {
    let sheet = PageAsset(
      at: "/assets/page-1.css", contentType: "text/css; charset=utf-8", bytes: [97])
    let site = StubSite(assets: [sheet])
    let answer = try await site.ask(sheet.path)
    #expect(answer.body == "a")
    #expect(answer["Content-Type"] == "text/css; charset=utf-8")
    #expect(answer["Cache-Control"] == "public, max-age=31536000, immutable")
    #expect(try await site.ask("/assets/page-2.css").status == 404)
  }
}
