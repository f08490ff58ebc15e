// SPDX-License-Identifier: GPL-3.0-or-later
import HTTPTypes
import Hummingbird

/// What browsers are told with every answer. Pages bring no script and no style but files of this site; nobody shows
/// them in a frame; nothing of them is kept by anybody.
struct SafetyHeaders: RouterMiddleware {
  static let policy = [
    "default-src 'self'", "base-uri 'none'", "form-action 'self'", "frame-ancestors 'none'",
    "object-src 'none'",
  ].joined(separator: "; ")

  /// A document of the paper is complete in itself, with its style sheet inside, and runs nothing.
  static let policyOfDocuments = [
    "default-src 'none'", "style-src 'unsafe-inline'", "img-src data:", "base-uri 'none'",
    "form-action 'none'", "frame-ancestors 'none'", "sandbox allow-downloads",
  ].joined(separator: "; ")

  private static let fields: [(String, String)] = [
    ("X-Content-Type-Options", "nosniff"),
    ("X-Frame-Options", "DENY"),
    // `no-referrer` would make browsers send `Origin: null` with the site's own forms.
    ("Referrer-Policy", "same-origin"),
    ("Cross-Origin-Opener-Policy", "same-origin"),
    ("Cross-Origin-Resource-Policy", "same-origin"),
    ("Permissions-Policy", "camera=(), geolocation=(), microphone=()"),
    ("Cache-Control", "no-store"),
  ]

  func handle(
    _ request: Request, context: WebContext, next: (Request, WebContext) async throws -> Response
  ) async throws -> Response {
    var response = try await next(request, context)
    let isDocument = response.status == .ok && RequestedForm.isFile(request.uri.path)
    let policy = isDocument ? Self.policyOfDocuments : Self.policy
    for (text, value) in Self.fields + [("Content-Security-Policy", policy)] {
      guard let name = HTTPField.Name(text), response.headers[name] == nil else { continue }
      response.headers[name] = value
    }
    if let number = RequestNumber(request) { response.headers[RequestNumber.field] = number.text }
    return response
  }
}
