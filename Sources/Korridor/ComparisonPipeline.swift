// SPDX-License-Identifier: GPL-3.0-or-later
import Allocator
import Analysis
import Diagnostics
import Grants
import Reports
import RoundFiles

/// A round and its what-ifs, each solved and explained on its own, side by side.
public struct ComparisonPipeline: Sendable {
  public let allocation: AllocationPipeline
  /// Counts scenarios.
  public let progress: ProgressCounter

  public init(allocation: AllocationPipeline, progress: ProgressCounter = ProgressCounter()) {
    self.allocation = allocation
    self.progress = progress
  }

  /// - Parameters:
  ///   - round: as its files have it, it is the first scenario. Each overlay of its what-if is a
  ///     scenario of its own, and settings, inclusions and exclusions hold in all of them; without
  ///     overlays they are one scenario. Where nothing is asked for, every what-if that lies with the
  ///     round is one.
  ///   - baselines: usual practices to set beside the first scenario.
  /// - Throws: `RejectedRound` with all that is wrong in any scenario.
  public func compare(
    _ round: some RoundInput, baselines: [Practice] = [], language: Round.Language? = nil
  ) throws -> ComparisonRun {
    let scenario = try round.opened(within: allocation.limits)
    let readings = try readings(of: [RoundScenario(scenario.round)] + scenario.compared)
    let runs = try allocate(readings, language: language ?? readings[0].round?.language)
    return ComparisonRun(of: runs, baselines: baselines)
  }

  /// The same for a round that is allocated already: it is not solved again.
  func compare(
    _ base: AllocationRun, of round: ParsedRound, baselines: [Practice]
  ) throws -> ComparisonRun {
    let asItIs = RoundScenario(round)
    let readings = try readings(of: [asItIs] + asItIs.compared)
    let others = try allocate(Array(readings.dropFirst()), language: base.report.language)
    return ComparisonRun(of: [base] + others, baselines: baselines)
  }

  /// All of them are read before any is solved, so that a mistake is found at once.
  private func readings(of scenarios: [RoundScenario]) throws -> [RoundReading] {
    let readings = try scenarios.map { try $0.reading(within: allocation.limits) }
    guard readings.allSatisfy({ $0.round != nil }) else {
      throw RejectedRound(diagnostics: readings.map(\.diagnostics).union())
    }
    return readings
  }

  private func allocate(
    _ readings: [RoundReading], language: Round.Language?
  ) throws -> [AllocationRun] {
    progress.expect(readings.count)
    return try readings.concurrentMap { reading in
      defer { progress.finish() }
      return Result { try allocation.allocate(reading, language: language) }
    }.map { try $0.get() }
  }
}

public struct ComparisonRun: Sendable {
  public let report: ComparisonReport
  /// Warnings and notes on the files, those of all scenarios.
  public let diagnostics: [Diagnostic]

  /// - Parameter runs: one a scenario, all in the language of the first.
  init(of runs: [AllocationRun], baselines: [Practice]) {
    var scenarios: [ComparedScenario] = []
    for (run, name) in zip(runs, runs.map(\.reading.scenario).numberedWhereRepeated) {
      scenarios.append(
        ComparedScenario(name: name, run.report, of: run.outcome, beside: scenarios.first))
    }
    report = ComparisonReport(
      language: runs[0].report.language, scenarios: scenarios,
      baselines: baselines.map {
        BaselineReport(Baseline($0, in: runs[0].model), in: runs[0].model, beside: runs[0].report)
      })
    diagnostics = runs.map(\.diagnostics).union()
  }
}

extension RoundScenario {
  /// What stands beside the round as it is.
  fileprivate var compared: [RoundScenario] {
    if whatIf.overlays.isEmpty, !whatIf.isOfOverlaysOnly { return [self] }
    let overlays = whatIf.overlays.isEmpty ? round.whatIfs : whatIf.overlays
    return overlays.map { overlay in
      var single = whatIf
      single.overlays = [overlay]
      return under(single)
    }
  }
}

extension [[Diagnostic]] {
  /// Each once, in the order in which they come.
  func union() -> [Diagnostic] {
    var union: [Diagnostic] = []
    for diagnostic in joined() where !union.contains(diagnostic) { union.append(diagnostic) }
    return union
  }
}

extension [String] {
  /// Overlays from different folders can have one name: the second becomes `name (2)`.
  fileprivate var numberedWhereRepeated: [String] {
    var seen: [String: Int] = [:]
    return map { name in
      seen[name, default: 0] += 1
      let count = seen[name] ?? 1
      return count == 1 ? name : "\(name) (\(count))"
    }
  }
}
