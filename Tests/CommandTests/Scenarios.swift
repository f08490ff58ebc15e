// SPDX-License-Identifier: GPL-3.0-or-later
import Foundation
import Grants
import Korridor
import Reports
import RoundFiles

/// The worked rounds that the tests run.
enum Scenario: String, CaseIterable, Sendable {
  case siegburg = "siegburg-2023"
  case pilot = "pilot-2022"

  static let repository = URL(fileURLWithPath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()

  var folder: URL { Self.repository.appendingPathComponent("scenarios/\(rawValue)") }

  func request(settings: [String] = [], include: [String] = []) -> RoundRequest {
    RoundRequest(path: folder.path, settings: settings, include: include)
  }

  func allocation(
    language: Round.Language = .de, settings: [String] = [], include: [String] = []
  ) throws -> AllocationReport {
    try AllocationPipeline().allocate(
      request(settings: settings, include: include), language: language
    ).report
  }
}

/// A copy of a scenario in a temporary folder, which a test may change.
final class TemporaryScenario {
  let url: URL

  init(_ scenario: Scenario) throws {
    url = FileManager.default.temporaryDirectory
      .appendingPathComponent("korridor-\(UUID().uuidString)")
    try FileManager.default.copyItem(at: scenario.folder, to: url)
  }

  deinit { try? FileManager.default.removeItem(at: url) }

  func change(_ file: String, _ change: (String) -> String) throws {
    let file = url.appendingPathComponent(file)
    let text = try String(contentsOf: file, encoding: .utf8)
    try Data(change(text).utf8).write(to: file)
  }

  func remove(_ file: String) throws {
    try FileManager.default.removeItem(at: url.appendingPathComponent(file))
  }
}
