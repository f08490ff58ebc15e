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

/// Seeded changes of shards whose digests fit, as only bad will makes them: `merge` refuses them in words, or
/// puts together what they say; nothing ends the process.
@Suite struct ShardMutationTests {
  private static let mutantsEach = 100

  private static let sets: [[ShardFile]] = {
    guard let round = try? PointedRound() else { return [] }
    let sweep = Sweep(
      .key("budget"), from: Hundredths(whole: 8000), to: Hundredths(whole: 12000), steps: 5)
    let shards = (1...2).compactMap { Shard(number: $0, of: 2) }
    let sample = SampleRequest(count: 4, seed: 2)
    return [
      shards.compactMap { try? SweepPipeline().shard($0, of: sweep, in: round.request).file },
      shards.compactMap {
        try? StabilityPipeline().shard($0, of: round.request, sample: sample).file
      },
    ]
  }()

  @Test(arguments: SeedCount.seeds(inFull: SeedCount.largest / mutantsEach))
  func refusedInWordsOrMerged(seed: UInt64) throws {
    try #require(Self.sets.map(\.count) == [2, 2])
    var random = SeededGenerator(seed: seed)
    var merged = 0
    for _ in 0..<Self.mutantsEach {
      let shards = try #require(Self.sets.randomElement(using: &random))
      let changed = Int.random(in: shards.indices, using: &random)
      let text = try mutant(of: shards[changed], using: &random)
      do {
        var files = shards.map { (name: "intact", shard: $0) }
        files[changed] = ("changed", try ShardFile.read(Data(text.utf8), named: "changed"))
        let whole = try ShardFile.merge(files)
        _ = try whole.json.rendered()
        merged += 1
      } catch let problem as MergeProblem {
        for language in Round.Language.allCases {
          let line = Announcements(language).line(problem)
          #expect(line.count < 5_000 && !line.contains("\n"), "seed \(seed)")
        }
      }
    }
    // Neither all nor none, or this would say nothing.
    #expect((1..<Self.mutantsEach).contains(merged), "\(merged) merged")
  }

  /// The shard with one to three values changed, with the digest that fits where it is a shard still.
  private func mutant(
    of shard: ShardFile, using random: inout SeededGenerator
  ) throws -> String {
    let document = try JSONDecoder().decode(JSONValue.self, from: Data(shard.rendered().utf8))
    var changed = document
    for _ in 0..<Int.random(in: 1...3, using: &random) {
      changed = changed.changed(
        at: Int.random(in: 0..<changed.size, using: &random), using: &random)
    }
    let text = try changed.rendered()
    return (try? JSONDecoder().decode(ShardFile.self, from: Data(text.utf8)).rendered()) ?? text
  }
}

extension JSONValue {
  /// How many values it holds, itself one of them.
  fileprivate var size: Int {
    switch self {
    case .array(let values): values.reduce(1) { $0 + $1.size }
    case .object(let members): members.values.reduce(1) { $0 + $1.size }
    default: 1
    }
  }

  /// - Parameter place: of the value to change, counted from the outermost, which is 0.
  fileprivate func changed(at place: Int, using random: inout SeededGenerator) -> JSONValue {
    guard place > 0 else { return other(using: &random) }
    var rest = place - 1
    switch self {
    case .array(var values):
      for index in values.indices {
        if rest < values[index].size {
          values[index] = values[index].changed(at: rest, using: &random)
          return .array(values)
        }
        rest -= values[index].size
      }
    case .object(var members):
      for (name, value) in members.sorted(by: { $0.key < $1.key }) {
        if rest < value.size {
          members[name] = value.changed(at: rest, using: &random)
          return .object(members)
        }
        rest -= value.size
      }
    default: break
    }
    return self
  }

  private func other(using random: inout SeededGenerator) -> JSONValue {
    let hostile: [JSONValue] = [
      .null, .bool(true), .integer(0), .integer(-1), .integer(1), .integer(3), .integer(.max),
      .integer(.min), .integer(10_000_000), .string(""), .string("\u{202E}x"), .array([]),
      .string(String(repeating: "9", count: 300)), .object([:]), .array([self, self]),
    ]
    switch self {
    case .array(let values) where !values.isEmpty && Bool.random(using: &random):
      return .array(Bool.random(using: &random) ? values.dropLast() : values + values.prefix(1))
    case .object(let members) where Bool.random(using: &random):
      let name = members.keys.sorted().randomElement(using: &random)
      return .object(members.filter { $0.key != name })
    case .integer(let number) where Bool.random(using: &random): return .integer(number &+ 1)
    default: return hostile.randomElement(using: &random) ?? .null
    }
  }
}
