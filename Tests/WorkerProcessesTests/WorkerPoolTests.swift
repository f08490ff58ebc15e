// SPDX-License-Identifier: GPL-3.0-or-later
import Foundation
import PageExchange
import Testing

@testable import WorkerProcesses

/// With real processes, which crash, loop and take what they can.
@Suite struct WorkerPoolTests {
  private static let stub = URL(fileURLWithPath: CommandLine.arguments[0])
    .resolvingSymlinksInPath().deletingLastPathComponent().appendingPathComponent("WorkerStub").path

  private func pool(
    workers: Int = 1, arguments: [String] = [], files: [String] = [],
    _ adjust: (inout PoolLimits) -> Void = { _ in }
  ) -> WorkerPool {
    var limits = PoolLimits(workers: workers)
    adjust(&limits)
    return WorkerPool(
      WorkerCommand(executable: Self.stub, arguments: arguments), limits: limits, files: { files })
  }

  private func ask(
    _ pool: WorkerPool, _ target: String, _ asker: String = "a", series: String? = nil
  ) async -> Result<String, PageNotice> {
    do throws(PageNotice) {
      let question = PageQuestion(PageRequest(target: target), asker: asker, series: series)
      let answer = try await pool.answer(question)
      return .success(String(decoding: answer.body, as: UTF8.self))
    } catch {
      return .failure(error)
    }
  }

  /// Waits for what comes about soon; the limit is for what never does.
  private func eventually(_ holds: () async -> Bool) async -> Bool {
    for _ in 0..<1000 {
      if await holds() { return true }
      try? await Task.sleep(for: .milliseconds(10))
    }
    return false
  }

  @Test func answersComeBackWhateverTheirLength() async {
    let pool = pool()
    #expect(await ask(pool, "/hello?x") == .success("/hello?x page administration"))
    #expect(await ask(pool, "/large?400000") == .success(String(repeating: "x", count: 400_000)))
    #expect(await ask(pool, "/print") == .success("printed"))
    await pool.close()
  }

  @Test func anAnswerIsKeptUntilAFileChanges() async throws {
    let file = FileManager.default.temporaryDirectory.appendingPathComponent(UUID().uuidString)
    try Data("1".utf8).write(to: file)
    defer { try? FileManager.default.removeItem(at: file) }
    let pool = pool(files: [file.path])
    let first = await ask(pool, "/pid")
    #expect(await ask(pool, "/pid") == first)
    #expect(await ask(pool, "/pid?other") == first, "the same worker")
    try Data("12".utf8).write(to: file)
    let second = await ask(pool, "/pid")
    #expect(second != first, "a worker that has read the file anew")
    await pool.close()
  }

  @Test func aCrashIsToldAndAnotherWorkerGoesOn() async {
    let pool = pool()
    #expect(await ask(pool, "/crash") == .failure(.workerFailed))
    #expect(await ask(pool, "/hello") == .success("/hello page administration"))
    await pool.close()
  }

  @Test func aWorkerKilledInTheMiddleIsToldAndAnotherGoesOn() async {
    let pool = pool()
    guard case .success(let pid) = await ask(pool, "/pid") else {
      Issue.record("no worker")
      return
    }
    async let answer = ask(pool, "/sleep?60000")
    try? await Task.sleep(for: .milliseconds(50))
    kill(pid_t(pid)!, SIGKILL)
    #expect(await answer == .failure(.workerFailed))
    #expect(await ask(pool, "/hello") == .success("/hello page administration"))
    await pool.close()
  }

  @Test func whatTakesTooLongIsEnded() async {
    let pool = pool { $0.quickTime = .milliseconds(200) }
    #expect(await ask(pool, "/loop") == .failure(.outOfTime(seconds: 0)))
    #expect(await ask(pool, "/hello") == .success("/hello page administration"))
    await pool.close()
  }

  @Test func whatTakesTooMuchMemoryIsEnded() async {
    let pool = pool { $0.memory = 128 << 20 }
    #expect(await ask(pool, "/memory") == .failure(.outOfMemory(mebibytes: 128)))
    #expect(await ask(pool, "/hello") == .success("/hello page administration"))
    await pool.close()
  }

  @Test func aQuestionTakenBackFreesItsWorker() async {
    let pool = pool { $0.grace = .milliseconds(20) }
    let processes = await ask(pool, "/pid")
    let task = Task { await ask(pool, "/loop") }
    try? await Task.sleep(for: .milliseconds(50))
    task.cancel()
    #expect(await task.value == .failure(.overtaken))
    let others = await ask(pool, "/pid?again")
    #expect(others != processes)
    await pool.close()
  }

  /// Moving a slider must not cost a warm worker at each step.
  @Test func aQuestionTakenBackShortlyBeforeItsAnswerCostsNoWorker() async {
    let pool = pool { $0.grace = .seconds(60) }
    let before = await ask(pool, "/pid")
    let task = Task { await ask(pool, "/sleep?100") }
    try? await Task.sleep(for: .milliseconds(30))
    task.cancel()
    #expect(await task.value == .failure(.overtaken))
    #expect(await ask(pool, "/pid?again") == before)
    await pool.close()
  }

  @Test func aNewerQuestionOfThePageAnswersTheOlderOne() async {
    let pool = pool()
    _ = await ask(pool, "/hello")
    async let atWork = ask(pool, "/sleep?300", "other")
    try? await Task.sleep(for: .milliseconds(30))
    async let older = ask(pool, "/older", series: "p")
    try? await Task.sleep(for: .milliseconds(30))
    async let newer = ask(pool, "/newer", series: "p")
    #expect(await older == .failure(.overtaken))
    #expect(await newer == .success("/newer page administration"))
    guard case .success = await atWork else {
      Issue.record("another reader's question was disturbed")
      return
    }
    await pool.close()
  }

  @Test func aFullLineIsSaid() async {
    let pool = pool { $0.waiting = 1 }
    _ = await ask(pool, "/hello")
    async let atWork = ask(pool, "/sleep?300", "a")
    try? await Task.sleep(for: .milliseconds(30))
    async let waiting = ask(pool, "/?1", "b")
    try? await Task.sleep(for: .milliseconds(30))
    #expect(await ask(pool, "/?2", "c") == .failure(.queueFull))
    _ = await (atWork, waiting)
    await pool.close()
  }

  /// With several workers, one is left to quick questions.
  @Test func slowQuestionsLeaveAWorkerToQuickOnes() async {
    let pool = pool(workers: 2) { $0.slowTime = .seconds(60) }
    _ = await ask(pool, "/hello")
    let slow = ["/weights?1", "/weights?2"].map { target in
      Task { await ask(pool, target, "slow") }
    }
    #expect(await ask(pool, "/quick", "b") == .success("/quick page administration"))
    for task in slow { _ = await task.value }
    await pool.close()
  }

  @Test func programsThatAWorkerStartedEndWithIt() async throws {
    let pool = pool { $0.quickTime = .milliseconds(300) }
    let answer = Task { await ask(pool, "/children") }
    var children: [pid_t] = []
    let started = await eventually {
      children = await pool.processes.flatMap(ProcessTree.descendants(of:))
      return !children.isEmpty
    }
    #expect(started)
    #expect(await answer.value == .failure(.outOfTime(seconds: 0)))
    let ended = await eventually { !children.contains(where: isRunning) }
    #expect(ended)
    await pool.close()
  }

  @Test func closingLeavesNoProcess() async {
    let pool = pool(workers: 3)
    await pool.warmUp()
    _ = await ask(pool, "/hello")
    let started = await eventually { await pool.processes.count == 3 }
    #expect(started)
    let processes = await pool.processes
    await pool.close()
    let ended = await eventually { !processes.contains(where: isRunning) }
    #expect(ended)
    #expect(await ask(pool, "/more") == .failure(.workerMissing))
  }

  @Test func workersThatNeverStartAreSaid() async {
    let pool = pool(arguments: ["--never-ready"])
    #expect(await ask(pool, "/hello") == .failure(.workerMissing))
    await pool.close()
    let missing = WorkerPool(
      WorkerCommand(executable: "/nowhere/korridor", arguments: []), files: { [] })
    #expect(await ask(missing, "/hello") == .failure(.workerMissing))
    await missing.close()
  }

  /// Not a zombie, either: in a container nobody may collect orphans.
  private func isRunning(_ pid: pid_t) -> Bool {
    guard let text = try? String(contentsOfFile: "/proc/\(pid)/stat", encoding: .utf8),
      let state = text.components(separatedBy: ") ").last?.first
    else { return false }
    return state != "Z"
  }
}
