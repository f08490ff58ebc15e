// SPDX-License-Identifier: GPL-3.0-or-later
import Dispatch
import Foundation
import Synchronization

/// Waits for work no longer than limits allow.
package enum Punctual {
  /// How often the limits are looked at, and how long after one the work may still answer by itself:
  /// its own answer says more.
  private static let pause = DispatchTimeInterval.milliseconds(10)
  private static let grace = Duration.milliseconds(40)

  /// Runs `work` on a thread of its own, and leaves it behind there when a limit is reached and it does
  /// not answer: a call into C cannot be stopped from outside, nor may another thread free its memory.
  ///
  /// - Returns: nil where a limit came first.
  package static func result<Result: Sendable>(
    within limits: SolveLimits, of work: @escaping @Sendable () -> Result
  ) -> Result? {
    let answer = Answer<Result>()
    let finished = DispatchSemaphore(value: 0)
    let thread = Thread {
      let result = work()
      answer.value.withLock { $0 = result }
      finished.signal()
    }
    thread.stackSize = 8 << 20
    thread.start()
    var lastMoment: ContinuousClock.Instant?
    while finished.wait(timeout: .now() + pause) == .timedOut {
      if let lastMoment {
        if ContinuousClock.now >= lastMoment { break }
      } else if limits.reached() != nil {
        lastMoment = .now + grace
      }
    }
    return answer.value.withLock { $0 }
  }

  private final class Answer<Result: Sendable>: Sendable {
    let value = Mutex<Result?>(nil)
  }
}
