// SPDX-License-Identifier: GPL-3.0-or-later
import Diagnostics
import Grants
import Reports
import RoundFiles
import Solving

/// From a folder to the whole story of one application.
public struct StoryPipeline: Sendable {
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
  public func story(
    of id: ApplicationID, in round: some RoundInput, language: Round.Language? = nil
  ) throws -> StoryRun {
    let reading = try round.reading(within: limits)
    if let problem = reading.problem(withApplication: id) {
      throw RejectedRound(diagnostics: reading.diagnostics + [problem])
    }
    let run = try AllocationPipeline(
      solver: solver, limits: limits, depth: .full, readership: readership, singling: id
    ).allocate(reading, language: language)
    guard
      let story = ApplicationStory(
        of: id, in: run.report, explained: run.explanation, outcome: run.outcome,
        model: run.model, readership: readership)
    else { preconditionFailure("\(id) was there when the round was read") }
    return StoryRun(story: story, diagnostics: run.diagnostics)
  }
}

public struct StoryRun: Sendable {
  public let story: ApplicationStory
  /// Warnings and notes on the files.
  public let diagnostics: [Diagnostic]
}
