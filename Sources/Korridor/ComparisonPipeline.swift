// SPDX-License-Identifier: GPL-3.0-or-later
import Allocator
import Analysis
import Diagnostics
import Grants
import Reports
import RoundFiles

/// A round and its what-ifs, each read, solved and explained on its own, side by side.
public struct ComparisonPipeline: Sendable {
  public let allocation: AllocationPipeline
  /// Counts scenarios.
  public let progress: ProgressCounter

  public init(allocation: AllocationPipeline, progress: ProgressCounter = ProgressCounter()) {
    self.allocation = allocation
    self.progress = progress
  }

  /// - Parameters:
  ///   - request: the round as its files have it is the first scenario. Each overlay is a scenario of
  ///     its own, and settings, inclusions and exclusions hold in all of them; without overlays they
  ///     are one scenario. Where nothing is asked for, every overlay of the round's folder is one.
  ///   - baselines: usual practices to set beside the first scenario.
  /// - Throws: `RejectedRound` with all that is wrong in any scenario.
  public func compare(
    _ request: RoundRequest, baselines: [Practice] = [], language: Round.Language? = nil
  ) throws -> ComparisonRun {
    let base = try RoundRequest(path: request.path).read(within: allocation.limits)
    let readings =
      try [base]
      + request.scenarios(overlayFiles: base.overlayFiles).map {
        try $0.read(within: allocation.limits)
      }
    let diagnostics = readings.map(\.diagnostics).union()
    guard let round = base.round, readings.allSatisfy({ $0.round != nil }) else {
      throw RejectedRound(diagnostics: diagnostics)
    }
    let spoken = language ?? round.language
    progress.expect(readings.count)
    let runs = try readings.concurrentMap { reading in
      defer { progress.finish() }
      return Result { try allocation.allocate(reading, language: spoken) }
    }.map { try $0.get() }

    var scenarios: [ComparedScenario] = []
    for (run, name) in zip(runs, readings.map(\.scenario).numberedWhereRepeated) {
      scenarios.append(
        ComparedScenario(name: name, run.report, of: run.outcome, beside: scenarios.first))
    }
    return ComparisonRun(
      report: ComparisonReport(
        language: spoken, scenarios: scenarios,
        baselines: baselines.map {
          BaselineReport(
            Baseline($0, in: runs[0].model), in: runs[0].model, beside: runs[0].report)
        }),
      diagnostics: diagnostics)
  }
}

public struct ComparisonRun: Sendable {
  public let report: ComparisonReport
  /// Warnings and notes on the files, those of all scenarios.
  public let diagnostics: [Diagnostic]
}

extension RoundRequest {
  /// What stands beside the round as it is.
  fileprivate func scenarios(overlayFiles: [String]) -> [RoundRequest] {
    let isPlain = settings.isEmpty && include.isEmpty && exclude.isEmpty
    if overlays.isEmpty, !isPlain { return [self] }
    let paths = overlays.isEmpty ? overlayFiles.map(pathOfOverlay) : overlays
    return paths.map { path in
      var scenario = self
      scenario.overlays = [path]
      return scenario
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
