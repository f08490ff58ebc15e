// SPDX-License-Identifier: GPL-3.0-or-later
import Allocator
import Analysis
import Diagnostics
import Grants
import Reports
import RoundFiles
import Scoring
import Solving

/// From a folder to all that is known of one application.
public struct ExplanationPipeline: Sendable {
  public let solver: any Solver
  /// The deadline and the cancel flag of the whole run.
  public let limits: SolveLimits
  /// Single members' points are told to the administration only.
  public let readership: Readership

  public init(
    solver: any Solver = .standard, limits: SolveLimits = .none,
    readership: Readership = .everybody
  ) {
    self.solver = solver
    self.limits = limits
    self.readership = readership
  }

  /// - Throws: `RejectedRound` for bad input and for an id that the round does not have,
  ///   `AuditFailure` for a defect of Korridor.
  public func explanation(
    of id: ApplicationID, in round: some RoundInput, language: Round.Language? = nil
  ) throws -> ExplanationRun {
    let reading = try round.reading(within: limits)
    if let problem = reading.problem(withApplication: id) {
      throw RejectedRound(diagnostics: reading.diagnostics + [problem])
    }
    let run = try AllocationPipeline(
      solver: solver, limits: limits, depth: .full, readership: readership, singling: id
    ).allocate(reading, language: language)
    guard
      let report = ExplanationReport(
        of: id, in: run.report, explained: run.explanation, outcome: run.outcome,
        model: run.model, over: try weightCurve(run), readership: readership)
    else { preconditionFailure("\(id) was there when the round was read") }
    return ExplanationRun(report: report, diagnostics: run.diagnostics)
  }
}

extension ExplanationPipeline {
  /// The best allocations at balance weights up to the round's own; nil where balance has none, where nothing is
  /// proved, or in rounds too large to ask while somebody waits.
  private func weightCurve(_ run: AllocationRun) throws -> WeightCurve? {
    let round = run.model.round
    guard run.explanation.balancePrice != nil,
      round.applications.count <= AllocationPipeline.mostExplainedInFull
    else { return nil }
    let optimiser = Optimiser(
      solver: solver, limits: limits.leavingTime(toReport: round.applications.count))
    return try WeightSearch(run.model.assessed, optimiser: optimiser)
      .curve(upTo: Fraction(round.balance.weight))
  }
}

public struct ExplanationRun: Sendable {
  public let report: ExplanationReport
  /// Warnings and notes on the files.
  public let diagnostics: [Diagnostic]
}
