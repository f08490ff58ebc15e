// SPDX-License-Identifier: GPL-3.0-or-later
import Grants

extension AllocationModel {
  /// The rules that a choice of awards to open applications breaks, in the order of the rows.
  ///
  /// This reads the round, not the program's rows, so it is a second opinion on them; and it can
  /// judge awards that the program does not offer. Bounds that granted money already breaks are
  /// widened to it, as everywhere.
  package func brokenRules(by awards: [ApplicationID: Money]) -> [Rule] {
    broken(statedRules, by: awards)
  }

  /// Those of `rules` that a choice of awards breaks.
  func broken(_ rules: [Rule], by awards: [ApplicationID: Money]) -> [Rule] {
    let all = Funding(of: assessed, awards: awards)
    let committed = Funding(of: assessed, awards: [:])
    return rules.filter { $0.meaning.isBroken(by: all, committed: committed, in: self) }
  }
}
