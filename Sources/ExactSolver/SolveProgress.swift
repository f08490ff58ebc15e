// SPDX-License-Identifier: GPL-3.0-or-later
import IntegerPrograms
import Synchronization

/// What a solve has found so far, for whoever does not wait for its end.
final class SolveProgress: Sendable {
  private struct Found {
    var best: Solution?
    var bound: Int128?
  }

  private let found = Mutex(Found())
  /// Hears of solutions too; bounds of a part say nothing about it.
  private let whole: SolveProgress?

  /// - Parameter whole: nil: it is about no part of another program.
  init(ofPartOf whole: SolveProgress? = nil) {
    self.whole = whole
  }

  /// The best solution so far.
  var best: Solution? { found.withLock { $0.best } }
  /// No solution is better than this; nil: nothing is proved yet.
  var bound: Int128? { found.withLock { $0.bound } }

  func improve(to solution: Solution) {
    found.withLock { found in
      if solution.objective > found.best?.objective ?? solution.objective - 1 {
        found.best = solution
      }
    }
    whole?.improve(to: solution)
  }

  func tighten(to bound: Int128) {
    found.withLock { $0.bound = min($0.bound ?? bound, bound) }
  }
}
