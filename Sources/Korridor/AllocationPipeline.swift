// SPDX-License-Identifier: GPL-3.0-or-later
import Allocator
import Diagnostics
import Eligibility
import Explainer
import Grants
import Records
import Reports
import RoundFiles
import Solving

/// From a folder to a report, on one page:
///
/// files → round → scores and verdicts → integer program → solver → audited allocation → explanation
/// → report
public struct AllocationPipeline: Sendable {
  public let solver: any Solver
  /// The deadline and the cancel flag of the whole run.
  public let limits: SolveLimits
  /// nil: in full up to `AllocationPipeline.mostExplainedInFull` applications, else briefly.
  public let depth: ExplanationDepth?
  /// For everybody, the round is made fit for the public before anything is said about it.
  public let readership: Readership
  /// The one application of which everything is told; nil: the depth holds for all.
  let singled: ApplicationID?

  /// Up to this many applications everything is explained unless asked otherwise.
  public static let mostExplainedInFull = 300

  public init(
    solver: any Solver = .standard, limits: SolveLimits = .none, depth: ExplanationDepth? = nil,
    readership: Readership = .administration
  ) {
    self.init(
      solver: solver, limits: limits, depth: depth, readership: readership, singling: nil)
  }

  init(
    solver: any Solver = .standard, limits: SolveLimits, depth: ExplanationDepth?,
    readership: Readership, singling singled: ApplicationID?
  ) {
    self.solver = solver
    self.limits = limits
    self.depth = depth
    self.readership = readership
    self.singled = singled
  }

  /// - Parameters:
  ///   - round: read already, under a what-if or as it is, or the paths of what is to be read.
  ///   - language: of the report; nil: the round's own.
  /// - Throws: `RejectedRound` for bad input, `StoppedWhileReading` where a limit came before there was
  ///   anything to report, `AuditFailure` for a defect of Korridor.
  public func allocate(
    _ round: some RoundInput, language: Round.Language? = nil
  ) throws -> AllocationRun {
    var stopwatch = Stopwatch()
    let prepared = try round.prepared(within: limits, for: readership)
    return try allocate(prepared, language: language, &stopwatch)
  }

  /// The same for a round that was read before; the time for that is not in its timings.
  func allocate(
    _ reading: RoundReading, language: Round.Language? = nil
  ) throws -> AllocationRun {
    var stopwatch = Stopwatch()
    let prepared = try PreparedRound(reading, for: readership)
    return try allocate(prepared, language: language, &stopwatch)
  }

  private func allocate(
    _ prepared: PreparedRound, language: Round.Language?, _ stopwatch: inout Stopwatch
  ) throws -> AllocationRun {
    let (reading, model) = (prepared.reading, prepared.model)
    let optimiser = Optimiser(
      solver: solver, limits: limits.leavingTime(toReport: model.round.applications.count))
    let readTime = stopwatch.lap()

    let outcome = try optimiser.allocate(model)
    let solveTime = stopwatch.lap()

    let explanation = try Explanation(
      of: outcome, model: model, optimiser: optimiser, depth: depth ?? Self.depth(for: model.round),
      singling: singled)
    let report = AllocationReport(
      of: outcome, explained: explanation, model: model, reading: reading, language: language)
    let explainTime = stopwatch.lap()

    return AllocationRun(
      report: report, diagnostics: reading.diagnostics, outcome: outcome,
      explanation: explanation, assessed: prepared.assessed, model: model, reading: reading,
      timings: Timings(read: readTime, solve: solveTime, explain: explainTime))
  }

  private static func depth(for round: Round) -> ExplanationDepth {
    round.applications.count <= mostExplainedInFull ? .full : .brief
  }
}

/// What came of one run.
public struct AllocationRun: Sendable {
  public let report: AllocationReport
  /// Warnings and notes on the files.
  public let diagnostics: [Diagnostic]
  let outcome: AllocationOutcome
  let explanation: Explanation
  /// As it was read, with all that is private.
  let assessed: AssessedRound
  /// Of the round as the readers may see it.
  let model: AllocationModel
  let reading: RoundReading
  public let timings: Timings

  /// The decision with all that it rests on and its proof.
  ///
  /// - Parameters:
  ///   - resolved: what the committee resolved instead; nil: nothing yet.
  ///   - archive: where the round's archive stood; nil: it has none.
  /// - Throws: `AuditFailure` or `ModelTooLarge` for a defect of Korridor.
  public func record(
    resolved: [ResolvedAward]? = nil, archive: RecordedArchive? = nil
  ) throws -> Record {
    try Record(
      of: outcome, model: AllocationModel(assessed), scenario: reading.scenario,
      inputs: reading.inputs.map { RecordedInput(file: $0.file, sha256: $0.sha256) },
      version: korridorVersion, resolved: resolved, archive: archive)
  }
}

extension AssessedRound {
  func view(for readership: Readership) -> AssessedRound {
    switch readership {
    case .everybody: published()
    case .administration: self
    }
  }
}
