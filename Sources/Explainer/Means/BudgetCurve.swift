// SPDX-License-Identifier: GPL-3.0-or-later
import Allocator
import Grants
import Synchronization

/// What the best allocation is worth with more money: it never falls, and stays the same from one amount to
/// another where both are worth the same. Shared by all applications of a round, on any thread; what it
/// answers is exact, so that it never shows who asked first.
final class BudgetCurve: Sendable {
  private let known = Mutex<[(extra: Money, worth: ObjectiveValue)]>([])

  /// nil where it is not known.
  func worth(with extra: Money) -> ObjectiveValue? {
    known.withLock { known in
      let above = known.first { $0.extra >= extra }
      let below = known.last { $0.extra <= extra }
      guard let above, let below, above.worth == below.worth else { return nil }
      return above.worth
    }
  }

  func note(_ worth: ObjectiveValue, with extra: Money) {
    known.withLock { known in
      let position = known.firstIndex { $0.extra >= extra } ?? known.count
      known.insert((extra, worth), at: position)
    }
  }
}
