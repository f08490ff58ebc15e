// SPDX-License-Identifier: GPL-3.0-or-later
import HTTPTypes
import Hummingbird
import PageExchange

/// Answers for the site's own names only: else a site of somebody else could have its name lead here (DNS rebinding)
/// and read everything as its own.
struct HostRule: RouterMiddleware {
  let address: SiteAddress
  private static let field = HTTPField.Name("Host")!

  func handle(
    _ request: Request, context: WebContext, next: (Request, WebContext) async throws -> Response
  ) async throws -> Response {
    // The first Host is the authority; any further one is still among the fields.
    guard let host = request.head.authority, request.headers[Self.field] == nil else {
      throw PageNotice.hostMissing
    }
    guard address.hosts.contains(host.lowercased()) else { throw PageNotice.hostUnknown }
    return try await next(request, context)
  }
}
