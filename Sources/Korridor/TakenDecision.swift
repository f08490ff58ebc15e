// SPDX-License-Identifier: GPL-3.0-or-later
import Allocator
import Eligibility
import Grants
import Papers
import Records
import Reports

/// The decision as the committee took it, where there is a proposal to set it beside.
struct TakenDecision {
  /// On the round as decided.
  let report: AllocationReport
  let resolution: ResolutionReport
  /// As the record has them.
  let rows: [ResolvedAward]

  /// nil where nothing was decided, or where the proposal is still open and no draft was asked for.
  ///
  /// - Throws: `RejectedRound` naming every deviation without a reason; `ModelTooLarge`.
  init?(of run: AllocationRun, for readership: Readership, isDraft: Bool) throws {
    guard let decision = run.reading.decision, let allocation = run.outcome.decided,
      run.report.readiness(isDraft: isDraft) != .open
    else { return nil }
    let pseudonyms = Pseudonyms(run.assessed.round)
    rows = decision.rows.map { $0.without(reasonsOf: run.report) }
    let shown = readership == .everybody ? rows.map(pseudonyms.hidden) : rows
    let resolution = try Resolution(shown, beside: allocation, of: run.model)
    let unreasoned = resolution.deviations.filter { resolution.reasons[$0.application] == nil }
    guard unreasoned.isEmpty else {
      throw RejectedRound(
        diagnostics: run.diagnostics
          + decision.missingReasons(for: unreasoned.map { ($0.application, $0.proposed) }))
    }
    report = run.report.taking(resolution, of: run.model)
    self.resolution = ResolutionReport(
      resolution, beside: allocation, reported: run.report, model: run.model, file: decision.file)
  }
}

extension ResolvedAward {
  /// An edited allocation.csv says in its column of reasons why the proposal is as it is: that is no reason
  /// of the committee's.
  fileprivate func without(reasonsOf report: AllocationReport) -> ResolvedAward {
    guard let application = report.applications.first(where: { $0.id == self.application }),
      reason?.split(whereSeparator: \.isWhitespace)
        == application.allReasons.split(whereSeparator: \.isWhitespace)
    else { return self }
    var row = self
    row.reason = nil
    return row
  }
}

extension AllocationOutcome {
  /// The allocation that a paper can propose; nil where several are equally good or there is none.
  fileprivate var decided: Allocation? {
    switch self {
    case .decided(let allocation, _, _): allocation
    case .stopped(_, let best, _): best
    case .tied, .infeasible: nil
    }
  }
}
