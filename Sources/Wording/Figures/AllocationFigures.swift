// SPDX-License-Identifier: GPL-3.0-or-later
import Foundation
import Grants

/// What an allocation comes to, or how much more than another one.
package struct AllocationFigures: Sendable {
  package var spent: Money
  /// Points of the funded applications.
  package var scores: Decimal
  /// Percentage points.
  package var imbalance: Decimal

  package init(spent: Money, scores: Decimal, imbalance: Decimal) {
    (self.spent, self.scores, self.imbalance) = (spent, scores, imbalance)
  }
}
