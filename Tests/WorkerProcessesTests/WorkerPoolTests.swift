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
    for _ in 0..<10_000 {
      if await holds() { return true }
      try? await Task.sleep(for: .milliseconds(10))
    }
    return false
  }

  private func load(of pool: WorkerPool, is expected: (waiting: Int, atWork: Int)) async {
    let came = await eventually { await pool.load == expected }
    #expect(came, "\(expected.waiting) waiting, \(expected.atWork) at work")
  }

  /// A file for which workers wait.
  private struct Gate {
    let path = NSTemporaryDirectory() + UUID().uuidString
    func open() { FileManager.default.createFile(atPath: path, contents: nil) }
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

  @Test func aWorkerKilledInTheMiddleIsToldAndAnotherGoesOn() async throws {
    let pool = pool()
    let pid = try await ask(pool, "/pid").get()
    let answer = Task { await ask(pool, "/loop") }
    await load(of: pool, is: (0, 1))
    kill(try #require(pid_t(pid)), SIGKILL)
    #expect(await answer.value == .failure(.workerFailed))
    #expect(await ask(pool, "/hello") == .success("/hello page administration"))
    await pool.close()
  }

  @Test func whatTakesTooLongIsEnded() async {
    let pool = pool { $0.quickTime = .milliseconds(200) }
    #expect(await ask(pool, "/loop") == .failure(.outOfTime(seconds: 0)))
    // On a busy machine so short a time may be over before a greeting, too.
    let goesOn = await eventually {
      await ask(pool, "/hello") == .success("/hello page administration")
    }
    #expect(goesOn)
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
    let before = await ask(pool, "/pid")
    let task = Task { await ask(pool, "/loop") }
    await load(of: pool, is: (0, 1))
    task.cancel()
    #expect(await task.value == .failure(.overtaken))
    #expect(await ask(pool, "/pid?again") != before)
    await pool.close()
  }

  /// Moving a slider must not cost a warm worker at each step.
  @Test func aQuestionTakenBackShortlyBeforeItsAnswerCostsNoWorker() async {
    let gate = Gate()
    let pool = pool { $0.grace = .seconds(600) }
    let before = await ask(pool, "/pid")
    let task = Task { await ask(pool, "/until?\(gate.path)") }
    await load(of: pool, is: (0, 1))
    task.cancel()
    #expect(await task.value == .failure(.overtaken))
    gate.open()
    #expect(await ask(pool, "/pid?again") == before)
    await pool.close()
  }

  @Test func aNewerQuestionOfThePageAnswersTheOlderOne() async throws {
    let gate = Gate()
    let pool = pool()
    let atWork = Task { await ask(pool, "/until?\(gate.path)", "other") }
    await load(of: pool, is: (0, 1))
    let older = Task { await ask(pool, "/older", series: "p") }
    await load(of: pool, is: (1, 1))
    let newer = Task { await ask(pool, "/newer", series: "p") }
    #expect(await older.value == .failure(.overtaken))
    gate.open()
    #expect(await newer.value == .success("/newer page administration"))
    _ = try await atWork.value.get()
    await pool.close()
  }

  @Test func aFullLineIsSaid() async {
    let gate = Gate()
    let pool = pool { $0.waiting = 1 }
    let atWork = Task { await ask(pool, "/until?\(gate.path)", "a") }
    await load(of: pool, is: (0, 1))
    let waiting = Task { await ask(pool, "/?1", "b") }
    await load(of: pool, is: (1, 1))
    #expect(await ask(pool, "/?2", "c") == .failure(.queueFull))
    gate.open()
    _ = await (atWork.value, waiting.value)
    await pool.close()
  }

  /// With several workers, one is left to quick questions.
  @Test func slowQuestionsLeaveAWorkerToQuickOnes() async throws {
    let gate = Gate()
    let pool = pool(workers: 2)
    let slow = ["", "&"].map { more in
      Task { await ask(pool, "/weights?\(gate.path)\(more)", "slow") }
    }
    await load(of: pool, is: (1, 1))
    #expect(await ask(pool, "/quick", "b") == .success("/quick page administration"))
    gate.open()
    for task in slow { _ = try await task.value.get() }
    await pool.close()
  }

  /// A quick question gets a processor at once, whatever is at work.
  @Test func slowQuestionsAreWorkedOnInTheBackground() async throws {
    let pool = pool(workers: 2)
    let slow = await ask(pool, "/points")
    // Until both are ready, whoever is answers. No question twice: answers are kept.
    var number = 0
    let isAhead = await eventually {
      number += 1
      return await ask(pool, "/priority?\(number)") != slow
    }
    #expect(isAhead)
    await pool.close()
  }

  @Test func programsThatAWorkerStartedEndWithIt() async throws {
    let pool = pool { $0.grace = .milliseconds(20) }
    let answer = Task { await ask(pool, "/children") }
    var children: [pid_t] = []
    let started = await eventually {
      children = await pool.processes.flatMap(ProcessTree.descendants(of:))
      return !children.isEmpty
    }
    #expect(started)
    answer.cancel()
    #expect(await answer.value == .failure(.overtaken))
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
