// SPDX-License-Identifier: GPL-3.0-or-later
import Hummingbird
import PageExchange

/// `/enter/TOKEN`: looking shows a page with a button, pressing it spends the link. Mail scanners and previews open
/// links, too.
struct LinkRoutes {
  static let folder = "/enter/"

  let access: any AccessKeeping
  let notices: any NoticeAnswering
  let address: SiteAddress

  @Sendable func get(_ request: Request, _ context: WebContext) throws -> Response {
    guard try access.isOpen(link: token(in: context)) else { throw PageNotice.linkClosed }
    let requested = RequestedForm(request)
    return Response(notices.answer(.linkOffered, as: requested.form, in: requested.language))
  }

  @Sendable func post(_ request: Request, _ context: WebContext) throws -> Response {
    guard let session = try access.enter(byLink: token(in: context)) else {
      throw PageNotice.linkClosed
    }
    var response = Response(seeOther: "/")
    response.setCookie(cookie(session.token, maxAge: session.lifetime))
    return response
  }

  @Sendable func leave(_ request: Request, _ context: WebContext) throws -> Response {
    if let token = request.cookies[address.cookieName]?.value { try access.leave(session: token) }
    var response = Response(seeOther: "/")
    response.setCookie(cookie("", maxAge: 0))
    return response
  }

  private func token(in context: WebContext) -> String { context.parameters.get("token") ?? "" }

  /// Lax: whoever opens a bookmark from a webmail page is still known. Changes have their own rule.
  private func cookie(_ value: String, maxAge: Int) -> Cookie {
    Cookie(
      name: address.cookieName, value: value, maxAge: maxAge, path: "/", secure: address.isSecure,
      httpOnly: true, sameSite: .lax)
  }
}
