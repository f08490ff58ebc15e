// SPDX-License-Identifier: GPL-3.0-or-later
import Eligibility
import Grants

/// The applications that have one value in a column, as limits compare it.
struct ColumnGroup {
  let value: String
  let eligible: [Application]
  let granted: [Application]
}

extension ModelDraft {
  /// One group for every value that eligible or granted applications have in a column; blank values
  /// make none.
  ///
  /// The groups go by the first application of each: not by the value, so that the rows of a published
  /// round, where persons have pseudonyms, stand in the same order.
  func groups(by column: String) -> [ColumnGroup] {
    let open = Dictionary(grouping: eligible) { assessed.limitedValue(of: $0, in: column) }
    let granted = Dictionary(grouping: granted) { assessed.limitedValue(of: $0, in: column) }
    func first(_ group: ColumnGroup) -> ApplicationID {
      [group.eligible, group.granted].compactMap { $0.first?.id }.min() ?? ""
    }
    return Set(open.keys).union(granted.keys).compactMap { $0 }
      .map { ColumnGroup(value: $0, eligible: open[$0] ?? [], granted: granted[$0] ?? []) }
      .sorted { first($0) < first($1) }
  }
}
