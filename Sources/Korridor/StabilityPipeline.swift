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
import Solving

/// How firm the decisions of a round are: files → round → its variants, each scored, examined and
/// solved anew → report.
public struct StabilityPipeline: Sendable {
  private let solver: any Solver
  private let limits: SolveLimits
  private let progress: ProgressCounter

  public init(
    solver: any Solver = .standard, limits: SolveLimits = .none,
    progress: ProgressCounter = ProgressCounter()
  ) {
    (self.solver, self.limits, self.progress) = (solver, limits, progress)
  }

  private var optimiser: Optimiser {
    Optimiser(solver: solver, limits: limits, mostCounted: 2)
  }

  /// Where nobody gave points, nothing is sampled.
  ///
  /// - Throws: `RejectedRound` with all that is wrong with the round.
  public func stability(
    _ input: some RoundInput, sample: SampleRequest?, language: Round.Language? = nil
  ) throws -> (report: StabilityReport, diagnostics: [Diagnostic]) {
    let reading = try input.reading(within: limits)
    guard let round = reading.round else { throw RejectedRound(diagnostics: reading.diagnostics) }
    var report = try exact(reading, round, language ?? round.language)
    if let sample, report.status != .infeasible, !round.points.isEmpty {
      report.sample = try draw(sample, of: round, for: .whole)
    }
    return (report, reading.diagnostics)
  }

  /// One shard of the same: its samples, and in the first shard all that is not sampled.
  ///
  /// - Throws: `RejectedRound`, and `NothingToSample` where nobody gave points.
  public func shard(
    _ shard: Shard, of input: some RoundInput, sample: SampleRequest,
    language: Round.Language? = nil
  ) throws -> (file: ShardFile, diagnostics: [Diagnostic]) {
    let reading = try input.reading(within: limits)
    guard let round = reading.round else { throw RejectedRound(diagnostics: reading.diagnostics) }
    guard !round.points.isEmpty else { throw NothingToSample() }
    let spoken = language ?? round.language
    let exact = shard.number == 1 ? try exact(reading, round, spoken) : nil
    let file = ShardFile(
      shard, inputs: reading.inputs, round: round.name, scenario: reading.scenario,
      language: spoken, try draw(sample, of: round, for: shard), beside: exact)
    return (file, reading.diagnostics)
  }

  private func draw(
    _ request: SampleRequest, of round: Round, for shard: Shard
  ) throws -> SampleReport {
    let perturbation = PointPerturbation(seed: request.seed)
    let numbers = (1...request.count).filter(shard.holds)
    let outcomes = try variants.solve(numbers) { perturbation.sample($0, of: round) }
    let cases = zip(numbers, outcomes).compactMap { number, outcome in
      outcome.map { SampledCase(number: number, $0) }
    }
    return SampleReport(
      seed: request.seed, count: request.count, cases: cases,
      eligible: AssessedRound(round).eligible.map(\.id))
  }

  private var variants: VariantSearch { VariantSearch(optimiser: optimiser, progress: progress) }

  /// All that is not sampled.
  private func exact(
    _ reading: RoundReading, _ round: Round, _ language: Round.Language
  ) throws -> StabilityReport {
    let base = try AllocationPipeline(solver: solver, limits: limits, depth: .full)
      .allocate(reading, language: language)
    var report = StabilityReport(base.report, explained: base.explanation)
    guard let settled = SettledAllocation(base.outcome).map({ SettledReport($0) }) else {
      return report
    }
    let groups = [
      RoundVariant.withoutMember(of: round), RoundVariant.recusedMember(of: round),
      RoundVariant.otherMethods(of: round),
    ]
    let outcomes = try variants.solve(groups.flatMap { $0 }) { $0.applied(to: round) }
    let compared = zip(groups.flatMap { $0 }, outcomes).map {
      VariantReport($0, $1, of: round, beside: settled, language: language)
    }
    report.withoutMember = Array(compared.prefix(groups[0].count))
    report.recusedMember = Array(compared.dropFirst(groups[0].count).prefix(groups[1].count))
    report.methods = Array(compared.suffix(groups[2].count))

    let curve = try WeightSearch(base.assessed, optimiser: optimiser, progress: progress).curve()
    report.weights = StabilityReport.IndexReport(
      entries: (curve?.intervals ?? []).map { FundedSet($0.settled) }
        .coreIndex(of: base.assessed.eligible.map(\.id)),
      isComplete: curve?.unfinished.isEmpty ?? false)
    return report
  }
}

/// A sample was to be divided, but nobody gave points: all scores are finished ones.
public struct NothingToSample: Error {}

/// A sample of perturbed points.
public struct SampleRequest: Hashable, Sendable {
  public let count: Int
  public let seed: UInt64

  /// - Precondition: at least one.
  public init(count: Int, seed: UInt64) {
    precondition(count > 0)
    (self.count, self.seed) = (count, seed)
  }
}
