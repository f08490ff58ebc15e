// SPDX-License-Identifier: GPL-3.0-or-later
import Allocator
import Eligibility
import Grants
import RoundSupport
import Testing

/// GLPK's environment belongs to a thread, and tasks move between threads.
@Suite struct ConcurrencyTests {
  @Test(arguments: SolverUnderTest.allCases)
  func eightTasksFindWhatOneFinds(solver: SolverUnderTest) async throws {
    let seeds = Array(SeedCount.seeds(inFull: 60))
    let alone = try seeds.map { try Self.allocate(seed: $0, solver) }
    try await withThrowingTaskGroup(of: [String].self) { group in
      for task in 0..<8 {
        group.addTask {
          // Each starts elsewhere, so that different rounds meet.
          let order = seeds.indices.map { ($0 + 7 * task) % seeds.count }
          var found = seeds.map { _ in "" }
          for position in order {
            found[position] = try Self.allocate(seed: seeds[position], solver)
            await Task.yield()
          }
          return found
        }
      }
      for try await found in group { #expect(found == alone) }
    }
  }

  /// Everything that an outcome says, as one line.
  private static func allocate(seed: UInt64, _ solver: SolverUnderTest) throws -> String {
    let model = try AllocationModel(AssessedRound(RandomRounds.round(seed: seed)))
    switch try Optimiser(solver: solver.solver).allocate(model) {
    case .decided(let allocation, let tieBreak, _):
      return "decided \(line(allocation)) \(tieBreak.contested.sorted())"
    case .tied(let tie):
      return "tied \(line(tie.first)) \(line(tie.second)) \(tie.tieBreak.undecided.sorted())"
    case .infeasible(let conflict): return "infeasible \(conflict.rules)"
    case .stopped(let reason, _, _): return "stopped \(reason)"
    }
  }

  private static func line(_ allocation: Allocation) -> String {
    let choice = allocation.choice.sorted { $0.key < $1.key }.map { "\($0.key)@\($0.value)" }
    return "\(choice) \(allocation.scores) \(allocation.imbalance) \(allocation.spent.cents)"
  }
}
