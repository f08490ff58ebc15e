// SPDX-License-Identifier: GPL-3.0-or-later
import Dispatch
import Synchronization

/// Both results, computed side by side.
///
/// The second is computed on the calling thread: what it divides among all cores stays divided, where within
/// `concurrentPerform` it would get what that leaves, on two cores a single one.
package func concurrently<First: Sendable, Second>(
  _ first: @Sendable () -> First, _ second: () -> Second
) -> (First, Second) {
  withoutActuallyEscaping(first) { first in
    let result = Mutex<First?>(nil)
    let group = DispatchGroup()
    DispatchQueue.global().async(group: group) {
      let first = first()
      result.withLock { $0 = first }
    }
    let second = second()
    group.wait()
    return (result.withLock { $0! }, second)
  }
}

extension Array where Element: Sendable {
  /// The results of `transform`, in the order of the elements, computed on all cores.
  ///
  /// Which thread computes what never shows: results are placed by position.
  package func concurrentMap<Result: Sendable>(
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
