// SPDX-License-Identifier: GPL-3.0-or-later
import HTTPTypes
import Hummingbird
import PageExchange

@testable import WebServer

/// A site whose pages say what they were asked.
struct StubSite {
  static let port = 8765
  static let host = "127.0.0.1:8765"

  let site: Site

  init(
    access: any AccessKeeping = OpenAccess(.administration), publicURL: String? = nil,
    archive: any ArchiveKeeping = NoArchive(), assets: [PageAsset] = [],
    limits: ConnectionLimits = ConnectionLimits(),
    answering: any QuestionAnswering = StubAnswers()
  ) {
    site = Site(
      SiteAddress(publicURL: publicURL.flatMap { SiteAddress.Public($0) }),
      answering: answering,
      notices: StubNotices(), access: access, archive: archive, assets: assets, limits: limits)
    site.address.listens(on: Self.port)
  }

  struct Answer {
    let status: Int
    let headers: HTTPFields
    let body: String

    subscript(name: String) -> String? { HTTPField.Name(name).flatMap { headers[$0] } }
  }

  func ask(
    _ path: String, host: String? = Self.host, _ fields: KeyValuePairs<String, String> = [:]
  ) async throws -> Answer {
    try await ask(.get, path, host: host, fields)
  }

  /// Without a socket.
  func ask(
    _ method: HTTPRequest.Method, _ path: String, host: String? = Self.host,
    _ fields: KeyValuePairs<String, String> = [:], body: String = ""
  ) async throws -> Answer {
    var head = HTTPRequest(method: method, scheme: "http", authority: host, path: path)
    for (name, value) in fields {
      head.headerFields.append(HTTPField(name: HTTPField.Name(name)!, value: value))
    }
    let request = Request(head: head, body: RequestBody(buffer: ByteBuffer(string: body)))
    let response = try await site.responder().respond(to: request, context: WebContext())
    let bytes = try await BodyCollector.bytes(of: response)
    return Answer(
      status: response.status.code, headers: response.headers,
      body: String(decoding: bytes, as: UTF8.self))
  }
}

struct StubAnswers: QuestionAnswering {
  func questionsBefore(_ asker: String, _ series: String) -> Int? { Int(series) }

  func answer(_ question: PageQuestion) async throws(PageNotice) -> PageAnswer {
    let request = question.request
    switch request.target {
    case "/full": throw .queueFull
    case "/elsewhere":
      return PageAnswer(.seeOther, contentType: "text/plain", body: [], location: "/?include=P1")
    case "/long":
      return PageAnswer(
        .done, contentType: "text/plain", body: [UInt8](repeating: 120, count: 400_000))
    default:
      let text = [
        request.target, request.form.rawValue, request.language ?? "-", "\(request.reader)",
        question.asker, question.series ?? "-",
      ].joined(separator: "|")
      return PageAnswer(
        .done, contentType: "text/plain; charset=utf-8", body: Array(text.utf8))
    }
  }
}

private struct StubNotices: NoticeAnswering {
  private static func place(_ notice: PageNotice) -> String {
    if case .waiting(let before) = notice { " \(before.map(String.init) ?? "at work")" } else { "" }
  }

  func answer(_ notice: PageNotice, as form: PageForm, in language: String?) -> PageAnswer {
    PageAnswer(
      notice.status, contentType: "text/plain",
      body: Array("\(notice.code) \(form.rawValue) \(language ?? "-")\(Self.place(notice))".utf8))
  }
}
