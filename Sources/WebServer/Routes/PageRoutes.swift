// SPDX-License-Identifier: GPL-3.0-or-later
import HTTPTypes
import Hummingbird
import NIOCore
import PageExchange
import Synchronization

/// All other addresses: pages of the round.
struct PageRoutes {
  let answering: any QuestionAnswering

  @Sendable func get(_ request: Request, _ context: WebContext) async throws -> Response {
    guard let reader = context.reader else { throw PageNotice.linkNeeded }
    let requested = RequestedForm(request)
    let question = PageQuestion(
      PageRequest(
        target: requested.target, form: requested.form, language: requested.language,
        reader: reader),
      asker: context.asker, series: RequestNumber(request)?.series)
    return Response(try await answer(to: question, for: context.connection))
  }

  /// Nobody else can know that the address takes no form, so it is said here.
  @Sendable func post(_ request: Request, _ context: WebContext) async throws -> Response {
    guard context.reader != nil else { throw PageNotice.linkNeeded }
    _ = try await FormFields.read(from: request)
    throw PageNotice.wrongMethod
  }

  /// Takes the question back when the client goes.
  private func answer(
    to question: PageQuestion, for connection: (any Channel)?
  ) async throws -> PageAnswer {
    let work = Task { try await answering.answer(question) }
    let cancelling = Cancelling(work)
    connection?.closeFuture.whenComplete { _ in cancelling.cancel() }
    defer { cancelling.forget() }
    return try await withTaskCancellationHandler {
      try await work.value
    } onCancel: {
      work.cancel()
    }
  }

  /// A connection may live long: it must not hold the answers to all that was asked through it.
  private final class Cancelling: Sendable {
    private let work: Mutex<Task<PageAnswer, any Error>?>

    init(_ work: Task<PageAnswer, any Error>) { self.work = Mutex(work) }

    func cancel() { work.withLock { $0 }?.cancel() }
    func forget() { work.withLock { $0 = nil } }
  }
}
