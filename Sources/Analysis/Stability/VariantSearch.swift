// SPDX-License-Identifier: GPL-3.0-or-later
import Allocator
import Eligibility
import Grants
import Solving

/// Solves many versions of one round, side by side. The results are in the order of the versions, on
/// however many threads they were computed.
package struct VariantSearch: Sendable {
  let optimiser: Optimiser
  let progress: ProgressCounter

  package init(optimiser: Optimiser, progress: ProgressCounter = ProgressCounter()) {
    self.optimiser = optimiser
    self.progress = progress
  }

  /// - Parameter version: makes the round of one case; rounds are made only when they are solved.
  /// - Returns: one result a case; nil where a limit came before a proof.
  /// - Throws: `ModelTooLarge`, or `AuditFailure` for a defect of Korridor.
  package func solve<Case: Sendable>(
    _ cases: [Case], version: @escaping @Sendable (Case) -> Round
  ) throws -> [VariantOutcome?] {
    progress.expect(cases.count)
    return try cases.concurrentMap { one -> Result<VariantOutcome?, any Error> in
      defer { progress.finish() }
      guard optimiser.limits.reached() == nil else { return .success(nil) }
      return Result {
        let model = try AllocationModel(AssessedRound(version(one)))
        return VariantOutcome(try optimiser.allocate(model))
      }
    }.map { try $0.get() }
  }
}

/// What came of one version of a round.
package enum VariantOutcome: Sendable {
  case settled(SettledAllocation)
  /// The rules contradict each other.
  case infeasible([Rule])

  /// nil where nothing was proved.
  init?(_ outcome: AllocationOutcome) {
    switch outcome {
    case .decided, .tied:
      guard let settled = SettledAllocation(outcome) else { return nil }
      self = .settled(settled)
    case .infeasible(let conflict): self = .infeasible(conflict.rules)
    case .stopped: return nil
    }
  }

  package var settled: SettledAllocation? {
    if case .settled(let settled) = self { settled } else { nil }
  }
}
