// SPDX-License-Identifier: GPL-3.0-or-later

/// How far a sample of the points was drawn.
package struct SampleFigures: Sendable {
  package var seed: UInt64
  /// How many draws were asked for.
  package var requested: Int
  package var drawn: Int
  /// In how many of those drawn the rules contradict each other.
  package var infeasible: Int

  package init(seed: UInt64, requested: Int, drawn: Int, infeasible: Int) {
    self.seed = seed
    self.requested = requested
    self.drawn = drawn
    self.infeasible = infeasible
  }
}
