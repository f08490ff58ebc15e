// SPDX-License-Identifier: GPL-3.0-or-later
import HTTPTypes
import Hummingbird
import PageExchange

/// A form with `language`; it leads back to the page that it stands on.
struct LanguageRoute {
  let address: SiteAddress

  @Sendable func post(_ request: Request, _ context: WebContext) async throws -> Response {
    let fields = try await FormFields.read(from: request)
    guard let language = fields["language"], RequestedForm.languages.contains(language) else {
      throw PageNotice.malformedForm
    }
    var response = Response(seeOther: Self.ownPath(fields["back"] ?? page(of: request)))
    response.setCookie(
      Cookie(
        name: RequestedForm.languageCookie, value: language, maxAge: 31_536_000, path: "/",
        secure: address.isSecure, sameSite: .lax))
    return response
  }

  /// The page with the form, which browsers tell the own site in full.
  private func page(of request: Request) -> String? {
    guard let referer = request.headers[.referer] else { return nil }
    let origin = address.origins.first { referer.hasPrefix($0 + "/") }
    return origin.map { String(referer.dropFirst($0.count)) }
  }

  /// A path of this site, whatever was asked for: `//host` and `/\host` lead elsewhere.
  static func ownPath(_ asked: String?) -> String {
    guard let asked, asked.hasPrefix("/"), !asked.dropFirst().hasPrefix("/"),
      asked.utf8.allSatisfy({ $0 > 0x20 && $0 < 0x7F && $0 != UInt8(ascii: "\\") })
    else { return "/" }
    return asked
  }
}
