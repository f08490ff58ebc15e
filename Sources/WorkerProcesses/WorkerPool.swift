// SPDX-License-Identifier: GPL-3.0-or-later
import Foundation
import PageExchange

/// Processes that have read a round and answer questions about it, and the questions that wait for them.
///
/// What goes wrong in a worker ends the worker: the question gets a notice, and another worker takes its place.
package actor WorkerPool: QuestionAnswering {
  private struct Worker {
    let process: WorkerProcess
    /// Of the files that it reads.
    let fingerprint: FileFingerprint
    /// Slow questions are for those in the background only, so that they hold up no quick ones.
    let isInBackground: Bool
    var pid: pid_t?
    var isReady = false
    var work: Work?
    /// Why it was killed; nil: it was not, or nobody waits to hear it.
    var notice: PageNotice?
    var isKilled = false
  }

  private struct Work {
    let request: PageRequest
    let pace: Pace
    let deadline: ContinuousClock.Instant
    var waiters: [WaitingLine.Waiter]
    /// Since when nobody waits for it any more.
    var abandoned: ContinuousClock.Instant?
  }

  private let command: WorkerCommand
  private let limits: PoolLimits
  private let files: @Sendable () -> [String]
  private var fingerprint: FileFingerprint
  private var cache: AnswerCache
  private var line = WaitingLine()
  private var continuations: [Int: CheckedContinuation<Result<PageAnswer, PageNotice>, Never>] = [:]
  private var workers: [Int: Worker] = [:]
  private var lastID = 0
  private var isWatching = false
  private var isClosed = false
  /// Workers in a row that ended before they could answer anything.
  private var failedStarts = 0
  private var nextStart = ContinuousClock.now

  /// Whoever cannot start a worker so many times in a row says so instead of waiting on.
  private static let mostFailedStarts = 3
  private static let pauseAfterFailedStarts = Duration.seconds(2)

  /// - Parameter files: the paths from which workers read; when one changes, new workers read anew.
  package init(
    _ command: WorkerCommand, limits: PoolLimits = PoolLimits(),
    files: @escaping @Sendable () -> [String]
  ) {
    (self.command, self.limits, self.files) = (command, limits, files)
    fingerprint = FileFingerprint(of: files())
    cache = AnswerCache(capacity: limits.cache)
    // A worker that is killed while it is written to must not end the server.
    signal(SIGPIPE, SIG_IGN)
  }

  /// Starts the workers, so that the first question finds them ready.
  package func warmUp() { startWorkers() }

  /// Ends all workers, and answers nothing more.
  package func close() {
    isClosed = true
    for waiter in line.removeAll() { resume(waiter, .failure(.workerMissing)) }
    for id in workers.keys { kill(id, because: .workerMissing) }
  }

  /// How many questions wait for a worker, and how many are worked on, at this moment.
  package var load: (waiting: Int, atWork: Int) {
    (line.count, workers.values.count { $0.work != nil })
  }

  /// The processes at this moment.
  package var processes: [pid_t] { workers.values.compactMap(\.pid).sorted() }

  package func answer(_ question: PageQuestion) async throws(PageNotice) -> PageAnswer {
    lookAtFiles()
    if let answer = cache.answer(to: question.request) { return answer }
    lastID += 1
    let waiter = WaitingLine.Waiter(id: lastID, asker: question.asker, series: question.series)
    let result: Result<PageAnswer, PageNotice> = await withTaskCancellationHandler {
      await withCheckedContinuation { continuation in
        guard !Task.isCancelled else { return continuation.resume(returning: .failure(.overtaken)) }
        continuations[waiter.id] = continuation
        enqueue(question.request, for: waiter)
      }
    } onCancel: {
      Task { await self.abandon(waiter) }
    }
    return try result.get()
  }

  package func questionsBefore(_ asker: String, _ series: String) -> Int? {
    line.questionsBefore(asker, series)
  }
}

// MARK: - Questions

extension WorkerPool {
  private func enqueue(_ request: PageRequest, for waiter: WaitingLine.Waiter) {
    for overtaken in line.overtake(waiter.asker, waiter.series) {
      resume(overtaken, .failure(.overtaken))
    }
    let isWorkedOn = workers.first {
      $0.value.work?.request == request && $0.value.fingerprint == fingerprint
        && !$0.value.isKilled
    }
    if let id = isWorkedOn?.key {
      workers[id]?.work?.waiters.append(waiter)
      workers[id]?.work?.abandoned = nil
      return
    }
    guard !isClosed, !isWaitingToStart else { return resume(waiter, .failure(.workerMissing)) }
    do throws(PageNotice) {
      try line.add(request, for: waiter, limits: limits)
      handOut()
    } catch {
      resume(waiter, .failure(error))
    }
  }

  private func abandon(_ waiter: WaitingLine.Waiter) {
    guard continuations[waiter.id] != nil else { return }
    resume(waiter, .failure(.overtaken))
    if line.remove(waiter.id) { return }
    for (id, worker) in workers where worker.work?.waiters.contains(waiter) == true {
      workers[id]?.work?.waiters.removeAll { $0 == waiter }
      if workers[id]?.work?.waiters.isEmpty == true { workers[id]?.work?.abandoned = .now }
    }
  }

  private func resume(_ waiter: WaitingLine.Waiter, _ result: Result<PageAnswer, PageNotice>) {
    continuations.removeValue(forKey: waiter.id)?.resume(returning: result)
  }

  /// Gives what waits to workers that are free.
  private func handOut() {
    startWorkers()
    let now = ContinuousClock.now
    let free = workers.filter { $0.value.isReady && $0.value.work == nil && !$0.value.isKilled }
    for (id, worker) in free.sorted(by: { Self.goesBefore($0, $1) }) {
      guard let ticket = line.next(slowIsAllowed: worker.isInBackground || limits.workers == 1)
      else { continue }
      guard let message = try? ticket.request.message else {
        for waiter in ticket.waiters { resume(waiter, .failure(.workerFailed)) }
        continue
      }
      workers[id]?.work = Work(
        request: ticket.request, pace: ticket.pace, deadline: now + time(for: ticket.pace),
        waiters: ticket.waiters)
      worker.process.send(message)
      watch()
    }
  }

  private static func goesBefore(
    _ left: (key: Int, value: Worker), _ right: (key: Int, value: Worker)
  ) -> Bool {
    left.value.isInBackground == right.value.isInBackground
      ? left.key < right.key : !left.value.isInBackground
  }

  private func time(for pace: Pace) -> Duration {
    pace == .quick ? limits.quickTime : limits.slowTime
  }
}

// MARK: - Workers

extension WorkerPool {
  /// The pause after workers that could not start.
  private var isWaitingToStart: Bool {
    failedStarts >= Self.mostFailedStarts && ContinuousClock.now < nextStart
  }

  /// All but one work in the background.
  private func startWorkers() {
    guard !isClosed, !isWaitingToStart else { return }
    let living = workers.values.filter { !$0.isKilled }
    var isInBackground = living.contains { !$0.isInBackground }
    for _ in 0..<max(0, limits.workers - living.count) {
      lastID += 1
      let id = lastID
      let process = WorkerProcess(isInBackground ? command.inBackground : command) {
        [weak self] event in await self?.note(event, of: id)
      }
      workers[id] = Worker(
        process: process, fingerprint: fingerprint, isInBackground: isInBackground)
      isInBackground = true
    }
  }

  private func note(_ event: WorkerProcess.Event, of id: Int) {
    switch event {
    case .started(let pid):
      workers[id]?.pid = pid
      if workers[id]?.isKilled == true { ProcessTree.kill(pid) }
    case .message(let message): receive(message, from: id)
    case .ending: workers[id]?.pid = nil
    case .ended: end(id)
    }
  }

  private func receive(_ message: [UInt8], from id: Int) {
    guard let worker = workers[id], !worker.isKilled else { return }
    guard worker.isReady else {
      workers[id]?.isReady = true
      failedStarts = 0
      return handOut()
    }
    guard let work = worker.work, let answer = try? PageAnswer(message: message) else {
      return kill(id, because: .workerFailed)
    }
    workers[id]?.work = nil
    if worker.fingerprint == fingerprint { cache.keep(answer, for: work.request) }
    for waiter in work.waiters { resume(waiter, .success(answer)) }
    if worker.fingerprint != fingerprint {
      kill(id, because: nil)
    } else if isTooLarge(worker) {
      kill(id, because: nil)
    }
    handOut()
  }

  /// - Parameter notice: what whoever waits for it is told.
  private func kill(_ id: Int, because notice: PageNotice?) {
    guard workers[id]?.isKilled == false else { return }
    workers[id]?.isKilled = true
    workers[id]?.notice = notice
    if let pid = workers[id]?.pid { ProcessTree.kill(pid) }
  }

  private func end(_ id: Int) {
    guard let worker = workers.removeValue(forKey: id) else { return }
    for waiter in worker.work?.waiters ?? [] {
      resume(waiter, .failure(worker.notice ?? .workerFailed))
    }
    if !worker.isReady, !worker.isKilled { failedStarts += 1 }
    if failedStarts >= Self.mostFailedStarts {
      nextStart = .now + Self.pauseAfterFailedStarts
      guard workers.values.contains(where: \.isReady) else {
        for waiter in line.removeAll() { resume(waiter, .failure(.workerMissing)) }
        return
      }
    }
    handOut()
  }

  /// New files mean new workers. Those that are at work may end what they do: it was asked before.
  private func lookAtFiles() {
    let now = FileFingerprint(of: files())
    guard now != fingerprint else { return }
    fingerprint = now
    cache.clear()
    for (id, worker) in workers where worker.work == nil { kill(id, because: nil) }
  }
}

// MARK: - Watching

extension WorkerPool {
  private static let watchInterval = Duration.milliseconds(50)

  private func watch() {
    guard !isWatching else { return }
    isWatching = true
    Task { [weak self] in
      repeat { try? await Task.sleep(for: Self.watchInterval) } while await self?.look() == true
    }
  }

  /// Kills those that take too long or too much, and those that work for nobody.
  ///
  /// - Returns: whether somebody is still at work.
  private func look() -> Bool {
    let now = ContinuousClock.now
    for (id, worker) in workers {
      guard let work = worker.work else { continue }
      if now >= work.deadline {
        let seconds = Int(time(for: work.pace).components.seconds)
        kill(id, because: .outOfTime(seconds: seconds))
      } else if isTooLarge(worker) {
        kill(id, because: .outOfMemory(mebibytes: limits.memory >> 20))
      } else if let abandoned = work.abandoned, now >= abandoned + limits.grace {
        kill(id, because: .overtaken)
      }
    }
    isWatching = workers.values.contains { $0.work != nil }
    return isWatching
  }

  private func isTooLarge(_ worker: Worker) -> Bool {
    guard let pid = worker.pid, let resident = ProcessMemory.resident(of: pid) else { return false }
    return resident > limits.memory
  }
}
