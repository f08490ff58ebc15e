// SPDX-License-Identifier: GPL-3.0-or-later
import PageExchange
import Testing

@testable import WorkerProcesses

@Suite struct WaitingLineTests {
  private var limits: PoolLimits {
    var limits = PoolLimits(workers: 1)
    limits.waiting = 5
    limits.waitingOfOne = 3
    return limits
  }

  private func line(_ questions: [(target: String, asker: String)]) throws -> WaitingLine {
    var line = WaitingLine()
    for (id, question) in questions.enumerated() {
      try line.add(
        PageRequest(target: question.target), for: waiter(id, question.asker), limits: limits)
    }
    return line
  }

  private func waiter(
    _ id: Int, _ asker: String, series: String? = nil
  ) -> WaitingLine.Waiter {
    WaitingLine.Waiter(id: id, asker: asker, series: series)
  }

  private func targets(_ line: WaitingLine, slowIsAllowed: Bool = true) -> [String] {
    var line = line
    var targets: [String] = []
    while let ticket = line.next(slowIsAllowed: slowIsAllowed) {
      targets.append(ticket.request.target)
    }
    return targets
  }

  @Test func eachKnowsHowManyAreBefore() throws {
    var line = WaitingLine()
    for (id, target) in ["/weights", "/?a", "/?b"].enumerated() {
      try line.add(
        PageRequest(target: target), for: waiter(id, target, series: "page"), limits: limits)
    }
    #expect(line.questionsBefore("/?a", "page") == 0)
    #expect(line.questionsBefore("/?b", "page") == 1)
    #expect(line.questionsBefore("/weights", "page") == 2)
    #expect(line.questionsBefore("/?b", "another page") == nil)
    #expect(line.count == 3)
  }

  @Test func quickQuestionsGoFirst() throws {
    let line = try line([("/weights", "a"), ("/?x", "a"), ("/applications/P1", "b"), ("/?y", "b")])
    #expect(targets(line) == ["/?x", "/?y", "/weights", "/applications/P1"])
    #expect(targets(line, slowIsAllowed: false) == ["/?x", "/?y"])
  }

  @Test func readersTakeTurns() throws {
    let line = try line([("/?a1", "a"), ("/?a2", "a"), ("/?a3", "a"), ("/?b1", "b"), ("/?c1", "c")])
    #expect(targets(line) == ["/?a1", "/?b1", "/?c1", "/?a2", "/?a3"])
  }

  @Test func aSlowQuestionIsNotPutOffForever() throws {
    var line = WaitingLine()
    try line.add(PageRequest(target: "/weights"), for: waiter(0, "slow"), limits: limits)
    var turns: [String] = []
    for id in 1...WaitingLine.patience + 1 {
      try line.add(PageRequest(target: "/?\(id)"), for: waiter(id, "quick"), limits: limits)
      let ticket = line.next(slowIsAllowed: true)
      turns.append(try #require(ticket).request.target)
    }
    #expect(turns.last == "/weights")
    #expect(!turns.dropLast().contains("/weights"))
  }

  @Test func nobodyFillsTheLineAlone() throws {
    var line = try line([("/?1", "a"), ("/?2", "a"), ("/?3", "a")])
    #expect(throws: PageNotice.queueFull) {
      try line.add(PageRequest(target: "/?4"), for: waiter(9, "a"), limits: limits)
    }
    try line.add(PageRequest(target: "/?5"), for: waiter(10, "b"), limits: limits)
    try line.add(PageRequest(target: "/?6"), for: waiter(11, "c"), limits: limits)
    #expect(throws: PageNotice.queueFull) {
      try line.add(PageRequest(target: "/?7"), for: waiter(12, "d"), limits: limits)
    }
  }

  @Test func oneRequestOfManyIsAnsweredOnce() throws {
    var line = try line([("/?1", "a"), ("/?1", "b"), ("/?1", "a")])
    #expect(line.count == 1)
    let ticket = line.next(slowIsAllowed: true)
    #expect(ticket?.waiters.map(\.id) == [0, 1, 2])
  }

  @Test func aNewerQuestionOfThePageTakesOutTheOlder() throws {
    var line = WaitingLine()
    for (id, series) in ["p", "q", nil].enumerated() {
      try line.add(
        PageRequest(target: "/?\(id)"), for: waiter(id, "a", series: series), limits: limits)
    }
    let (others, alone) = (line.overtake("b", "p"), line.overtake("a", nil))
    #expect(others == [] && alone == [])
    let overtaken = line.overtake("a", "p")
    #expect(overtaken.map(\.id) == [0])
    #expect(targets(line) == ["/?1", "/?2"])
  }

  @Test func whoeverGoesIsNotWaitedFor() throws {
    var line = try line([("/?1", "a"), ("/?1", "b")])
    let removals = [line.remove(0), line.remove(0)]
    #expect(removals == [true, false])
    #expect(line.count == 1)
    let last = line.remove(1)
    #expect(last)
    #expect(line.isEmpty)
  }

  @Test(arguments: [
    ("/", Pace.quick), ("/?set=budget=1", .quick), ("/.json", .quick), ("/saved", .quick),
    ("/weights", .slow), ("/weights?x", .slow), ("/applications/P03", .slow),
    ("/compare", .slow), ("/paper/proposal.pdf", .slow), ("/?explain=full", .slow),
    ("/?note=explain=full", .quick), ("", .quick),
  ])
  func thePathTellsThePace(target: String, pace: Pace) {
    #expect(Pace(PageRequest(target: target)) == pace)
  }
}
