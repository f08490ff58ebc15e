// SPDX-License-Identifier: GPL-3.0-or-later
import Foundation
import RoundFiles
import Testing

@testable import Records

/// Votes of real cities, where they lie beside the package.
@Suite("Records of the public collection")
struct PublicCollectionTests {
  private static let folder = Scenario.repository
    .appendingPathComponent("../shared/data/pabulib").standardized

  static let files = ((try? FileManager.default.contentsOfDirectory(atPath: folder.path)) ?? [])
    .filter { $0.hasSuffix(".pb") }.sorted()

  @Test(
    "prove the optimum in both checkers",
    .enabled(if: !files.isEmpty, "there is no folder ../shared/data/pabulib"), arguments: files)
  func proved(name: String) throws {
    let path = Self.folder.appendingPathComponent(name).path
    let recorded = try Case(RoundRequest(path: path), name: name)
    let file = try RecordFile(reading: recorded.bytes)
    #expect([.optimal, .tied].contains(file.record.status))
    #expect(file.differences() == [])
    if PythonChecker.isAvailable { #expect(try PythonChecker.check([recorded.bytes]) == [true]) }
  }
}
