// SPDX-License-Identifier: GPL-3.0-or-later
import HTTPTypes
import Hummingbird
import PageExchange

/// Turns what is thrown into pages.
struct NoticePages: RouterMiddleware {
  let notices: any NoticeAnswering

  func handle(
    _ request: Request, context: WebContext, next: (Request, WebContext) async throws -> Response
  ) async throws -> Response {
    do {
      return try await next(request, context)
    } catch {
      let notice = Self.notice(for: error)
      let requested = RequestedForm(request)
      let answer = notices.answer(notice, as: requested.form, in: requested.language)
      return Response(answer, retryAfter: notice.retryAfter)
    }
  }

  private static func notice(for error: any Error) -> PageNotice {
    switch error {
    case let notice as PageNotice: notice
    case let error as HTTPError where error.status == .notFound: .unknownAddress
    case let error as HTTPError where error.status == .contentTooLarge:
      .tooLarge(limit: FormFields.limit)
    case is HTTPError: .malformedForm
    default: .workerFailed
    }
  }
}
