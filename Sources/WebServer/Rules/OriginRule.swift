// SPDX-License-Identifier: GPL-3.0-or-later
import HTTPTypes
import Hummingbird
import PageExchange

/// Lets the site's own pages change something, and nobody else's: browsers say where a request comes from in
/// `Sec-Fetch-Site`, older ones in `Origin`. Who says neither is turned away.
struct OriginRule: RouterMiddleware {
  let address: SiteAddress
  private static let fetchSite = HTTPField.Name("Sec-Fetch-Site")!

  func handle(
    _ request: Request, context: WebContext, next: (Request, WebContext) async throws -> Response
  ) async throws -> Response {
    switch request.method {
    case .get, .head: break
    case .post:
      guard isOwn(request) else { throw PageNotice.foreignSite }
    default: throw PageNotice.wrongMethod
    }
    return try await next(request, context)
  }

  private func isOwn(_ request: Request) -> Bool {
    if let site = request.headers[Self.fetchSite] { return site == "same-origin" }
    guard let origin = request.headers[.origin] else { return false }
    return address.origins.contains(origin)
  }
}
