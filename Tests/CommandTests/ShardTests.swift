// SPDX-License-Identifier: GPL-3.0-or-later
import Analysis
import Foundation
import Grants
import Korridor
import Reports
import RoundFiles
import RoundSupport
import Testing
import Wording

/// Shards of a long analysis, and what `korridor merge` makes of them.
@Suite struct ShardTests {
  private let round: PointedRound

  init() throws { round = try PointedRound() }

  private static let sample = SampleRequest(count: 8, seed: 2)
  private static let sweep = Sweep(
    .key("budget"), from: Hundredths(whole: 8000), to: Hundredths(whole: 12000), steps: 9)

  private func sampled(_ count: Int, seed: UInt64 = 2) throws -> [(name: String, shard: ShardFile)]
  {
    try shards(count) {
      try StabilityPipeline().shard(
        $0, of: round.request, sample: SampleRequest(count: 8, seed: seed)
      ).file
    }
  }

  private func swept(_ count: Int) throws -> [(
    name: String, shard: ShardFile
  )] {
    try shards(count) {
      try SweepPipeline().shard($0, of: Self.sweep, in: Scenario.pilot.request()).file
    }
  }

  /// Each written and read again, as files are.
  private func shards(
    _ count: Int, _ make: (Shard) throws -> ShardFile
  ) throws -> [(name: String, shard: ShardFile)] {
    try (1...count).map { number in
      let file = try make(try #require(Shard(number: number, of: count)))
      let bytes = Data(try file.rendered().utf8)
      return ("part-\(number)", try ShardFile.read(bytes, named: "part-\(number)"))
    }
  }

  @Test(arguments: [1, 3, 7])
  func aSweepInShardsHasTheBytesOfTheWhole(count: Int) throws {
    let whole = try SweepPipeline().vary(Self.sweep, in: Scenario.pilot.request()).report
    let merged = try ShardFile.merge(try swept(count).reversed())
    #expect(try merged.json.rendered() == whole.json.rendered())
    #expect(merged.statuses == whole.points.map(\.status))
  }

  @Test(arguments: [1, 3, 7])
  func aSampleInShardsHasTheBytesOfTheWhole(count: Int) throws {
    let whole = try StabilityPipeline().stability(round.request, sample: Self.sample).report
    let merged = try ShardFile.merge(try sampled(count).reversed())
    #expect(try merged.json.rendered() == whole.json.rendered())
    #expect(merged.statuses == [whole.outcome.status])
  }

  @Test func gapsAndOverlapsAreRefused() throws {
    let shards = try swept(3)
    #expect(throws: MergeProblem.missing(shards: [2], of: 3)) {
      try ShardFile.merge([shards[0], shards[2]])
    }
    #expect(throws: MergeProblem.overlap(files: ["part-1", "again"], shard: 1)) {
      try ShardFile.merge(shards + [("again", shards[0].shard)])
    }
    var interrupted = shards
    interrupted[1].shard.parts.remove(at: 1)
    #expect(throws: MergeProblem.otherParts(file: "part-2", missing: [5])) {
      try ShardFile.merge(interrupted)
    }
    var doubled = shards
    doubled[0].shard.parts.append(shards[1].shard.parts[0])
    #expect(throws: MergeProblem.otherParts(file: "part-1", missing: [])) {
      try ShardFile.merge(doubled)
    }
  }

  @Test func whatDoesNotBelongTogetherIsRefused() throws {
    let shards = try swept(3)
    var other = shards
    other[2].shard.inputs[0].sha256 = "0"
    #expect(
      throws: MergeProblem.otherInput(
        file: "part-3", input: shards[0].shard.inputs[0].file, than: "part-1")
    ) { try ShardFile.merge(other) }
    #expect(throws: MergeProblem.otherAnalysis(file: "part-2", than: "part-1")) {
      try ShardFile.merge([shards[0], try swept(2)[1]])
    }
    let (left, right) = (try sampled(2), try sampled(2, seed: 5))
    #expect(throws: MergeProblem.otherAnalysis(file: "part-2", than: "part-1")) {
      try ShardFile.merge([left[0], right[1]])
    }
  }

  /// Any number, name or text that is another one, and a file without its digest.
  @Test func whatWasChangedIsRefused() throws {
    let text = try sampled(2)[0].shard.rendered()
    #expect(throws: Never.self) { try ShardFile.read(Data(text.utf8), named: "x") }
    var random = SeededGenerator(seed: 9)
    var changed = 0
    for _ in 0..<300 {
      var bytes = Array(text.utf8)
      let place = bytes.indices.randomElement(using: &random) ?? 0
      let other = UInt8.random(in: 0x20...0x7E, using: &random)
      // A blank more or less says nothing else.
      guard bytes[place] > 0x20, other > 0x20, bytes[place] != other else { continue }
      bytes[place] = other
      changed += 1
      #expect(throws: MergeProblem.self) { try ShardFile.read(Data(bytes), named: "x") }
    }
    #expect(changed > 150)
    let digest = try #require(text.firstMatch(of: /,\n  "sha256" : "[0-9a-f]+"/))
    let without = text.replacing(digest.output, with: "")
    #expect(throws: MergeProblem.changed(file: "x")) {
      try ShardFile.read(Data(without.utf8), named: "x")
    }
  }

  @Test(arguments: ["", "{}", "[1]", "{\"schema\":\"korridor/weights/1\",\"version\":\"1\"}"])
  func otherFilesAreNamed(text: String) {
    #expect(throws: MergeProblem.noShard(file: "x")) {
      try ShardFile.read(Data(text.utf8), named: "x")
    }
  }

  @Test func everyProblemHasItsSentence() {
    let problems: [MergeProblem] = [
      .unreadable(file: "f"), .noShard(file: "f"), .changed(file: "f"),
      .otherVersion(file: "f", version: "0", own: "1"),
      .otherInput(file: "f", input: "round.yaml", than: "g"), .otherAnalysis(file: "f", than: "g"),
      .overlap(files: ["f", "g"], shard: 2), .missing(shards: Array(1...12), of: 20),
      .otherParts(file: "f", missing: []), .otherParts(file: "f", missing: [3]),
    ]
    for language in Round.Language.allCases {
      let lines = problems.map { Announcements(language).line($0) }
      #expect(Set(lines).count == problems.count)
    }
  }

  /// They spoke German, whatever the round's language was.
  @Test func messagesSpeakTheLanguageOfTheRound() throws {
    let folder = FileManager.default.temporaryDirectory
      .appendingPathComponent("korridor-\(UUID().uuidString)")
    defer { try? FileManager.default.removeItem(at: folder) }
    try FileManager.default.copyItem(at: Scenario.pilot.folder, to: folder)
    let rules = folder.appendingPathComponent("round.yaml")
    let german = try String(contentsOf: rules, encoding: .utf8)
    try #require(german.contains("language: de"))
    try Data(german.replacing("language: de", with: "language: en").utf8).write(to: rules)
    let file = folder.appendingPathComponent("1.json").path
    let sweep = ["weights", folder.path, "--vary", "budget=8000..12000", "--steps", "5"]
    let shard = try BuiltCommand.run(sweep + ["--shard", "1/2", "--output", file])
    #expect(shard.messages.contains("shard 1 of 2 stands in"))
    #expect(try BuiltCommand.run(["merge", file]).messages.contains("these are missing: 2"))
    let spoken = try BuiltCommand.run(["merge", file, "--language", "de"])
    #expect(spoken.messages.contains("fehlen: 2"))
  }

  @Test func theCommandsWorkTogether() throws {
    let folder = FileManager.default.temporaryDirectory
      .appendingPathComponent("korridor-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    let round = Scenario.pilot.folder.path
    let sweep = ["weights", round, "--vary", "budget=8000..12000", "--steps", "5"]
    let files = (1...2).map { folder.appendingPathComponent("\($0).json").path }
    for (number, file) in zip(1..., files) {
      let run = try BuiltCommand.run(sweep + ["--shard", "\(number)/2", "--output", file])
      #expect(run.code == 0 && run.output.isEmpty)
    }
    let merged = try BuiltCommand.run(["merge"] + files)
    #expect(merged.code == 0)
    #expect(merged.output == (try BuiltCommand.run(sweep + ["--json"]).output))
    let lacking = try BuiltCommand.run(["merge", files[0]])
    #expect(lacking.code == 65 && lacking.output.isEmpty && !lacking.messages.isEmpty)
    #expect(try BuiltCommand.run(sweep + ["--shard", "3/2", "--output", "x"]).code == 64)
    #expect(try BuiltCommand.run(sweep + ["--shard", "1/2"]).code == 64)
  }
}
