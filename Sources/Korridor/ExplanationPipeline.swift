// SPDX-License-Identifier: GPL-3.0-or-later
import Allocator
import Analysis
import Diagnostics
import Eligibility
import Explainer
import Foundation
import Grants
import Reports
import RoundFiles
import Scoring
import Solving
import Wording

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
    let scenario = try round.opened(within: limits)
    let reading = try scenario.reading(within: limits)
    if let problem = reading.problem(withApplication: id) {
      throw RejectedRound(diagnostics: reading.diagnostics + [problem])
    }
    let run = try AllocationPipeline(
      solver: solver, limits: limits, depth: .full, readership: readership, singling: id
    ).allocate(reading, language: language)
    guard
      var report = ExplanationReport(
        of: id, in: run.report, explained: run.explanation, outcome: run.outcome,
        model: run.model, over: try weightCurve(run), readership: readership)
    else { preconditionFailure("\(id) was there when the round was read") }
    if let overridden = try overriding(id, in: scenario, beside: run, language: language) {
      report.changes.append(overridden)
    }
    return ExplanationRun(report: report, diagnostics: run.diagnostics)
  }
}

extension ExplanationPipeline {
  /// What it would cost or bring to fund an application although a rule of eligibility that the committee can
  /// override fails; nil where there is no such rule.
  private func overriding(
    _ id: ApplicationID, in scenario: RoundScenario, beside run: AllocationRun,
    language: Round.Language?
  ) throws -> String? {
    guard let application = run.model.round.applications.first(where: { $0.id == id }),
      run.model.assessed.verdict(on: application).canBeOverridden,
      let before = run.report.objective
    else { return nil }
    var whatIf = scenario.whatIf
    whatIf.exclude.removeAll { $0 == id }
    whatIf.include.append(id)
    let forced = try AllocationPipeline(
      solver: solver, limits: limits, depth: ExplanationDepth.none, readership: readership
    ).allocate(scenario.under(whatIf), language: language)
    let catalogue = Catalogue(run.report.language, round: run.model.round)
    guard forced.report.proved?.optimum == true, let after = forced.report.objective else {
      return forced.report.status == .infeasible ? catalogue.overridingContradicts : nil
    }
    return catalogue.overriding(
      after.value - before.value, AllocationChange(from: run.report, to: forced.report))
  }
}

extension ExplanationPipeline {
  /// So many times the round's own weight is looked at: members ask for less balance and for more.
  private static let reach = Fraction(Hundredths(whole: 2))

  /// The best allocations at balance weights around the round's own; nil where balance has none, where nothing is
  /// proved, or in rounds too large to ask while somebody waits.
  private func weightCurve(_ run: AllocationRun) throws -> WeightCurve? {
    let round = run.model.round
    guard run.explanation.balancePrice != nil,
      round.applications.count <= AllocationPipeline.mostExplainedInFull
    else { return nil }
    let optimiser = Optimiser(
      solver: solver, limits: limits.leavingTime(toReport: round.applications.count))
    return try WeightSearch(run.model.assessed, optimiser: optimiser)
      .curve(upTo: Fraction(round.balance.weight) * Self.reach)
  }
}

public struct ExplanationRun: Sendable {
  public let report: ExplanationReport
  /// Warnings and notes on the files.
  public let diagnostics: [Diagnostic]
}
