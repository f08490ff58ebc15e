// SPDX-License-Identifier: GPL-3.0-or-later
import Grants
import IntegerPrograms

/// For every value of a limit's column: Σ x_il ≤ max-count, Σ x_il ≥ min-count, or
/// Σ a_il · x_il ≤ max-amount or max-share · A; granted applications count.
///
/// The committee keeps one applicant, or one partner town, from taking everything. Values are
/// compared trimmed and without case; blank ones are not limited. Only values that occur among
/// applications that are eligible or granted are limited: nobody can be made to fund what nobody
/// may.
enum ColumnLimits: ConstraintFamily {
  static func add(to draft: inout ModelDraft) {
    for (position, limit) in draft.round.limits.enumerated() {
      let open = Dictionary(grouping: draft.eligible) { $0.limitedValue(in: limit.column) }
      let granted = Dictionary(grouping: draft.granted) { $0.limitedValue(in: limit.column) }
      let values = Set(open.keys).union(granted.keys).compactMap { $0 }.sorted { left, right in
        Self.first(of: left, open, granted) < Self.first(of: right, open, granted)
      }
      for value in values {
        add(
          limit.bound, open: open[value] ?? [], granted: granted[value] ?? [],
          rule: .limit(position: position, value: value), to: &draft)
      }
    }
  }

  /// The rows of a limit go by the first application that each is about: not by the value, so that
  /// the rows of a published round, where persons have pseudonyms, stand in the same order.
  private static func first(
    of value: String, _ open: [String?: [Application]], _ granted: [String?: [Application]]
  ) -> ApplicationID {
    [open, granted].compactMap { $0[value]?.first?.id }.min() ?? ""
  }

  private static func add(
    _ bound: Limit.Bound, open: [Application], granted: [Application], rule: Rule,
    to draft: inout ModelDraft
  ) {
    guard case .limit(let position, let value) = rule else { return }
    let name = "limit:\(position):\(value)"
    let grantedCount = Int64(granted.count)
    let grantedMoney = granted.map(\.granted).sum().cents
    switch bound {
    case .maxCount(let most):
      draft.add(
        name: name, draft.count(of: open), atMost: Int64(most), used: grantedCount, for: rule)
    case .minCount(let least):
      guard Int64(least) > grantedCount else { return }
      draft.add(
        Constraint(name: name, draft.count(of: open), atLeast: Int64(least) - grantedCount),
        for: rule)
    case .maxAmount(let most):
      draft.add(
        name: name, draft.spend(on: open), atMost: most.cents, used: grantedMoney, for: rule)
    case .maxShare(let percent):
      draft.add(
        name: name, draft.spend(on: open), atMost: draft.available.portion(percent).cents,
        used: grantedMoney, for: rule)
    }
  }
}

extension Application {
  /// The value that limits compare: trimmed, without case; nil where it is blank.
  public func limitedValue(in column: String) -> String? {
    let value = CaselessText(attributes[column] ?? "").folded
    return value.isEmpty ? nil : value
  }
}
