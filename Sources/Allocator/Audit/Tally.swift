// SPDX-License-Identifier: GPL-3.0-or-later
import Eligibility
import Grants

/// What a choice of awards comes to, whoever chose it: recomputed from the round in whole numbers,
/// without the integer program.
package struct Tally: Sendable {
  /// Points of all awards to open applications.
  package let scores: Hundredths
  /// In the order of the round's corridors.
  package let corridors: [CorridorResult]
  /// In the order of the round's resources.
  package let resources: [ResourceResult]
  /// Granted money and awards together.
  package let spent: Money
  /// The total or the largest shortfall, by the round's measure, in tenths of a percentage point.
  package let imbalance: Int64

  /// - Parameters:
  ///   - awards: to applications that are not granted.
  ///   - scores: what the awards are worth in all.
  init(of awards: [ApplicationID: Money], worth scores: Hundredths, in model: AllocationModel) {
    let round = model.round
    let funding = Funding(of: model.assessed, awards: awards)
    let byCorridor = Dictionary(grouping: funding.applications, by: \.corridor)
    self.scores = scores
    corridors = model.corridors.map { plan in
      let members = byCorridor[plan.corridor.id] ?? []
      let spent = members.compactMap { funding.money[$0.id] }.sum()
      return CorridorResult(
        plan: plan, spent: spent,
        shortfall: plan.shortfall(spend: spent, available: round.available),
        funded: members.count { !$0.isGranted })
    }
    resources = round.resources.map {
      ResourceResult(resource: $0, used: Hundredths(funding.need(of: $0.id)))
    }
    spent = funding.money.values.sum()
    imbalance = round.balance.measure.imbalance(of: corridors.map(\.shortfall))
  }

  /// The objective at the published balance weight.
  package func value(weight: Hundredths) -> ObjectiveValue {
    ObjectiveValue(scores) - penalty(weight: weight)
  }

  /// Imbalance times weight.
  package func penalty(weight: Hundredths) -> ObjectiveValue {
    ObjectiveValue(thousandths: Int128(weight.count) * Int128(imbalance))
  }
}

package struct CorridorResult: Sendable {
  package let plan: CorridorPlan
  /// Granted money and awards together.
  package let spent: Money
  /// In tenths of a percentage point of what is available.
  package let shortfall: Int64
  /// How many applications that are not granted get an award.
  package let funded: Int
}

package struct ResourceResult: Sendable {
  package let resource: Resource
  /// Needs of granted and funded new tasks.
  package let used: Hundredths
}

extension BalanceRule.Measure {
  /// Of shortfalls in tenths of a percentage point, in the same unit.
  package func imbalance(of shortfalls: [Int64]) -> Int64 {
    switch self {
    case .total: shortfalls.reduce(0, +)
    case .worst: shortfalls.max() ?? 0
    }
  }
}
