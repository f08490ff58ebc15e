// SPDX-License-Identifier: GPL-3.0-or-later
import Dispatch
import Synchronization

/// Both results, computed side by side.
public func concurrently<First: Sendable, Second: Sendable>(
  _ first: @Sendable () -> First, _ second: @Sendable () -> Second
) -> (First, Second) {
  let results = Mutex<(First?, Second?)>((nil, nil))
  DispatchQueue.concurrentPerform(iterations: 2) { position in
    if position == 0 {
      let result = first()
      results.withLock { $0.0 = result }
    } else {
      let result = second()
      results.withLock { $0.1 = result }
    }
  }
  return results.withLock { ($0.0!, $0.1!) }
}

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
