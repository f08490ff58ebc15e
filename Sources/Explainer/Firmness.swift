// SPDX-License-Identifier: GPL-3.0-or-later
import Allocator

/// How clear a decision is, by its margin: how much lower the overall result would be with the other
/// decision.
public enum Firmness: String, Sendable, CaseIterable {
  /// More than five points, which is what a percentage point of missing balance weighs by default.
  case firm
  case close
  /// At most one point.
  case veryClose = "very-close"

  /// - Parameter margin: cushion or gap.
  package init(margin: ObjectiveValue) {
    switch margin.magnitude.thousandths {
    case 0...1_000: self = .veryClose
    case 0...5_000: self = .close
    default: self = .firm
    }
  }
}
