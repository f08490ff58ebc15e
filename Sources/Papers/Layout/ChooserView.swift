// SPDX-License-Identifier: GPL-3.0-or-later

/// What the template of the weight slider sees.
struct ChooserView {
  struct Step {
    let weights: String
    let facts: String
    let changes: [String]
    let isOwn: Bool
  }

  let label: String
  let hint: String
  let smaller: String
  let larger: String
  let own: Int
  let last: Int
  let steps: [Step]
  /// Constant, and the only one that the page lets run.
  let script = Templates.script

  init(_ chooser: WeightChooser) {
    label = chooser.label
    hint = chooser.hint
    smaller = chooser.smaller
    larger = chooser.larger
    own = chooser.own
    last = chooser.steps.count - 1
    steps = chooser.steps.enumerated().map { position, step in
      Step(
        weights: step.weights, facts: step.facts.joined(separator: " · "), changes: step.changes,
        isOwn: position == chooser.own)
    }
  }
}
