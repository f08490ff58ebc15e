// SPDX-License-Identifier: GPL-3.0-or-later
import Certificates
import Explainer
import Foundation
import Grants
import IntegerPrograms
import Korridor
import Papers
import Reports
import RoundFiles
import Solving
import Synchronization
import Testing

/// Files are read once: whatever becomes of them afterwards, every result is that of the round that
/// was opened.
@Suite struct OneReadingTests {
  private static let whatIf = "what-if/less.yaml"

  /// The round, and what `work` makes of it while its files are there; after that they are gone.
  private func opened<Result>(
    _ work: (RoundRequest) throws -> Result
  ) throws -> (round: ParsedRound, result: Result) {
    let files = try PointedRound()
    let whatIf = files.url.appendingPathComponent(Self.whatIf)
    try FileManager.default.createDirectory(
      at: whatIf.deletingLastPathComponent(), withIntermediateDirectories: true)
    try Data("budget: 8000\n".utf8).write(to: whatIf)
    defer { try? FileManager.default.removeItem(at: files.url) }
    return (ParsedRound(at: files.url.path), try work(files.request))
  }

  private func expectSame(_ work: (any RoundInput) throws -> String) throws {
    let (round, result) = try opened(work)
    #expect(try work(round) == result)
  }

  @Test func allocation() throws {
    try expectSame { try AllocationPipeline().allocate($0).report.json.rendered() }
  }

  @Test func check() throws {
    try expectSame { try CheckPipeline.check($0).json.rendered() }
  }

  @Test func comparison() throws {
    try expectSame { input in
      try ComparisonPipeline(allocation: AllocationPipeline(depth: .brief)).compare(input)
        .report.json.rendered()
    }
  }

  @Test func sweep() throws {
    let sweep = Sweep(
      .key("budget"), from: Hundredths(whole: 8_000), to: Hundredths(whole: 10_000), steps: 3)
    try expectSame { try SweepPipeline().vary(sweep, in: $0).report.json.rendered() }
  }

  @Test func story() throws {
    try expectSame { try StoryPipeline().story(of: "P02", in: $0).story.json.rendered() }
  }

  @Test func paper() throws {
    try expectSame { input in
      let files = try PaperPipeline(isDraft: true).run(input).files()
      return files.map { "\($0.name) \($0.bytes)" }.joined(separator: "\n")
    }
  }

  /// The council paper sets the what-ifs beside the proposal that it has already.
  @Test func aPaperSolvesItsRoundOnce() throws {
    let round = try opened { _ in }.round
    let (proposal, whatIfs, paper) = (CountingSolver(), CountingSolver(), CountingSolver())
    _ = try AllocationPipeline(solver: proposal, readership: .everybody).allocate(round)
    let brief = AllocationPipeline(
      solver: whatIfs, depth: ExplanationDepth.none, readership: .everybody)
    for whatIf in round.whatIfs {
      _ = try brief.allocate(round.under(WhatIf(overlays: [whatIf])))
    }
    _ = try PaperPipeline(solver: paper).run(round)
    #expect(proposal.count > 0 && whatIfs.count > 0)
    #expect(paper.count == proposal.count + whatIfs.count)
  }
}

/// The standard solver, and how often it was asked.
private final class CountingSolver: Solver {
  private let solver: any Solver = .standard
  private let asked = Mutex(0)

  var count: Int { asked.withLock { $0 } }

  func solve(_ program: IntegerProgram, hints: SolveHints, limits: SolveLimits) -> Outcome {
    asked.withLock { $0 += 1 }
    return solver.solve(program, hints: hints, limits: limits)
  }

  func solve(
    _ programs: [IntegerProgram], near solved: SolvedProgram, limits: SolveLimits
  ) -> [Outcome] {
    asked.withLock { $0 += programs.count }
    return solver.solve(programs, near: solved, limits: limits)
  }
}
