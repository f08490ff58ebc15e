// SPDX-License-Identifier: GPL-3.0-or-later
import Allocator
import Foundation
import Grants

extension AllocationReport {
  /// The applications of a corridor as tables show them: who gets money first, then by score.
  package func applications(in corridor: CorridorID) -> [ApplicationReport] {
    applications.filter { $0.corridor == corridor }.sorted(by: Self.isBefore)
  }

  private static func isBefore(_ left: ApplicationReport, _ right: ApplicationReport) -> Bool {
    if left.decision.rank != right.decision.rank { return left.decision.rank < right.decision.rank }
    if left.score != right.score { return (left.score ?? -1) > (right.score ?? -1) }
    return left.id < right.id
  }
}

extension Decision {
  /// The order in which a table shows decisions.
  fileprivate var rank: Int {
    switch self {
    case .granted: 0
    case .funded, .partlyFunded: 1
    case .undecided: 2
    case .notFunded: 3
    case .ineligible: 4
    }
  }
}
