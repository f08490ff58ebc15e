// SPDX-License-Identifier: GPL-3.0-or-later
import Allocator
import Diagnostics
import Eligibility
import ExactSolver
import Foundation
import GLPKSolver
import Grants
import RoundFiles
import Testing

@testable import Records

/// A round that was allocated and recorded.
struct Case: Sendable, CustomTestStringConvertible {
  let name: String
  let basis: Basis
  let bytes: [UInt8]

  var testDescription: String { name }

  static let solver = BranchAndBoundSolver(relaxation: GLPKRelaxation(), proposer: PlainGLPK())

  init(_ request: RoundRequest, name: String) throws {
    let reading = request.reading()
    guard let round = reading.round else { throw Unreadable(diagnostics: reading.diagnostics) }
    try self.init(
      AssessedRound(round), scenario: reading.scenario,
      inputs: reading.inputs.map { RecordedInput(file: $0.file, sha256: $0.sha256) }, name: name)
  }

  init(
    _ assessed: AssessedRound, scenario: String = "base", inputs: [RecordedInput] = [],
    name: String, resolved: [ResolvedAward]? = nil
  ) throws {
    self.name = name
    let model = try AllocationModel(assessed)
    let outcome = try Optimiser(solver: Self.solver).allocate(model)
    basis = Basis(assessed, scenario: scenario, inputs: inputs)
    bytes = try Record(
      of: outcome, model: model, scenario: scenario, inputs: inputs, version: "test",
      resolved: resolved
    ).bytes()
  }

  struct Unreadable: Error { let diagnostics: [Diagnostic] }
}

/// The worked rounds of the repository.
enum Scenario {
  static let repository = URL(fileURLWithPath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()

  /// Every scenario, alone and with each of its overlays.
  static let all: [RoundRequest] = {
    let scenarios = repository.appendingPathComponent("scenarios")
    return folders(in: scenarios).flatMap { folder in
      let base = RoundRequest(path: folder.path)
      let overlays = base.reading().overlayFiles.map { file in
        RoundRequest(
          path: folder.path,
          overlays: [folder.appendingPathComponent("what-if").appendingPathComponent(file).path])
      }
      return [base] + overlays
    }
  }()

  private static func folders(in folder: URL) -> [URL] {
    let names = (try? FileManager.default.contentsOfDirectory(atPath: folder.path)) ?? []
    return names.sorted().map { folder.appendingPathComponent($0) }
  }
}
