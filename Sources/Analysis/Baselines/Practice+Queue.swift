// SPDX-License-Identifier: GPL-3.0-or-later
import Eligibility
import Grants

extension Practice {
  /// The eligible applications of a round in the order in which the practice serves them.
  func queue(of assessed: AssessedRound) -> [Application] {
    assessed.eligible.sorted { left, right in
      if self == .rankingList {
        let (ours, theirs) = (assessed.score(of: left), assessed.score(of: right))
        if ours != theirs { return ours ?? .zero > theirs ?? .zero }
      }
      switch (left.received, right.received) {
      case (let ours?, let theirs?) where ours != theirs: return ours < theirs
      case (_?, nil): return true
      case (nil, _?): return false
      default: return left.id < right.id
      }
    }
  }
}
