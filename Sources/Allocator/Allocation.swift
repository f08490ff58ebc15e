// SPDX-License-Identifier: GPL-3.0-or-later
import Eligibility
import Grants
import IntegerPrograms

/// Who gets what: a choice of awards that keeps every rule, with what it is worth.
///
/// It only comes out of an audit: `Allocation(auditing:of:)` recomputes every figure in whole
/// numbers from the round itself and refuses a choice that breaks a rule.
package struct Allocation: Sendable {
  /// The solution of the integer program that was audited, in the one form that it has in records.
  package let solution: Solution
  /// The chosen awards of open applications.
  package let awards: [ApplicationID: Award]
  package let tally: Tally

  package var scores: Hundredths { tally.scores }
  package var corridors: [CorridorResult] { tally.corridors }
  package var resources: [ResourceResult] { tally.resources }
  package var spent: Money { tally.spent }
  package var imbalance: Int64 { tally.imbalance }

  /// What the chosen awards are: equal keys mean equal allocations.
  package var choice: [ApplicationID: Hundredths] { awards.mapValues(\.offer.level) }

  /// The objective at the published balance weight.
  package func value(weight: Hundredths) -> ObjectiveValue { tally.value(weight: weight) }

  /// Imbalance times weight.
  package func penalty(weight: Hundredths) -> ObjectiveValue { tally.penalty(weight: weight) }
}
