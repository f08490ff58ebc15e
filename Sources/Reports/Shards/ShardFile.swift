// SPDX-License-Identifier: GPL-3.0-or-later
import Analysis
import Digests
import Foundation
import Grants
import RoundFiles

/// The result of one shard of a long analysis, as it waits in a file for the others (schema
/// `korridor/shard/1`).
public struct ShardFile: Hashable, Codable, Sendable {
  public static let schema = "korridor/shard/1"

  public struct Input: Hashable, Codable, Sendable {
    public var file: String
    public var sha256: String
  }

  public enum Kind: String, Codable, Sendable { case sweep, sample }

  public var schema = Self.schema
  public var version = korridorVersion
  public var analysis: Kind
  public var shard: Shard
  /// Files that the result rests on, by name.
  public var inputs: [Input]
  /// How many parts the whole analysis has.
  public var count: Int
  /// What all shards of one analysis have in common, besides the files.
  public var common: JSONValue
  /// Computed by the first shard for all; nil in the others.
  public var exact: JSONValue?
  /// Each with its `number`; without those that a limit left no time for.
  public var parts: [JSONValue]
  /// Of the document without this member; it is there in files, and shows that nothing was changed.
  public private(set) var sha256: String?

  /// The language of the sentences in it.
  public var language: Round.Language {
    common["language"]?.text.flatMap(Round.Language.init(rawValue:)) ?? .de
  }

  /// Whether nothing is missing.
  public var isComplete: Bool { parts.count == expected.count }

  /// The numbers of the parts that are this shard's, from 1.
  var expected: [Int] { count < 1 ? [] : (1...count).filter(shard.holds) }

  /// The file, with its digest.
  public func rendered() throws -> String {
    var file = self
    file.sha256 = try digest
    return try file.written()
  }

  /// Whether it says what was written.
  var isUnchanged: Bool { sha256 != nil && sha256 == (try? digest) }

  private var digest: String {
    get throws {
      var file = self
      file.sha256 = nil
      return HexDigest.sha256(Data(try file.written().utf8))
    }
  }

  private func written() throws -> String {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
    return String(decoding: try encoder.encode(self), as: UTF8.self) + "\n"
  }
}

extension ShardFile {
  /// A shard of a sweep.
  ///
  /// - Parameter report: with this shard's points only.
  package init(_ shard: Shard, inputs: [InputFile], _ report: SweepReport) {
    analysis = .sweep
    self.shard = shard
    self.inputs = inputs.map { Input(file: $0.file, sha256: $0.sha256) }
    count = report.count
    common = .object(report.members)
    exact = nil
    parts = report.points.map(\.json)
  }

  /// A shard of a sample.
  ///
  /// - Parameters:
  ///   - sample: with this shard's cases only.
  ///   - exact: all that is not sampled; nil in all shards but the first.
  package init(
    _ shard: Shard, inputs: [InputFile], round: String, scenario: String,
    language: Round.Language, _ sample: SampleReport, beside exact: StabilityReport?
  ) {
    analysis = .sample
    self.shard = shard
    self.inputs = inputs.map { Input(file: $0.file, sha256: $0.sha256) }
    count = sample.count
    common = [
      "round": .string(round), "scenario": .string(scenario),
      "language": .string(language.rawValue), "seed": .string(String(sample.seed)),
      "eligible": JSONValue(sample.eligible),
    ]
    self.exact = exact.map { .object($0.exactMembers) }
    parts = sample.cases.map(\.json)
  }
}

extension SampledCase {
  fileprivate var json: JSONValue {
    guard let funded else { return ["number": .integer(Int64(number)), "funded": .null] }
    return [
      "number": .integer(Int64(number)), "funded": JSONValue(funded.funded),
      "undecided": JSONValue(funded.undecided),
    ]
  }

  /// nil where it is no case.
  init?(_ json: JSONValue) {
    guard let number = json["number"]?.integer, let funded = json["funded"] else { return nil }
    if funded == .null {
      self.init(number: number, funded: nil)
    } else if let funded = funded.texts, let undecided = json["undecided"]?.texts {
      self.init(number: number, funded: FundedSet(funded: funded, undecided: undecided))
    } else {
      return nil
    }
  }
}
