// SPDX-License-Identifier: GPL-3.0-or-later
import Allocator
import Analysis
import Eligibility
import Explainer
import Grants
import Papers
import Records
import Reports
import RoundFiles
import Solving
import Wording

/// From a folder to everything that the administration hands over:
///
/// files → allocation and reasons → council paper → page, tables, record
package struct PaperPipeline: Sendable {
  private let solver: any Solver
  private let limits: SolveLimits
  /// For everybody, nothing private reaches the paper at all.
  private let readership: Readership
  /// Whether a decision is proposed although something is still open.
  private let isDraft: Bool
  /// How long to search for the weights at which another allocation would be the best.
  private let weightsLimit: Duration

  /// - Parameter weightsLimit: zero: they are not searched for, and the paper says nothing of them.
  package init(
    solver: any Solver = .standard, limits: SolveLimits = .none,
    readership: Readership = .everybody, isDraft: Bool = false, weightsLimit: Duration = .zero
  ) {
    self.solver = solver
    self.limits = limits
    self.readership = readership
    self.isDraft = isDraft
    self.weightsLimit = weightsLimit
  }

  /// - Parameters:
  ///   - language: of the paper; nil: the round's own.
  ///   - archive: where the round's archive stands, for paper and record; nil: it has none.
  /// - Throws: `RejectedRound` for bad input, `AuditFailure` for a defect of Korridor.
  package func run(
    _ input: some RoundInput, language: Round.Language? = nil, archive: RecordedArchive? = nil
  ) throws -> PaperRun {
    let scenario = try input.opened(within: limits)
    let run = try AllocationPipeline(
      solver: solver, limits: limits, readership: readership
    ).allocate(scenario, language: language)
    let round = run.assessed.round
    let taken = try TakenDecision(of: run, for: readership, isDraft: isDraft)
    let paper = CouncilPaper(
      PaperMaterial(
        report: taken?.report ?? run.report, resolution: taken?.resolution, proposal: run.report,
        model: run.model, head: round.paper, recusals: round.recusals.count,
        alternatives: try alternatives(to: run, of: scenario.round),
        weights: try weights(beside: run), isDraft: isDraft,
        privateRound: readership == .administration ? round : nil,
        replaced: readership == .administration ? round.replacedTexts.map { .init($0) } : [],
        archive: archive.map { .init(entries: $0.entries, head: $0.head) }))
    return PaperRun(
      allocation: run, paper: paper, resolution: taken?.resolution, resolved: taken?.rows,
      archive: archive)
  }

  /// The round's what-ifs and usual practices beside a proposal for the round as it is; nil for a
  /// what-if, which is an alternative itself, and where nothing is settled.
  private func alternatives(
    to run: AllocationRun, of round: ParsedRound
  ) throws -> ComparisonReport? {
    guard run.reading.scenario == "base", run.report.status == .optimal else { return nil }
    let brief = AllocationPipeline(
      solver: solver, limits: limits, depth: ExplanationDepth.none, readership: readership)
    do {
      return try ComparisonPipeline(allocation: brief).compare(
        run, of: round, baselines: Practice.allCases
      ).report
    } catch is StoppedWhileReading {
      return nil
    }
  }
}

extension PaperPipeline {
  /// The best allocation at every balance weight, of the round as the readers may see it; nil where it
  /// is not asked for, and where nothing is settled.
  private func weights(beside run: AllocationRun) throws -> WeightCurveReport? {
    guard weightsLimit > .zero, run.report.status == .optimal else { return nil }
    var limits = limits
    let deadline = ContinuousClock.now + weightsLimit
    limits.deadline = min(limits.deadline ?? deadline, deadline)
    return try WeightsPipeline(solver: solver, limits: limits).curve(
      of: run.model.assessed, language: run.report.language)
  }
}

/// What came of writing a paper.
package struct PaperRun: Sendable {
  package let allocation: AllocationRun
  package let paper: CouncilPaper
  /// What the committee resolved; nil where the paper does not hold that.
  package let resolution: ResolutionReport?
  /// The same as the record has it.
  let resolved: [ResolvedAward]?
  let archive: RecordedArchive?

  /// All files, ready to be written.
  package func files() throws -> [PaperFile] {
    try paper.files() + [PaperFile("record.json", try record().bytes())]
  }

  /// The record of the proposal, with the decision if the paper holds it.
  private func record() throws -> Record {
    try allocation.record(resolved: resolved, archive: archive)
  }

  /// What to say beside the files.
  package var notes: [Announcements.Note] {
    guard paper.stage == .withheld else { return [] }
    let leftOut: [Announcements.Note] =
      allocation.reading.decision == nil ? [] : [.decisionLeftOut]
    return [reasonToWithhold] + leftOut
  }

  private var reasonToWithhold: Announcements.Note {
    let report = allocation.report
    guard report.isProvisional, report.status == .optimal else { return .withheldForStatus }
    if !report.suspectedMatches.isEmpty { return .withheldForSuspicion }
    return report.suspectedDuplicates.isEmpty ? .withheldForMissingList : .withheldForDuplicates
  }

  /// The schema `korridor/report/1`: what was written.
  package func json(of files: [PaperFile]) -> JSONValue {
    [
      "schema": "korridor/report/1",
      "round": .string(allocation.report.round),
      "scenario": .string(allocation.report.scenario),
      "status": .string(allocation.report.status.rawValue),
      "stage": .string(paper.stage.rawValue),
      "public": .bool(paper.readership == .everybody),
      "decision": resolution?.json ?? .null,
      "files": .array(
        files.map { ["file": .string($0.name), "bytes": .integer(Int64($0.bytes.count))] }),
    ]
  }
}

extension PaperMaterial.ReplacedText {
  fileprivate init(_ replaced: Records.ReplacedText) {
    self.init(
      application: replaced.application, column: replaced.column, text: replaced.text,
      published: replaced.published)
  }
}
