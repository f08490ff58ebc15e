// SPDX-License-Identifier: GPL-3.0-or-later
import Grants
import Papers
import Reports
import RoundFiles

/// From a folder to everything that the administration hands over:
///
/// files → allocation and reasons → council paper → page, tables, record
package struct PaperPipeline: Sendable {
  package var allocation: AllocationPipeline
  /// For everybody, nothing private reaches the paper at all.
  package var readership: Readership
  /// Whether a decision is proposed although something is still open.
  package var isDraft: Bool

  package init(
    allocation: AllocationPipeline = AllocationPipeline(), readership: Readership = .everybody,
    isDraft: Bool = false
  ) {
    self.allocation = allocation
    self.readership = readership
    self.isDraft = isDraft
  }

  /// - Parameter language: of the paper; nil: the round's own.
  /// - Throws: `RejectedRound` for bad input, `AuditFailure` for a defect of Korridor.
  package func run(
    _ request: RoundRequest, language: Round.Language? = nil
  ) throws -> PaperRun {
    let run = try allocation.allocate(request, language: language, for: readership)
    let round = run.assessed.round
    let paper = CouncilPaper(
      PaperMaterial(
        report: run.report, model: run.model, head: round.paper, recusals: round.recusals.count,
        isDraft: isDraft, privateRound: readership == .administration ? round : nil))
    return PaperRun(allocation: run, paper: paper)
  }
}

/// What came of writing a paper.
package struct PaperRun: Sendable {
  package let allocation: AllocationRun
  package let paper: CouncilPaper

  /// All files, ready to be written.
  package func files() throws -> [PaperFile] {
    paper.files + [PaperFile("record.json", try allocation.record().bytes())]
  }

  /// What to say beside the files.
  package var notes: [Announcements.Note] {
    guard paper.stage == .withheld else { return [] }
    return [
      allocation.report.isProvisional && allocation.report.status == .optimal
        ? .withheldForSuspicion : .withheldForStatus
    ]
  }

  /// The schema `korridor/report/1`: what was written, with its hashes.
  package func json(of files: [PaperFile]) -> JSONValue {
    [
      "schema": "korridor/report/1",
      "round": .string(allocation.report.round),
      "scenario": .string(allocation.report.scenario),
      "status": .string(allocation.report.status.rawValue),
      "stage": .string(paper.stage.rawValue),
      "public": .bool(paper.readership == .everybody),
      "files": .array(
        files.map { ["file": .string($0.name), "bytes": .integer(Int64($0.bytes.count))] }),
    ]
  }
}
