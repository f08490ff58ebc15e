// SPDX-License-Identifier: GPL-3.0-or-later
import Eligibility
import Foundation
import Grants
import IntegerPrograms
import RoundSupport
import Solving
import Testing

@testable import Allocator

/// What was seen while it was asked who differs is not looked for again by the rules.
@Suite struct SeenOptimaTests {
  /// One project of 300 euros, or one of 100 and one of 200 with the same points together.
  @Test func rulesBeginWithTheBestThatWasSeen() throws {
    let round = Round.plain(
      euro: 300,
      [
        .open("P1", euro: 300, score: 30), .open("P2", euro: 100, score: 10),
        .open("P3", euro: 200, score: 20),
      ])
    let model = try AllocationModel(AssessedRound(round))
    let listener = Listener()
    let search = Search(solver: listener, limits: .none)
    let one = try #require(model.solution(awarding: model.awards(of: "P1")))
    let certificate = SolverUnderTest.branchAndBound.solver.solve(model.program).certificate
    var breaker = TieBreaker(
      model, search: search, from: Search.Answer(solution: one, certificate: certificate),
      mostCounted: 2)
    #expect(try breaker.differing(among: ["P1", "P2", "P3"]) == ["P1", "P2", "P3"])
    #expect(listener.starts.isEmpty)
    try breaker.settle(.tieRule(.moreProjects, part: 0))
    let start = try #require(listener.starts.first)
    #expect(model.awards.map { start[$0.variable.index] } == [0, 1, 1])
    #expect(breaker.solution.values == start)
  }

  /// Hears with which points searches begin.
  private final class Listener: Solver, @unchecked Sendable {
    private let lock = NSLock()
    private var heard: [[Int64]] = []

    var starts: [[Int64]] { lock.withLock { heard } }

    func solve(
      _ program: IntegerProgram, hints: SolveHints, limits: SolveLimits
    ) -> Outcome {
      if let start = hints.start { lock.withLock { heard.append(start) } }
      return SolverUnderTest.branchAndBound.solver.solve(program, hints: hints, limits: limits)
    }
  }
}
