// SPDX-License-Identifier: GPL-3.0-or-later
import Foundation
import Testing

@testable import Records

/// Records that were published once, by the version that their `version` names: every later one must
/// verify them. They are never written anew; where a round can have something more, a record is added.
///
/// Golden/round is what they are about: a small round in which every rule occurs.
@Suite("Records of older versions")
struct GoldenRecordTests {
  private static let folder = Scenario.repository
    .appendingPathComponent("Tests/RecordsTests/Golden")

  static let names = ((try? FileManager.default.contentsOfDirectory(atPath: folder.path)) ?? [])
    .filter { $0.hasSuffix(".json") }.sorted()

  private static func bytes(_ name: String) throws -> [UInt8] {
    Array(try Data(contentsOf: folder.appendingPathComponent(name)))
  }

  @Test("hold in both checkers", arguments: names) func hold(name: String) throws {
    let bytes = try Self.bytes(name)
    let file = try RecordFile(reading: bytes)
    #expect(file.differences() == [])
    if PythonChecker.isAvailable { #expect(try PythonChecker.check([bytes]) == [true]) }
  }

  /// Each outcome that a record can have, alone and under a what-if.
  @Test("are of every kind") func everyKind() throws {
    #expect(
      Self.names == [
        "infeasible-facts.json", "infeasible-what-if.json", "infeasible.json",
        "optimal-what-if.json", "optimal.json", "resolved-what-if.json", "resolved.json",
        "stopped-node-limit.json", "stopped-what-if.json", "stopped.json", "tied-what-if.json",
        "tied.json",
      ])
    let records = try Self.names.map { try RecordFile(reading: Self.bytes($0)).record }
    #expect(Set(records.map(\.status)) == [.optimal, .tied, .infeasible, .feasible])
    #expect(records.contains { $0.isResolved })
    let certificates = records.flatMap { $0.proof?.stages ?? [] }.compactMap(\.certificate)
    #expect(certificates.contains { $0.choices != nil && $0.sums != nil && $0.nodes.count > 10 })
    #expect(Set(records.flatMap { $0.proof?.stages ?? [] }.map(\.claim)).count == 4)
  }

  /// Written and read again, they are the same bytes: no name has changed.
  @Test("are written as they were", arguments: names) func sameBytes(name: String) throws {
    let bytes = try Self.bytes(name)
    #expect(try RecordFile(reading: bytes).record.bytes() == bytes)
  }
}
