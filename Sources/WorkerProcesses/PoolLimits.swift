// SPDX-License-Identifier: GPL-3.0-or-later
import Foundation

/// What workers may use, and how many may wait for them.
package struct PoolLimits: Sendable {
  package var workers: Int
  /// Questions that wait, of all readers together.
  package var waiting = 200
  /// Questions that wait, of one reader; readers without a session may share an address.
  package var waitingOfOne = 50
  package var quickTime: Duration = .seconds(60)
  package var slowTime: Duration = .seconds(600)
  /// Resident memory of one worker, in bytes.
  package var memory = 2 << 30
  /// Bytes of answers that are kept.
  package var cache = 64 << 20
  /// A worker whose question was taken back may end it in this time, and stays warm.
  package var grace: Duration = .seconds(1)

  /// - Parameter workers: nil: one a core, at least two, so that a slow question never stops all quick ones.
  package init(workers: Int? = nil) {
    self.workers = workers ?? min(8, max(2, ProcessInfo.processInfo.activeProcessorCount))
  }
}
