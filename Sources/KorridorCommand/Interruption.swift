// SPDX-License-Identifier: GPL-3.0-or-later
import Dispatch
import Foundation
import Solving
import Synchronization

/// Ctrl-C: the first asks the solver for the best found so far, the second ends the process.
struct Interruption {
  private final class Request: Sendable {
    let isMade = Atomic(false)
  }

  private let request = Request()
  private let source = DispatchSource.makeSignalSource(signal: SIGINT, queue: .global())

  init() {
    signal(SIGINT, SIG_IGN)
    source.setEventHandler { [request] in
      request.isMade.store(true, ordering: .relaxed)
      signal(SIGINT, SIG_DFL)
    }
    source.resume()
  }

  /// Limits that hold until the deadline or the first Ctrl-C.
  func limits(deadline: ContinuousClock.Instant?) -> SolveLimits {
    SolveLimits(deadline: deadline) { [request] in request.isMade.load(ordering: .relaxed) }
  }
}
