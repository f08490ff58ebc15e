// SPDX-License-Identifier: GPL-3.0-or-later
import Hummingbird
import PageExchange

/// Where the question that a page has asked stands in line; the page is known by its `X-Korridor-Request`.
struct WaitingRoute {
  let answering: any QuestionAnswering

  @Sendable func get(_ request: Request, _ context: WebContext) async throws -> Response {
    guard context.reader != nil else { throw PageNotice.linkNeeded }
    guard let series = RequestNumber(request)?.series else { throw PageNotice.unknownAddress }
    throw PageNotice.waiting(before: await answering.questionsBefore(context.asker, series))
  }
}
