// SPDX-License-Identifier: GPL-3.0-or-later
import Allocator
import Analysis
import Diagnostics
import Eligibility
import Foundation
import Grants
import Reports
import RoundFiles
import Solving
import Wording

/// What one number of a round takes, one value after the other.
public struct Sweep: Sendable {
  public enum Quantity: Sendable {
    /// Any numeric key of round.yaml, as for a setting.
    case key(String)
    /// A corridor's share in percent; the others divide the rest in the proportion they had.
    case share(CorridorID)
  }

  public var quantity: Quantity
  /// Ascending or descending, each once.
  public var values: [Hundredths]

  /// `steps` values from `first` to `last`, evenly, each rounded half up to two decimals.
  public init(_ quantity: Quantity, from first: Hundredths, to last: Hundredths, steps: Int) {
    self.quantity = quantity
    let gaps = Int128(max(1, steps - 1))
    var values: [Hundredths] = []
    for step in 0..<max(1, steps) {
      let rise = Int128(last.count - first.count) * Int128(step)
      let value = Hundredths(first.count + Int64(Rounding.halfUp(rise, gaps)))
      if values.last != value { values.append(value) }
    }
    self.values = values
  }
}

/// Solves a round once for each value of a sweep. The values do not depend on each other.
public struct SweepPipeline: Sendable {
  package let optimiser: Optimiser
  public let progress: ProgressCounter

  public init(
    solver: any Solver = .standard, limits: SolveLimits = .none,
    progress: ProgressCounter = ProgressCounter()
  ) {
    optimiser = Optimiser(solver: solver, limits: limits, mostCounted: 2)
    self.progress = progress
  }

  /// - Throws: `RejectedRound` with what is wrong with the round or with any of the values, and
  ///   `UnknownCorridor`.
  public func vary(
    _ sweep: Sweep, in round: some RoundInput, language: Round.Language? = nil
  ) throws -> (report: SweepReport, diagnostics: [Diagnostic]) {
    let run = try vary(sweep, in: round, shard: .whole, language: language)
    return (run.report, run.reading.diagnostics)
  }

  /// The values that are a shard's.
  public func shard(
    _ shard: Shard, of sweep: Sweep, in round: some RoundInput, language: Round.Language? = nil
  ) throws -> (file: ShardFile, diagnostics: [Diagnostic]) {
    let run = try vary(sweep, in: round, shard: shard, language: language)
    return (ShardFile(shard, inputs: run.reading.inputs, run.report), run.reading.diagnostics)
  }

  private func vary(
    _ sweep: Sweep, in round: some RoundInput, shard: Shard, language: Round.Language?
  ) throws -> (report: SweepReport, reading: RoundReading) {
    let scenario = try round.opened(within: optimiser.limits)
    let reading = try scenario.reading(within: optimiser.limits)
    guard let base = reading.round else { throw RejectedRound(diagnostics: reading.diagnostics) }
    let spoken = language ?? base.language
    let steps = try steps(of: sweep, scenario, base, shard)
    progress.expect(steps.count)
    let points = try steps.concurrentMap { solve($0, spoken) }.map { try $0.get() }
    let report = SweepReport(
      language: spoken, round: base.name, scenario: reading.scenario,
      key: sweep.quantity.name, values: sweep.values.map { Decimal($0) },
      points: points.compactMap { $0 })
    return (report, reading)
  }

  private struct Step: Sendable {
    let number: Int
    let value: Hundredths
    let round: Round
  }

  /// nil where a limit came first.
  private func solve(
    _ step: Step, _ language: Round.Language
  ) -> Result<SweepReport.Point?, any Error> {
    defer { progress.finish() }
    guard optimiser.limits.reached() == nil else { return .success(nil) }
    return Result {
      let model = try AllocationModel(AssessedRound(step.round))
      return SweepReport.Point(
        number: step.number, value: step.value, try optimiser.allocate(model), of: step.round,
        language: language)
    }
  }

  /// The steps of a shard. All of its rounds are read before any is solved, so that a value that is no
  /// round is found at once.
  private func steps(
    of sweep: Sweep, _ scenario: RoundScenario, _ base: Round, _ shard: Shard
  ) throws -> [Step] {
    let values = sweep.values.enumerated().map { (number: $0 + 1, value: $1) }
      .filter { shard.holds($0.number) }
    switch sweep.quantity {
    case .share(let corridor):
      guard base.corridors.contains(where: { $0.id == corridor }) else {
        throw UnknownCorridor(id: corridor, known: base.corridors.map(\.id))
      }
      return values.map {
        Step(number: $0.number, value: $0.value, round: base.sharing($0.value, with: corridor))
      }
    case .key(let key):
      let readings = try values.concurrentMap { value in
        Result {
          try scenario.setting("\(key)=\(value.value)").reading(within: optimiser.limits)
        }
      }.map { try $0.get() }
      let rounds = readings.compactMap(\.round)
      guard rounds.count == readings.count else {
        throw RejectedRound(diagnostics: readings.map(\.diagnostics).union())
      }
      return zip(values, rounds).map { Step(number: $0.number, value: $0.value, round: $1) }
    }
  }
}

/// A share was asked for of a corridor that the round does not have.
public struct UnknownCorridor: Error {
  public let id: CorridorID
  public let known: [CorridorID]
}

extension Sweep.Quantity {
  var name: String {
    switch self {
    case .key(let key): key
    case .share(let corridor): "corridors.\(corridor).share %"
    }
  }
}
