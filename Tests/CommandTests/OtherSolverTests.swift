// SPDX-License-Identifier: GPL-3.0-or-later
import Allocator
import Eligibility
import Foundation
import Grants
import IntegerPrograms
import Korridor
import RoundSupport
import Solving
import Testing

/// What is exported means the same to every solver that is installed: glpsol and cbc as commands, HiGHS and
/// SCIP in the Python of `KORRIDOR_PEERS` (else of `.venv-benchmarks`, which `make peers` prepares).
@Suite struct OtherSolverTests {
  @Test(arguments: Scenario.allCases)
  func scenarios(_ scenario: Scenario) throws {
    let round = try #require(scenario.request().reading().round)
    try expectSameOptima([AllocationModel(AssessedRound(round))])
  }

  /// Rounds of every rule, some of them without any solution.
  @Test(arguments: 0..<4) func seededRounds(_ part: UInt64) throws {
    let models = try (1...25).map { seed in
      try AllocationModel(AssessedRound(RandomRounds.round(seed: part * 25 + UInt64(seed))))
    }
    try expectSameOptima(models)
  }

  private func expectSameOptima(_ models: [AllocationModel]) throws {
    let folder = FileManager.default.temporaryDirectory
      .appendingPathComponent("korridor-models-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    var (files, expected): ([String], [Int64?]) = ([], [])
    for (number, model) in models.enumerated() {
      for format in ProgramFormat.allCases {
        let file = folder.appendingPathComponent("\(number).\(format.rawValue)")
        try Data(model.stated(in: format).utf8).write(to: file)
        files.append(file.path)
        expected.append(try optimum(of: model))
      }
    }
    let found = try Self.optima(of: files)
    #expect(found.count == files.count)
    if found.first?.isEmpty ?? true { print("No other solver is installed: nothing was compared.") }
    for (index, optima) in found.enumerated() {
      for (solver, value) in optima {
        #expect(value == expected[index], "\(solver), \(files[index])")
      }
    }
  }

  /// nil where the rules contradict each other.
  private func optimum(of model: AllocationModel) throws -> Int64? {
    switch try Optimiser(solver: .standard).allocate(model) {
    case .decided(let allocation, _, _):
      Int64(allocation.value(weight: model.round.balance.weight).thousandths)
    case .tied(let tie): Int64(tie.first.value(weight: model.round.balance.weight).thousandths)
    case .infeasible: nil
    case .stopped: throw CancellationError()
    }
  }

  private static func optima(of files: [String]) throws -> [[String: Int64?]] {
    let process = Process()
    process.executableURL = URL(fileURLWithPath: python)
    let script = Scenario.repository.appendingPathComponent("Tests/Solvers/optima.py").path
    process.arguments = [script] + files
    let output = Pipe()
    process.standardOutput = output
    process.standardInput = FileHandle.nullDevice
    try process.run()
    let data = output.fileHandleForReading.readDataToEndOfFile()
    process.waitUntilExit()
    #expect(process.terminationStatus == 0)
    return try data.split(separator: UInt8(ascii: "\n")).map {
      try JSONDecoder().decode([String: Int64?].self, from: Data($0))
    }
  }

  private static let python: String = {
    let own = Scenario.repository.appendingPathComponent(".venv-benchmarks/bin/python").path
    let stated = ProcessInfo.processInfo.environment["KORRIDOR_PEERS"]
    let found = [stated, own].compactMap { $0 }.first(where: FileManager.default.isExecutableFile)
    return found ?? "/usr/bin/python3"
  }()
}
