// SPDX-License-Identifier: GPL-3.0-or-later
import Foundation
import Grants
import Korridor
import Reports
import RoundFiles

/// Papers of the worked rounds, each computed once for all tests that only read it.
enum ScenarioPapers {
  private struct Key: Hashable {
    var scenario: String
    var readership: Readership
    var isDraft: Bool
    var language: Round.Language?
    var weightsLimit: Duration
  }

  private static let lock = NSLock()
  nonisolated(unsafe) private static var runs: [Key: PaperRun] = [:]

  static func run(
    _ scenario: String, for readership: Readership = .everybody, isDraft: Bool = false,
    language: Round.Language? = nil, weightsLimit: Duration = .zero
  ) throws -> PaperRun {
    let key = Key(
      scenario: scenario, readership: readership, isDraft: isDraft, language: language,
      weightsLimit: weightsLimit)
    return try lock.withLock {
      if let run = runs[key] { return run }
      let run = try PaperPipeline(
        readership: readership, isDraft: isDraft, weightsLimit: weightsLimit
      ).run(
        WrittenRound.scenario(scenario), language: language)
      runs[key] = run
      return run
    }
  }
}
