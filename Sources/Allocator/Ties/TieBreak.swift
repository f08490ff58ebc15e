// SPDX-License-Identifier: GPL-3.0-or-later
import Grants

/// How the tie among the optimal allocations was settled, if there was one.
package struct TieBreak: Sendable {
  /// Applications on which the optimal allocations differ; empty: the optimum is unique, proved.
  package let contested: Set<ApplicationID>
  /// How many allocations reach the optimum, before any tie rule.
  package let count: OptimaCount
  /// The rules that were applied, in order.
  package let steps: [TieStep]
  /// Contested applications that no rule decided.
  package let undecided: Set<ApplicationID>

  package init(
    contested: Set<ApplicationID>, count: OptimaCount, steps: [TieStep],
    undecided: Set<ApplicationID>
  ) {
    self.contested = contested
    self.count = count
    self.steps = steps
    self.undecided = undecided
  }

  package var isUnique: Bool { contested.isEmpty }

  /// The rule that decided a contested application; nil where none did.
  package func rule(deciding application: ApplicationID) -> TieRule? {
    steps.first { $0.decided.contains(application) }?.rule
  }
}

/// One tie rule and what it decided.
package struct TieStep: Sendable {
  package let rule: TieRule
  /// Contested applications that are the same in all allocations that are still tied after the rule.
  package let decided: Set<ApplicationID>
}
