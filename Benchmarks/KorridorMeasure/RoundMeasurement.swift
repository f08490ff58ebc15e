// SPDX-License-Identifier: GPL-3.0-or-later
import Allocator
import Analysis
import Certificates
import Eligibility
import Explainer
import GLPKSolver
import Grants
import IntegerPrograms
import Korridor
import RoundFiles
import Solving

/// Measures single stages of the pipeline on one round, in this process.
struct RoundMeasurement {
  let request: RoundRequest
  let runs: Int
  /// Seconds for a stage.
  let limit: Double
  let solver: any Solver = .standard

  func measure(_ stages: Set<Stage>) throws -> Measurement {
    let ((assessed, model), read) = try Lap.several(runs) { try readRound() }
    let program = model.program
    var measurement = Measurement(
      applications: model.round.applications.count, variables: program.columns.count,
      rows: program.constraints.count,
      nonzeros: program.constraints.reduce(0) { $0 + $1.expression.terms.count }, read: read)
    if stages.contains(.solve) {
      (measurement.solve, measurement.certificate) = solve(program)
    }
    if stages.contains(.plain) { measurement.plain = plain(program) }
    if !stages.isDisjoint(with: [.allocate, .explain, .forced]) {
      let (outcome, laps) = try Lap.several(runs) { try optimiser.allocate(model) }
      measurement.allocate = Measurement.Stage(isFinished: outcome.proof != nil, runs: laps)
      if stages.contains(.explain), outcome.proof != nil {
        measurement.explain = try explain(outcome, of: model)
      }
      if stages.contains(.forced), let proof = outcome.proof {
        measurement.forced = force(model, from: proof)
      }
    }
    if stages.contains(.weights) { measurement.weights = try weights(assessed) }
    return measurement
  }

  enum Stage: String, CaseIterable {
    case solve
    case plain
    case allocate
    case explain
    case weights
    case forced
  }

  /// Its deadline begins where a stage begins.
  private var limits: SolveLimits { SolveLimits(deadline: .now + .seconds(limit)) }

  private var optimiser: Optimiser { Optimiser(solver: solver, limits: limits) }

  private func readRound() throws -> (AssessedRound, AllocationModel) {
    let reading = request.reading()
    guard let round = reading.round else { throw UnreadableRound(path: request.path) }
    let assessed = AssessedRound(round)
    return (assessed, try AllocationModel(assessed))
  }

  private func solve(
    _ program: IntegerProgram
  ) -> (Measurement.Solve, Measurement.CertificateSize?) {
    let (outcome, laps) = Lap.several(runs) { solver.solve(program, limits: limits) }
    switch outcome {
    case .optimal(let solution, let certificate):
      return (
        Measurement.Solve(
          status: "optimal", objective: "\(solution.objective)", bound: "\(solution.objective)",
          solution: solution.values, runs: laps),
        certificate.map { size(of: $0, proving: solution, in: program) }
      )
    case .infeasible(let certificate):
      return (
        Measurement.Solve(status: "infeasible", runs: laps),
        certificate.map { size(of: $0, proving: nil, in: program) }
      )
    case .stopped(_, let best, let bound):
      return (
        Measurement.Solve(
          status: "stopped", objective: best.map { "\($0.objective)" },
          bound: bound.map { "\($0)" }, solution: best?.values, runs: laps), nil
      )
    }
  }

  private func plain(_ program: IntegerProgram) -> Measurement.Stage {
    let (outcome, laps) = Lap.several(runs) { PlainGLPK().solve(program, limits: limits) }
    let isFinished = if case .stopped = outcome { false } else { true }
    return Measurement.Stage(isFinished: isFinished, runs: laps)
  }

  private func size(
    of certificate: Certificate, proving solution: Solution?, in program: IntegerProgram
  ) -> Measurement.CertificateSize {
    let (_, laps) = Lap.several(runs) { try? certificate.check(program, solution: solution) }
    return Measurement.CertificateSize(
      nodes: certificate.nodes.count,
      multipliers: certificate.nodes.lazy.flatMap(\.arguments)
        .reduce(0) { $0 + $1.multipliers.count },
      check: laps)
  }

  private func explain(
    _ outcome: AllocationOutcome, of model: AllocationModel
  ) throws -> Measurement.Stage {
    let optimiser = optimiser
    let (_, lap) = try Lap.of {
      try Explanation(of: outcome, model: model, optimiser: optimiser, depth: .full)
    }
    return Measurement.Stage(isFinished: optimiser.limits.reached() == nil, runs: [lap])
  }

  private func weights(_ assessed: AssessedRound) throws -> Measurement.Stage {
    let (curve, lap) = try Lap.of {
      try WeightSearch(
        assessed, optimiser: Optimiser(solver: solver, limits: limits, mostCounted: 2)
      ).curve()
    }
    return Measurement.Stage(isFinished: curve.map { $0.stop == nil } ?? true, runs: [lap])
  }
}

/// `korridor check` says what is wrong with it.
struct UnreadableRound: Error {
  let path: String
}
