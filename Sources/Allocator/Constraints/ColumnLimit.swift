// SPDX-License-Identifier: GPL-3.0-or-later
import Eligibility
import Grants
import IntegerPrograms

/// For every value of a limit's column, but of `min-groups` (see `FundedGroups`): Σ x_il ≤ max-count, Σ x_il ≥ min-count, or
/// Σ a_il · x_il ≤ max-amount or max-share · A; granted applications count.
///
/// The committee keeps one applicant, or one partner town, from taking everything. Values are
/// compared as names are; blank ones are not limited. Only values that occur among
/// applications that are eligible or granted are limited: nobody can be made to fund what nobody
/// may.
struct ColumnLimit: ConstraintFamily, MeasuredRule {
  /// Of the limit in `round.limits`.
  let position: Int
  let value: String

  var name: String { "limit:\(position):\(value)" }

  var limit: Int? { position }

  func key(in round: Round) -> String {
    let limit = round.limits[position]
    return "limit:\(limit.column):\(limit.bound.kind.rawValue):\(value)"
  }

  func gauge(in model: AllocationModel) -> Gauge? {
    let limit = model.round.limits[position]
    func count(_ funding: Funding) -> Int64 {
      Int64(funding.applications(with: value, in: limit.column).count)
    }
    func spend(_ funding: Funding) -> Int64 {
      funding.spend(on: funding.applications(with: value, in: limit.column))
    }
    return switch limit.bound {
    case .maxCount(let most): Gauge(.atMost(Int64(most)), of: .count, count)
    case .minCount(let least): Gauge(.atLeast(Int64(least)), of: .count, count)
    case .maxAmount(let most): Gauge(.atMost(most.cents), of: .money, spend)
    case .maxShare(let percent):
      Gauge(.atMost(model.round.available.portion(percent).cents), of: .money, spend)
    case .minGroups: nil
    }
  }

  func repair(reaching reading: Int64, in round: Round) -> Repair {
    switch round.limits[position].bound {
    case .maxCount: .count(Int(reading))
    case .minCount: reading > 0 ? .count(Int(reading)) : .leavingOut
    case .maxAmount: .amount(Money(cents: reading))
    case .maxShare: .smallestPercent(of: round.available, above: reading)
    case .minGroups: .leavingOut
    }
  }
}

extension ColumnLimit {
  static let sentences = [
    "limit": "The limit holds for the applications that share the value."
  ]

  static func add(to draft: inout ModelDraft) {
    for (position, limit) in draft.round.limits.enumerated() {
      for group in draft.groups(by: limit.column) {
        add(
          limit.bound, on: group, for: .limit(position: position, value: group.value), to: &draft)
      }
    }
  }

  private static func add(
    _ bound: Limit.Bound, on group: ColumnGroup, for rule: Rule, to draft: inout ModelDraft
  ) {
    let count = draft.count(of: group.eligible)
    let spend = draft.spend(on: group.eligible)
    let grantedCount = Int64(group.granted.count)
    let grantedMoney = group.granted.map(\.granted).sum().cents
    switch bound {
    case .maxCount(let most):
      draft.add(rule, count, atMost: Int64(most), used: grantedCount)
    case .minCount(let least):
      guard Int64(least) > grantedCount else { return }
      draft.add(rule, count, atLeast: Int64(least) - grantedCount)
    case .maxAmount(let most):
      draft.add(rule, spend, atMost: most.cents, used: grantedMoney)
    case .maxShare(let percent):
      draft.add(
        rule, spend, atMost: draft.available.portion(percent).cents, used: grantedMoney)
    case .minGroups:
      break
    }
  }

  /// Of a column that must have funded applications only values that eligible or granted ones have
  /// are meant, as in the program.
  static func rules(of assessed: AssessedRound, touching funded: [Application]) -> [Rule] {
    assessed.round.limits.enumerated().flatMap { position, limit -> [Rule] in
      guard limit.bound.kind != .minGroups else { return [] }
      var applications = assessed.eligible + assessed.granted
      if case .minCount = limit.bound {} else { applications += funded }
      var seen: Set<String> = []
      return applications.sorted { $0.id < $1.id }.compactMap { application in
        assessed.limitedValue(of: application, in: limit.column).flatMap { value in
          seen.insert(value).inserted ? .limit(position: position, value: value) : nil
        }
      }
    }
  }
}
