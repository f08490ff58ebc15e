// SPDX-License-Identifier: GPL-3.0-or-later
import Allocator
import Analysis
import Diagnostics
import Eligibility
import Grants
import Reports
import RoundFiles
import Scoring
import Solving

/// From a round to its breakpoints: files → round → scores and verdicts → dichotomic search → report.
public struct WeightsPipeline: Sendable {
  package let optimiser: Optimiser
  /// Titles are published for everybody without what is private in them.
  private let readership: Readership
  public let progress: ProgressCounter

  public init(
    solver: any Solver = .standard, limits: SolveLimits = .none,
    readership: Readership = .administration, progress: ProgressCounter = ProgressCounter()
  ) {
    self.readership = readership
    optimiser = Optimiser(solver: solver, limits: limits, mostCounted: 2)
    self.progress = progress
  }

  /// - Parameters:
  ///   - beside: settings, each of which gives a further curve beside the round's own.
  ///   - greatest: the weight up to which the curves are asked for, above 0; nil: infinity.
  ///   - language: of the report; nil: the round's own.
  /// - Throws: `RejectedRound` with all that is wrong with the round or with a setting.
  public func weights(
    _ input: some RoundInput, beside settings: [String] = [], upTo greatest: Hundredths? = nil,
    withFrontier: Bool = false, language: Round.Language? = nil
  ) throws -> (report: WeightsReport, diagnostics: [Diagnostic]) {
    let scenario = try input.opened(within: optimiser.limits)
    let scenarios = [scenario] + settings.map { scenario.setting($0) }
    let readings = try scenarios.map { try $0.reading(within: optimiser.limits) }
    let diagnostics = readings.map(\.diagnostics).union()
    let rounds = readings.compactMap(\.round)
    guard let round = rounds.first, rounds.count == readings.count else {
      throw RejectedRound(diagnostics: diagnostics)
    }
    let spoken = language ?? round.language
    let curves = try zip(["base"] + settings, rounds).map { name, round in
      try curve(
        name, of: AssessedRound(round), upTo: greatest, withFrontier: withFrontier,
        language: spoken)
    }
    return (
      WeightsReport(
        language: spoken, round: round.name, scenario: readings[0].scenario,
        weight: round.balance.weight,
        applications: named(round), curves: curves), diagnostics
    )
  }

  private func named(_ round: Round) -> [NamedApplication] {
    AssessedRound(round).view(for: readership).round.applications.filter { !$0.isGranted }
      .map { NamedApplication(id: $0.id, title: $0.title) }
  }

  func curve(
    _ name: String = "base", of assessed: AssessedRound, upTo greatest: Hundredths? = nil,
    withFrontier: Bool = false, language: Round.Language
  ) throws -> WeightCurveReport {
    let search = WeightSearch(assessed, optimiser: optimiser, progress: progress)
    let curve = try search.curve(
      upTo: greatest.map { Fraction($0) }, withFrontier: withFrontier)
    var conflict: [Rule] = []
    if curve == nil,
      case .infeasible(let found) = try optimiser.allocate(AllocationModel(assessed))
    {
      conflict = found.rules
    }
    return WeightCurveReport(
      name: name, curve, of: assessed.round, conflict: conflict, language: language)
  }
}
