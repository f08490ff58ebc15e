// SPDX-License-Identifier: GPL-3.0-or-later
import Eligibility
import Grants
import IntegerPrograms

/// Who gets what: a choice of awards that keeps every rule, with what it is worth.
///
/// It only comes out of an audit: `Allocation(auditing:of:)` recomputes every figure in whole
/// numbers from the round itself and refuses a choice that breaks a rule.
public struct Allocation: Sendable {
  /// The solution of the integer program that was audited, in the one form that it has in records.
  public let solution: Solution
  /// The chosen awards of open applications.
  public let awards: [ApplicationID: Award]
  public let tally: Tally

  public var scores: Hundredths { tally.scores }
  public var corridors: [CorridorResult] { tally.corridors }
  public var resources: [ResourceResult] { tally.resources }
  public var spent: Money { tally.spent }
  public var imbalance: Int64 { tally.imbalance }

  /// What the chosen awards are: equal keys mean equal allocations.
  public var choice: [ApplicationID: Hundredths] { awards.mapValues(\.offer.level) }

  /// The objective at the published balance weight.
  public func value(weight: Hundredths) -> ObjectiveValue { tally.value(weight: weight) }

  /// Imbalance times weight.
  public func penalty(weight: Hundredths) -> ObjectiveValue { tally.penalty(weight: weight) }
}
