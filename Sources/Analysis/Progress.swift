// SPDX-License-Identifier: GPL-3.0-or-later
import Synchronization

/// How far a long analysis is, in solves. What is expected can grow while the analysis learns more.
public struct Progress: Hashable, Sendable {
  public var done = 0
  public var expected = 0
}

/// Counts solves from any thread and tells an observer.
public final class ProgressCounter: Sendable {
  private let progress = Mutex(Progress())
  private let observer: @Sendable (Progress) -> Void

  public init(observer: @escaping @Sendable (Progress) -> Void = { _ in }) {
    self.observer = observer
  }

  public func expect(_ solves: Int) { change { $0.expected += solves } }

  public func finish() { change { $0.done += 1 } }

  private func change(_ change: (inout Progress) -> Void) {
    let now = progress.withLock { progress in
      change(&progress)
      return progress
    }
    observer(now)
  }
}
