// SPDX-License-Identifier: GPL-3.0-or-later
import Foundation
import Grants
import RoundFiles
import Testing

/// Real files of the public collection of pabulib.org, where they lie beside the package.
@Suite struct PublicCollectionTests {
  static let folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent()
    .appendingPathComponent("../shared/data/pabulib").standardized

  static let files: [String] = {
    let names = (try? FileManager.default.contentsOfDirectory(atPath: folder.path)) ?? []
    return names.filter { $0.hasSuffix(".pb") }.sorted()
  }()

  static func read(_ name: String) -> RoundReading {
    RoundRequest(path: folder.appendingPathComponent(name).path).reading()
  }

  @Test(.enabled(if: !files.isEmpty, "there is no folder ../shared/data/pabulib"))
  func everyFileIsRead() throws {
    for name in Self.files {
      let reading = Self.read(name)
      #expect(reading.complaints() == [], "\(name)")
      let round = try #require(reading.round, "\(name)")
      #expect(round.budget > .zero && !round.applications.isEmpty && !round.name.isEmpty)
      #expect(round.year != nil, "\(name)")
      #expect(round.applications.allSatisfy { $0.finishedScore != nil }, "\(name)")
      #expect(reading.inputs.map(\.file) == [name])
      try compare(round, with: name)
    }
  }

  /// The file's own lines, split without regard to quotes, say the same of all lines without any.
  private func compare(_ round: Round, with name: String) throws {
    let url = Self.folder.appendingPathComponent(name)
    let lines = try String(contentsOf: url, encoding: .utf8).split { $0.isNewline }
    let begin = try #require(lines.firstIndex(of: "PROJECTS"))
    let end = try #require(lines.firstIndex(of: "VOTES"))
    let header = lines[begin + 1].split(separator: ";", omittingEmptySubsequences: false)
    #expect(round.applications.count == end - begin - 2)
    let applications = Dictionary(
      uniqueKeysWithValues: round.applications.map { ($0.id, $0) })
    for line in lines[(begin + 2)..<end] where !line.contains("\"") {
      let cells = line.split(separator: ";", omittingEmptySubsequences: false)
      let row = Dictionary(uniqueKeysWithValues: zip(header, cells))
      let id = try #require(row["project_id"])
      let application = try #require(applications[String(id)])
      let cost = try #require(row["cost"])
      let cents = try DecimalReader.read(String(cost)).count
      #expect(application.requested == Money(cents: cents))
      let score = try #require(row["score"] ?? row["votes"])
      #expect(application.finishedScore == (try DecimalReader.read(String(score))))
      let category = (row["category"] ?? "").split(separator: ",").first ?? "other"
      let corridor = try #require(round.corridors.first { $0.id == application.corridor })
      #expect(corridor.name == category)
    }
  }
}
