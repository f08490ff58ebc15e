// SPDX-License-Identifier: GPL-3.0-or-later
import Eligibility
import Grants
import IntegerPrograms

/// Σ_v y_v ≥ min-groups − values that granted applications have, over the other values v of a limit's
/// column, where y_v ≤ Σ_{i with v} x_il says that something with the value is funded.
///
/// The committee spreads the money over so many partner towns, schools or districts at least. Values are
/// compared as everywhere; blank ones are none. A value that one application alone has needs no y_v:
/// its awards say it.
struct FundedGroups: ConstraintFamily, MeasuredRule {
  /// Of the limit in `round.limits`.
  let position: Int

  static let sentences = [
    "groups": "So many different values of the column have something funded.",
    "group": "The variable is 1 only where something with the value is funded.",
  ]

  static func add(to draft: inout ModelDraft) {
    for (position, limit) in draft.round.limits.enumerated() {
      guard case .minGroups(let least) = limit.bound else { continue }
      let groups = draft.groups(by: limit.column)
      let open = groups.filter(\.granted.isEmpty)
      let missing = least - (groups.count - open.count)
      guard missing > 0 else { continue }
      var pairs: [(Variable, Int64)] = []
      for (number, group) in open.enumerated() {
        let funded = draft.count(of: group.eligible)
        if group.eligible.count == 1 {
          pairs += funded.terms.map { ($0.variable, 1) }
        } else {
          pairs.append((draft.addIndicator(name: "group:\(position):\(number + 1)", of: funded), 1))
        }
      }
      draft.add(.groups(position: position), LinearExpression(pairs), atLeast: Int64(missing))
    }
  }

  static func rules(of assessed: AssessedRound, touching funded: [Application]) -> [Rule] {
    assessed.round.limits.enumerated().filter { $0.element.bound.kind == .minGroups }
      .map { .groups(position: $0.offset) }
  }

  var name: String { "groups:\(position)" }

  func key(in round: Round) -> String {
    "limit:\(round.limits[position].column):\(Limit.Bound.Kind.minGroups.rawValue)"
  }

  var limit: Int? { position }

  func gauge(in model: AllocationModel) -> Gauge? {
    let limit = model.round.limits[position]
    guard case .minGroups(let least) = limit.bound else { return nil }
    return Gauge(.atLeast(Int64(least)), of: .count) { funding in
      let values = funding.applications.compactMap {
        model.assessed.limitedValue(of: $0, in: limit.column)
      }
      return Int64(Set(values).count)
    }
  }

  func repair(reaching reading: Int64, in round: Round) -> Repair {
    reading > 0 ? .count(Int(reading)) : .leavingOut
  }
}
