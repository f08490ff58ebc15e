// SPDX-License-Identifier: GPL-3.0-or-later
import Allocator
import Grants

/// The best allocation at the balance weight 0⁺: the most points, then the least imbalance.
struct BestOnPoints: Sendable {
  /// Of several equally good ones that no tie rule tells apart, the first.
  let allocation: Allocation
  /// On which those differ that the tie rules left.
  let undecided: Set<ApplicationID>

  /// Where the points themselves tie, an application counts as funded unless all leave it out.
  var funded: Set<ApplicationID> { undecided.union(allocation.awards.keys) }

  /// nil where a limit came before the proof.
  init?(_ model: AllocationModel, optimiser: Optimiser) throws(AuditFailure) {
    let tradeOff = TradeOff.scoresFirst(corridors: model.corridors.count)
    guard let pointsFirst = try? AllocationModel(model.assessed, tradeOff: tradeOff) else {
      return nil
    }
    switch try optimiser.allocate(pointsFirst) {
    case .decided(let allocation, _, _): (self.allocation, undecided) = (allocation, [])
    case .tied(let tie): (allocation, undecided) = (tie.first, tie.tieBreak.undecided)
    case .stopped, .infeasible: return nil
    }
  }
}
