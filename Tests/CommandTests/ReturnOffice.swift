// SPDX-License-Identifier: GPL-3.0-or-later
import Diagnostics
import Foundation
import Grants
import Korridor
import RoundFiles
import TestSupport
import Testing

/// A round whose sheets are out, and the folder into which they come back.
final class ReturnOffice {
  let scenario: TemporaryScenario
  let returned: URL

  init(withoutPoints: Bool = true) throws {
    scenario = try TemporaryScenario(.siegburg)
    returned = FileManager.default.temporaryDirectory.appendingPathComponent(
      "returned-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: returned, withIntermediateDirectories: true)
    if withoutPoints {
      try scenario.change("scores.csv") { String($0.prefix { !$0.isNewline }) + "\n" }
    }
  }

  deinit { try? FileManager.default.removeItem(at: returned) }

  var path: String { scenario.url.path }
  var round: Round { get throws { try #require(ParsedRound(at: path).round().round) } }

  func sheet(_ member: String) throws -> FilledSheet {
    let files = try ScoreSheetPipeline.sheets(of: ParsedRound(at: path)).files
    return try FilledSheet(try #require(files.first { $0.member.id == member }).bytes)
  }

  func receive(_ bytes: [UInt8], _ name: String = "bogen.xlsx") throws {
    try Data(bytes).write(to: returned.appendingPathComponent(name))
  }

  func remove(_ name: String) throws {
    try FileManager.default.removeItem(at: returned.appendingPathComponent(name))
  }

  @discardableResult
  func take(replacing: Bool = false) throws -> ReturnPipeline.Result {
    let taken = try ReturnPipeline.take(returned.path, into: path, isReplacing: replacing)
    for file in taken.files {
      try Data(file.bytes).write(to: scenario.url.appendingPathComponent(file.name))
    }
    return taken
  }

  /// What keeps the sheets from being taken.
  func refusal(replacing: Bool = false) throws -> [Diagnostic] {
    do {
      _ = try take(replacing: replacing)
    } catch let error as RejectedRound {
      return error.diagnostics.filter { $0.severity == .error }
    }
    return []
  }
}

extension Round {
  /// What a member gave an application: `idea 7.5`, by criterion.
  func points(of member: MemberID, for id: ApplicationID) -> [String] {
    points.filter { $0.member == member && $0.application == id }
      .sorted { $0.criterion < $1.criterion }.map { "\($0.criterion) \($0.value)" }
  }
}
