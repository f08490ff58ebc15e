// SPDX-License-Identifier: GPL-3.0-or-later
import IntegerPrograms
import Solving
import Synchronization

/// What was found out about blocks. Questions about ties and explanations ask the same of most blocks again
/// and again: only the block that a request is about has changed.
///
/// An answer depends on what is asked alone, so it does not matter who asked first.
package final class BlockMemory: Sendable {
  struct Request: Hashable {
    let program: IntegerProgram
    /// A point that the search begins with; nil: none is known.
    var start: [Int64]?
    let tolerance: Int128
    /// What is to be refuted; nil: the best point is asked for.
    let goal: Int128?
    let mostNodes: Int
  }

  private static let mostAnswers = 20_000

  private let answers = Mutex<[Request: Outcome]>([:])

  package init() {}

  /// The answer that is known, or that `solve` gives.
  func answer(to request: Request, by solve: () -> Outcome) -> Outcome {
    if let known = answers.withLock({ $0[request] }) { return known }
    let outcome = solve()
    switch outcome.stopReason {
    case nil, .sizeLimit:
      answers.withLock { answers in
        if answers.count >= Self.mostAnswers { answers.removeAll() }
        answers[request] = outcome
      }
    // A limit of the one who asked is none of the next one's.
    case .timeLimit, .interrupted, .unreliable: break
    }
    return outcome
  }
}
