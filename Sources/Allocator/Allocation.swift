// SPDX-License-Identifier: GPL-3.0-or-later
import Eligibility
import Grants
import IntegerProgramming

/// Who gets what: a choice of awards that keeps every rule, with what it is worth.
///
/// It only comes out of an audit: `Allocation(auditing:of:)` recomputes every figure in whole
/// numbers from the round itself and refuses a choice that breaks a rule.
public struct Allocation: Sendable {
  /// The solution of the integer program that was audited.
  public let solution: Solution
  /// The chosen awards of open applications.
  public let awards: [ApplicationID: Award]
  /// Points of all chosen awards.
  public let scores: Hundredths
  /// In the order of the round's corridors.
  public let corridors: [CorridorResult]
  /// In the order of the round's resources.
  public let resources: [ResourceResult]
  /// Granted money and awards together.
  public let spent: Money
  /// The total or the largest shortfall, by the round's measure, in tenths of a percentage point.
  public let imbalance: Int64

  /// What the chosen awards are: equal keys mean equal allocations.
  public var choice: [ApplicationID: Hundredths] { awards.mapValues(\.offer.level) }

  /// The objective at the published balance weight, in thousandths of a point.
  public func value(weight: Hundredths) -> Int128 {
    10 * Int128(scores.count) - penalty(weight: weight)
  }

  /// Imbalance times weight, in thousandths of a point.
  public func penalty(weight: Hundredths) -> Int128 {
    Int128(weight.count) * Int128(imbalance)
  }
}

public struct CorridorResult: Sendable {
  public let plan: CorridorPlan
  /// Granted money and awards together.
  public let spent: Money
  /// In tenths of a percentage point of what is available.
  public let shortfall: Int64
  /// How many open applications get an award.
  public let funded: Int
}

public struct ResourceResult: Sendable {
  public let resource: Resource
  /// Needs of granted and funded new tasks.
  public let used: Hundredths
}
