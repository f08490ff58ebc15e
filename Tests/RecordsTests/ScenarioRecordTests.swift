// SPDX-License-Identifier: GPL-3.0-or-later
import CanonicalDocuments
import Foundation
import RoundFiles
import Testing

@testable import Records

@Suite("Records of the scenarios")
struct ScenarioRecordTests {
  @Test("hold in both checkers, alone and beside their files", arguments: Scenario.all)
  func hold(request: RoundRequest) throws {
    let name = ([request.path] + request.overlays).map {
      URL(fileURLWithPath: $0).lastPathComponent
    }
    let recorded = try Case(request, name: name.joined(separator: " + "))
    let file = try RecordFile(reading: recorded.bytes)
    #expect(file.differences() == [])
    #expect(try file.differences(from: recorded.basis) == [])
    #expect(file.content.bytes.count < recorded.bytes.count)
    if PythonChecker.isAvailable { #expect(try PythonChecker.check([recorded.bytes]) == [true]) }
  }
}
