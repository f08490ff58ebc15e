// SPDX-License-Identifier: GPL-3.0-or-later

/// Σ_{i in group} x_il ≤ 1, granted applications of the group counted.
///
/// Two ideas for the same thing: the committee funds at most one of them.
enum AlternativeGroups: ConstraintFamily {
  static func add(to draft: inout ModelDraft) {
    for group in draft.round.alternatives {
      let members = Set(group)
      draft.add(
        name: "alternatives:\(group.joined(separator: ","))",
        draft.count(of: draft.eligible.filter { members.contains($0.id) }), atMost: 1,
        used: Int64(draft.granted.filter { members.contains($0.id) }.count),
        for: .alternatives(group))
    }
  }
}
