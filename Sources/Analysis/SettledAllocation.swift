// SPDX-License-Identifier: GPL-3.0-or-later
import Allocator
import Grants
import IntegerPrograms

/// A proved allocation as far as the round's tie rules settle it.
package struct SettledAllocation: Sendable {
  /// Of several tied ones the first.
  package let allocation: Allocation
  /// Applications on which the tied allocations differ; empty where one was chosen.
  package let undecided: Set<ApplicationID>

  /// nil where nothing was proved.
  package init?(_ outcome: AllocationOutcome) {
    switch outcome {
    case .decided(let allocation, _, _): (self.allocation, undecided) = (allocation, [])
    case .tied(let tie): (allocation, undecided) = (tie.first, tie.tieBreak.undecided)
    case .stopped, .infeasible: return nil
    }
  }

  /// What the tie rules leave at a known optimum of a model; nil where a limit came first.
  init?(
    optimum values: [Int64], of model: AllocationModel, by optimiser: Optimiser
  ) throws(AuditFailure) {
    guard let optimum = Solution(values, of: model.program) else {
      throw AuditFailure(broken: "a row of its own model")
    }
    let listed: TieChoice?
    do {
      listed = try optimiser.choice(at: optimum, of: model.program, in: model)
    } catch {
      return nil
    }
    guard let listed else {
      self.init(try optimiser.allocate(model, startingFrom: values))
      return
    }
    self.init(
      allocation: try Allocation(auditing: listed.solution, of: model),
      undecided: listed.undecided)
  }

  private init(allocation: Allocation, undecided: Set<ApplicationID>) {
    self.allocation = allocation
    self.undecided = undecided
  }

  /// Who gets an award in all tied allocations, by id.
  package var funded: [ApplicationID] {
    allocation.awards.keys.filter { !undecided.contains($0) }.sorted()
  }
}
