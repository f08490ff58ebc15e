// SPDX-License-Identifier: GPL-3.0-or-later
import Diagnostics
import Foundation
import Grants
import RoundFiles
import Testing

@Suite struct ParsedRoundTests {
  private static func bytes(_ files: [String: String?]) -> [String: [UInt8]] {
    files.compactMapValues { text in text.map { Array($0.utf8) } }
  }

  /// Where the bytes came from cannot be told from what is made of them.
  @Test(arguments: [
    [:], ["scores.csv": nil], ["round.yaml": "budget: ["], ["association.csv": nil],
    ["applications.csv": "id,title\nP1,\u{202E}\n"], ["recusals.csv": " "],
  ])
  func memoryAndDiskAgree(_ changes: [String: String?]) throws {
    let overlay = "budget: 20000\n"
    let disk = try TemporaryRound(changes)
    _ = try disk.overlay(overlay, name: "what-if/less.yaml")
    var files = Self.bytes(TemporaryRound.files.merging(changes) { _, new in new })
    files["what-if/less.yaml"] = Array(overlay.utf8)
    let (left, right) = (ParsedRound(at: disk.url.path), ParsedRound(files: files))
    #expect(left.whatIfs.map(\.name) == ["less.yaml"])
    for (onDisk, inMemory) in zip([nil] + left.whatIfs, [nil] + right.whatIfs) {
      let one = left.round(under: WhatIf(overlays: [onDisk].compactMap { $0 }))
      let other = right.round(under: WhatIf(overlays: [inMemory].compactMap { $0 }))
      #expect(one.isSame(as: other))
    }
  }

  @Test func aSingleFileInMemoryIsARound() throws {
    let text = PBFile().lines.joined(separator: "\n")
    let inMemory = ParsedRound(files: ["city.pb": Array(text.utf8)]).round()
    #expect(inMemory.round != nil)
    #expect(inMemory.isSame(as: try PBFile.read(text)))
  }

  /// Otherwise what is compared could be two rounds.
  @Test func aChangeOnTheDiskIsNotSeen() throws {
    let disk = try TemporaryRound()
    let path = try disk.overlay("budget: 20000\n")
    let (round, whatIf) = (ParsedRound(at: disk.url.path), WhatIfFile(at: path))
    let scenarios = [
      WhatIf.none, WhatIf(overlays: [whatIf]), WhatIf(overlays: round.whatIfs),
      WhatIf(settings: ["balance.weight=2"], include: ["P3"], exclude: ["P1"]),
    ]
    let before = scenarios.map { round.round(under: $0) }
    #expect(before.allSatisfy { $0.round != nil })
    #expect(before[1].round?.budget == Money(cents: 2_000_000))
    for file in TemporaryRound.files.keys { try disk.write(file, Data("nothing of the kind".utf8)) }
    try FileManager.default.removeItem(atPath: path)
    for (scenario, reading) in zip(scenarios, before) {
      #expect(round.round(under: scenario).isSame(as: reading))
    }
    #expect(ParsedRound(at: disk.url.path).round().round == nil)
  }

  @Test func aWhatIfIsAnInputWhereItIsUsed() throws {
    let disk = try TemporaryRound()
    let path = try disk.overlay("budget: 20000\n", name: "what-if/less.yaml")
    let round = ParsedRound(at: disk.url.path)
    let base = round.round().inputs
    let used = round.round(under: WhatIf(overlays: [WhatIfFile(at: path)])).inputs
    #expect(!base.contains { $0.file == "less.yaml" })
    #expect(used.filter { $0.file != "less.yaml" } == base)
    #expect(used.count == base.count + 1)
  }

  @Test func aBrokenWhatIfIsNoMistakeUntilItIsUsed() throws {
    let disk = try TemporaryRound()
    _ = try disk.overlay("budget: [\n", name: "what-if/broken.yaml")
    let round = ParsedRound(at: disk.url.path)
    #expect(round.round().complaints() == [])
    let reading = round.round(under: WhatIf(overlays: round.whatIfs))
    #expect(reading.round == nil)
    #expect(reading.diagnostics.filter { $0.severity == .error }.map(\.file) == ["broken.yaml"])
  }

  @Test func aWhatIfCanBeHandedOver() throws {
    let disk = try TemporaryRound()
    let path = try disk.overlay("corridors: [{id: A, cap: 30}]\n")
    let handedOver = WhatIfFile(
      name: "change.yaml", bytes: Array("corridors: [{id: A, cap: 30}]\n".utf8))
    let round = ParsedRound(at: disk.url.path)
    let (one, other) = (WhatIf(overlays: [WhatIfFile(at: path)]), WhatIf(overlays: [handedOver]))
    #expect(one.scenario == "change")
    #expect(round.round(under: one).isSame(as: round.round(under: other)))
  }
}

extension RoundReading {
  fileprivate func isSame(as other: RoundReading) -> Bool {
    round == other.round && diagnostics == other.diagnostics && inputs == other.inputs
      && overlayFiles == other.overlayFiles && scenario == other.scenario
  }
}
