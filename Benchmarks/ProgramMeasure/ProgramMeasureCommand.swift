// SPDX-License-Identifier: GPL-3.0-or-later
import ArgumentParser
import Certificates
import ExactSolver
import Foundation
import GLPKSolver
import IntegerPrograms
import Solving

@main
struct ProgramMeasureCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "program-measure",
    abstract: "Proves the optima of integer programs in MPS files; one line of JSON each.")

  @Argument(help: "MPS files as `korridor export` writes them.")
  var files: [String]

  @Option(help: "Seconds after which a program is given up.")
  var limit = 60.0

  @Option(help: "Shortcuts that are not taken, as their raw value.")
  var without = 0

  func run() throws {
    let solver = BranchAndBoundSolver(
      relaxation: TableauRelaxation(otherwise: GLPKRelaxation()), proposer: PlainGLPK(),
      shortcuts: Shortcuts.all.subtracting(Shortcuts(rawValue: without)))
    for file in files {
      let program = try MPSReader.program(String(contentsOfFile: file, encoding: .utf8))
      let start = ContinuousClock.now
      let limits = SolveLimits(deadline: start.advanced(by: .seconds(limit)))
      let outcome = solver.solve(program, limits: limits)
      let answer = try Answer(
        file, program, outcome, seconds: start.duration(to: .now) / .seconds(1))
      let encoder = JSONEncoder()
      encoder.outputFormatting = .sortedKeys
      try FileHandle.standardOutput.write(contentsOf: encoder.encode(answer) + Data("\n".utf8))
    }
  }
}

/// What came of one program.
private struct Answer: Encodable {
  var file: String
  var status: String
  var seconds: Double
  /// Seconds that the check of the certificate takes.
  var check: Double?
  var objective: String?
  var bound: String?
  var nodes: Int?
  var multipliers: Int?

  init(_ file: String, _ program: IntegerProgram, _ outcome: Outcome, seconds: Double) throws {
    self.file = file
    self.seconds = seconds
    objective = outcome.best.map { String($0.objective) }
    switch outcome {
    case .optimal: status = "optimal"
    case .infeasible: status = "infeasible"
    case .stopped(let reason, _, let found):
      status = "stopped: \(reason)"
      bound = found.map { String($0) }
    }
    if let certificate = outcome.certificate {
      let start = ContinuousClock.now
      try certificate.check(program, solution: outcome.best)
      check = start.duration(to: .now) / .seconds(1)
      nodes = certificate.nodes.count
      multipliers = certificate.nodes.flatMap(\.arguments).reduce(0) { $0 + $1.multipliers.count }
    }
  }
}
