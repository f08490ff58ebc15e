// SPDX-License-Identifier: GPL-3.0-or-later
import HTTPTypes
import Hummingbird
import PageExchange

/// A form with `language` and `back`, the address to return to.
struct LanguageRoute {
  let address: SiteAddress

  @Sendable func post(_ request: Request, _ context: WebContext) async throws -> Response {
    let fields = try await FormFields.read(from: request)
    guard let language = fields["language"], RequestedForm.languages.contains(language) else {
      throw PageNotice.malformedForm
    }
    var response = Response(seeOther: Self.ownPath(fields["back"]))
    response.setCookie(
      Cookie(
        name: RequestedForm.languageCookie, value: language, maxAge: 31_536_000, path: "/",
        secure: address.isSecure, sameSite: .lax))
    return response
  }

  /// A path of this site, whatever was asked for: `//host` and `/\host` lead elsewhere.
  static func ownPath(_ asked: String?) -> String {
    guard let asked, asked.hasPrefix("/"), !asked.dropFirst().hasPrefix("/"),
      asked.utf8.allSatisfy({ $0 > 0x20 && $0 < 0x7F && $0 != UInt8(ascii: "\\") })
    else { return "/" }
    return asked
  }
}
