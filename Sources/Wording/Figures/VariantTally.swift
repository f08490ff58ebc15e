// SPDX-License-Identifier: GPL-3.0-or-later

/// How many of some variants of a round decide otherwise.
package struct VariantTally: Sendable {
  package var count: Int
  /// Those solved that fund other applications, or contradict themselves.
  package var changing: Int
  /// Whether a limit left some of them unsolved.
  package var isOpen: Bool

  package init(count: Int, changing: Int, isOpen: Bool) {
    (self.count, self.changing, self.isOpen) = (count, changing, isOpen)
  }
}
