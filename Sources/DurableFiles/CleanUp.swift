// SPDX-License-Identifier: GPL-3.0-or-later
import Synchronization

/// What must be taken away if the process ends before its work is done: half-written files, folders for
/// other programs.
package enum CleanUp {
  private struct State {
    var next = 0
    var pending: [Int: @Sendable () -> Void] = [:]
  }

  private static let state = Mutex(State())

  /// Runs `body`; where the process is ended meanwhile by `run`, `remove` is called.
  package static func whenEnded<Result, Failure: Error>(
    _ remove: @escaping @Sendable () -> Void, during body: () throws(Failure) -> Result
  ) throws(Failure) -> Result {
    let number = state.withLock { state in
      state.next += 1
      state.pending[state.next] = remove
      return state.next
    }
    defer { state.withLock { state in _ = state.pending.removeValue(forKey: number) } }
    return try body()
  }

  /// Takes away what is pending. The work is not told, and waits where it ends: what it lacks now is no failure of its own.
  ///
  /// - Parameter end: ends the process, before the work can go on.
  package static func run(then end: () -> Void = {}) {
    state.withLock { state in
      for (_, remove) in state.pending.sorted(by: { $0.key > $1.key }) { remove() }
      end()
    }
  }
}
