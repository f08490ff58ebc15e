// SPDX-License-Identifier: GPL-3.0-or-later
import Explainer
import Foundation
import Korridor
import Reports
import RoundFiles
import Testing

/// Real files of the public collection of pabulib.org, where they lie beside the package: imported, exported
/// and imported again, each has the same optimum.
@Suite struct PublicCollectionTests {
  static let folder = Scenario.repository.appendingPathComponent("../shared/data/pabulib")
    .standardized

  static let files: [String] = {
    let names = (try? FileManager.default.contentsOfDirectory(atPath: folder.path)) ?? []
    return names.filter { $0.hasSuffix(".pb") }.sorted()
  }()

  private func outcome(_ round: ParsedRound) throws -> [String] {
    let report = try AllocationPipeline(depth: ExplanationDepth.none).allocate(round).report
    return ["\(report.status)", "\(report.spent)"]
      + report.applications.filter { $0.decision != .ineligible }
      .map { "\($0.id) \($0.decision) \($0.requested) \($0.score.map { "\($0)" } ?? "")" }
  }

  @Test(.enabled(if: !files.isEmpty, "there is no folder ../shared/data/pabulib"), arguments: files)
  func theOptimumStaysTheSame(_ name: String) throws {
    let round = ParsedRound(at: Self.folder.appendingPathComponent(name).path)
    let expected = try outcome(round)
    let folder = try RoundExport.folder(of: round).files
    let imported = ParsedRound(
      files: Dictionary(uniqueKeysWithValues: folder.map { ($0.name, $0.bytes) }))
    #expect(try outcome(imported) == expected)
    let exported = try RoundExport.file(of: imported, as: .pb)
    #expect(exported.omitted == [])
    #expect(try outcome(ParsedRound(files: ["again.pb": exported.bytes])) == expected)
  }
}
