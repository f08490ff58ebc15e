// SPDX-License-Identifier: GPL-3.0-or-later
import Allocator
import Grants

/// The best allocation at the balance weight 0⁺: the most points, then the least imbalance.
struct BestOnPoints: Sendable {
  /// Of several equally good ones that no tie rule tells apart, the first.
  let allocation: Allocation
  /// Where the points themselves tie, an application counts as funded unless all leave it out.
  let funded: Set<ApplicationID>
  /// Whether the tie rules left several.
  let isOneOfSeveral: Bool

  /// nil where a limit came before the proof.
  init?(_ model: AllocationModel, optimiser: Optimiser) throws(AuditFailure) {
    let tradeOff = TradeOff.scoresFirst(corridors: model.corridors.count)
    guard let pointsFirst = try? AllocationModel(model.assessed, tradeOff: tradeOff) else {
      return nil
    }
    switch try optimiser.allocate(pointsFirst) {
    case .decided(let allocation, _, _):
      self.allocation = allocation
      funded = Set(allocation.awards.keys)
      isOneOfSeveral = false
    case .tied(let tie):
      allocation = tie.first
      funded = Set(tie.first.awards.keys).union(tie.tieBreak.undecided)
      isOneOfSeveral = true
    case .stopped, .infeasible: return nil
    }
  }
}
