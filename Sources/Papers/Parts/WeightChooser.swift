// SPDX-License-Identifier: GPL-3.0-or-later

/// The allocations that are the best at some balance weight, to move from one to the next on a page that runs its own
/// script. All of it stands in a table of the paper too: other forms of the paper, and a page without script, leave
/// the chooser out.
package struct WeightChooser: Sendable {
  /// Every weight of an exact interval, and what it leads to.
  package struct Step: Sendable {
    /// `2,6 bis 5,74 (Gewicht dieser Runde)`
    package var weights: String
    /// Short texts: points, missing balance, money.
    package var facts: [String]
    /// Who enters, leaves, or gets another amount, against the round's own weight.
    package var changes: [String]
  }

  package var label: String
  package var hint: String
  package var smaller: String
  package var larger: String
  /// By rising weight.
  package var steps: [Step]
  /// The position of the round's own weight.
  package var own: Int
}
