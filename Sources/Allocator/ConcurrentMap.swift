// SPDX-License-Identifier: GPL-3.0-or-later
import Dispatch
import Synchronization

extension Array where Element: Sendable {
  /// The results of `transform`, in the order of the elements, computed on all cores.
  ///
  /// Which thread computes what never shows: results are placed by position.
  public func concurrentMap<Result: Sendable>(
    _ transform: @Sendable (Element) -> Result
  ) -> [Result] {
    let results = Mutex([Result?](repeating: nil, count: count))
    DispatchQueue.concurrentPerform(iterations: count) { position in
      let result = transform(self[position])
      results.withLock { $0[position] = result }
    }
    return results.withLock { $0.map { $0! } }
  }
}
