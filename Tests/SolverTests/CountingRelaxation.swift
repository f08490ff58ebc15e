// SPDX-License-Identifier: GPL-3.0-or-later
import ExactSolver
import IntegerPrograms
import Solving
import Synchronization

/// Counts how many relaxations are solved.
final class CountingRelaxation: RelaxationSolver {
  private let honest: TableauRelaxation
  private let count = Mutex(0)

  init(honest: TableauRelaxation) { self.honest = honest }

  var solves: Int { count.withLock { $0 } }

  func withRelaxation<Result>(
    of program: IntegerProgram, _ body: (any RelaxationSession) throws -> Result
  ) rethrows -> Result {
    try honest.withRelaxation(of: program) { session in
      try body(Session(honest: session) { [self] in count.withLock { $0 += 1 } })
    }
  }

  private final class Session: ForwardingSession {
    private let countOne: () -> Void

    init(honest: any RelaxationSession, countOne: @escaping () -> Void) {
      self.countOne = countOne
      super.init(to: honest)
    }

    override func solve(limits: SolveLimits, cutoff: Double?) -> RelaxationOutcome {
      countOne()
      return super.solve(limits: limits, cutoff: cutoff)
    }
  }
}
