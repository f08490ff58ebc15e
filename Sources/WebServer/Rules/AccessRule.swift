// SPDX-License-Identifier: GPL-3.0-or-later
import HTTPTypes
import Hummingbird
import PageExchange

/// Finds out who asks.
struct AccessRule: RouterMiddleware {
  let access: any AccessKeeping
  let address: SiteAddress

  func handle(
    _ request: Request, context: WebContext, next: (Request, WebContext) async throws -> Response
  ) async throws -> Response {
    var context = context
    if let token = request.cookies[address.cookieName]?.value,
      let reader = try access.reader(ofSession: token)
    {
      context.reader = reader
      context.asker = "session \(token)"
    } else {
      context.reader = access.stranger
      context.asker = "address \(client(of: request, context) ?? "")"
    }
    return try await next(request, context)
  }

  /// The last address in the field is what the proxy itself saw; all before it anybody can write.
  private func client(of request: Request, _ context: WebContext) -> String? {
    if address.isBehindProxy, let field = HTTPField.Name("X-Forwarded-For"),
      let last = request.headers[field]?.split(separator: ",").last
    {
      return last.filter { $0 != " " }
    }
    return context.connection?.remoteAddress?.ipAddress
  }
}
