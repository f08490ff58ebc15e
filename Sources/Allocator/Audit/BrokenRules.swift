// SPDX-License-Identifier: GPL-3.0-or-later
import Grants

extension AllocationModel {
  /// The rules that a choice of awards to open applications breaks, in the order of the rows.
  ///
  /// This reads the round, not the program's rows, so it is a second opinion on them; and it can
  /// judge awards that the program does not offer. Bounds that granted money already breaks are
  /// widened to it, as everywhere.
  public func brokenRules(by awards: [ApplicationID: Money]) -> [Rule] {
    broken(statedRules, by: awards)
  }

  /// Those of `rules` that a choice of awards breaks.
  func broken(_ rules: [Rule], by awards: [ApplicationID: Money]) -> [Rule] {
    let all = Funding(of: round, awards: awards)
    let committed = Funding(of: round, awards: [:])
    return rules.filter { isBroken($0, by: all, committed: committed) }
  }

  private func isBroken(_ rule: Rule, by all: Funding, committed: Funding) -> Bool {
    if let gauge = gauge(of: rule) { return gauge.isBroken(by: all, committed: committed) }
    switch rule {
    case .budget, .resource, .floor, .cap, .limit:
      return false
    case .alternatives(let group):
      func funded(_ funding: Funding) -> Int64 { funding.count { group.contains($0.id) } }
      return funded(all) > max(1, funded(committed))
    case .dependency(let dependency):
      return all.contains(dependency.application) && !all.contains(dependency.needs)
        && !committed.contains(dependency.application)
    case .inclusion(let id):
      return !all.contains(id)
    case .exclusion(let id), .ineligibility(let id, _):
      return all.contains(id)
    case .commitment:
      return false
    }
  }
}
