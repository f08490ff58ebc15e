// SPDX-License-Identifier: GPL-3.0-or-later
import Eligibility
import Grants

/// Σ_{i in group} x_il ≤ 1, granted applications of the group counted.
///
/// Two ideas for the same thing: the committee funds at most one of them.
struct AlternativeGroup: ConstraintFamily, PlainRule {
  let members: [ApplicationID]

  static let sentences = [
    "alternatives": "At most one of the alternatives is funded."
  ]

  static func add(to draft: inout ModelDraft) {
    for group in draft.round.alternatives {
      let members = Set(group)
      draft.add(
        .alternatives(group), draft.count(of: draft.eligible.filter { members.contains($0.id) }),
        atMost: 1, used: Int64(draft.granted.filter { members.contains($0.id) }.count))
    }
  }

  static func rules(of assessed: AssessedRound, touching funded: [Application]) -> [Rule] {
    assessed.round.alternatives.map { .alternatives($0) }
  }

  var name: String { "alternatives:\(members.joined(separator: ","))" }

  func key(in round: Round) -> String {
    "alternatives:\(members.sorted().joined(separator: ","))"
  }

  var relatedApplications: [ApplicationID] { members }

  func isBroken(by all: Funding, committed: Funding, in model: AllocationModel) -> Bool {
    func funded(_ funding: Funding) -> Int { members.count(where: funding.contains) }
    return funded(all) > max(1, funded(committed))
  }
}
