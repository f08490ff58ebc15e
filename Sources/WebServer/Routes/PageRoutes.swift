// SPDX-License-Identifier: GPL-3.0-or-later
import HTTPTypes
import Hummingbird
import NIOCore
import PageExchange
import Synchronization

/// All other addresses: pages of the round, and what their forms change.
struct PageRoutes {
  let answering: any QuestionAnswering
  let archive: any ArchiveKeeping

  @Sendable func get(_ request: Request, _ context: WebContext) async throws -> Response {
    Response(
      try await answer(to: question(request, context, posting: nil), for: context.connection))
  }

  /// What the page wants kept is kept before the browser hears of it. Where somebody was faster, the page is asked
  /// again, since it may say otherwise now.
  @Sendable func post(_ request: Request, _ context: WebContext) async throws -> Response {
    guard let reader = context.reader else { throw PageNotice.linkNeeded }
    guard Self.takesForms(request.uri.path) else { throw PageNotice.wrongMethod }
    guard reader != .everybody else { throw PageNotice.notAllowed }
    let fields = try await FormFields.read(from: request).all
    for _ in 0..<Self.mostAttempts {
      let answer = try await answer(
        to: question(request, context, posting: fields), for: context.connection)
      guard let draft = answer.draft else { return Response(answer) }
      if try archive.append(draft) { return Response(answer) }
    }
    throw PageNotice.queueFull
  }

  private static let mostAttempts = 5

  private static func takesForms(_ path: String) -> Bool {
    ["saved", "decision", "meeting"].contains(path.split(separator: "/").first)
  }

  private func question(
    _ request: Request, _ context: WebContext, posting fields: [PostedField]?
  ) throws -> PageQuestion {
    guard let reader = context.reader else { throw PageNotice.linkNeeded }
    let requested = RequestedForm(request)
    let state: ArchiveState? =
      switch ArchiveNeed(requested.target) {
      case .nothing: nil
      case .entries: try archive.state(isChecked: false)
      case .everything: try archive.state(isChecked: true)
      }
    return PageQuestion(
      PageRequest(
        target: requested.target, form: requested.form, language: requested.language,
        reader: reader, posted: fields, archive: state),
      asker: context.asker, series: fields == nil ? RequestNumber(request)?.series : nil)
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
