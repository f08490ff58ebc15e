// SPDX-License-Identifier: GPL-3.0-or-later
import Dispatch
import Foundation
import Solving
import Synchronization

/// Ctrl-C: the first asks the solver for the best found so far, the second ends the process, without its
/// unfinished files.
struct Interruption {
  private final class Request: Sendable {
    let isMade = Atomic(false)
  }

  private let request = Request()
  private let source = DispatchSource.makeSignalSource(
    signal: SIGINT, queue: DispatchQueue(label: "interruption", qos: .userInteractive))

  init() {
    signal(SIGINT, SIG_IGN)
    source.setEventHandler { [request] in
      if request.isMade.exchange(true, ordering: .relaxed) { EndOfProcess.end(by: SIGINT) }
    }
    source.resume()
  }

  /// Limits that hold until the deadline or the first Ctrl-C.
  func limits(deadline: ContinuousClock.Instant?) -> SolveLimits {
    SolveLimits(deadline: deadline) { [request] in request.isMade.load(ordering: .relaxed) }
  }
}
