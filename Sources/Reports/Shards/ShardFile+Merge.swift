// SPDX-License-Identifier: GPL-3.0-or-later
import Analysis
import Foundation
import Wording

extension ShardFile {
  /// - Throws: `noShard`, `otherVersion` or `changed`.
  public static func read(_ bytes: Data, named name: String) throws(MergeProblem) -> ShardFile {
    let head = try? JSONDecoder().decode(Head.self, from: bytes)
    guard let head, head.schema == schema else { throw .noShard(file: name) }
    guard head.version == korridorVersion else {
      throw .otherVersion(file: name, version: head.version, own: korridorVersion)
    }
    guard let file = try? JSONDecoder().decode(ShardFile.self, from: bytes), file.count >= 1,
      file.count <= Self.mostParts, file.shard.number >= 1, file.shard.number <= file.shard.count,
      file.shard.count <= Self.mostParts
    else { throw .noShard(file: name) }
    guard file.isUnchanged else { throw .changed(file: name) }
    return file
  }

  private struct Head: Decodable {
    let schema: String
    let version: String
  }

  private static let mostParts = 10_000_000

  /// The document that the analysis would have given in one piece.
  ///
  /// - Parameter files: in any order.
  /// - Precondition: there is at least one.
  public static func merge(
    _ files: [(name: String, shard: ShardFile)]
  ) throws(MergeProblem) -> MergedAnalysis {
    let first = files[0]
    for file in files.dropFirst() { try file.shard.check(file.name, against: first) }
    for number in 1...first.shard.shard.count {
      let same = files.filter { $0.shard.shard.number == number }.map(\.name)
      if same.count > 1 { throw .overlap(files: same, shard: number) }
    }
    let present = Set(files.map(\.shard.shard.number))
    let missing = (1...first.shard.shard.count).filter { !present.contains($0) }
    guard missing.isEmpty else { throw .missing(shards: missing, of: first.shard.shard.count) }
    var parts: [Int: JSONValue] = [:]
    for file in files {
      let numbers = file.shard.parts.map { $0["number"]?.integer ?? 0 }
      guard numbers.sorted() == file.shard.expected else {
        throw .otherParts(
          file: file.name, missing: file.shard.expected.filter { !numbers.contains($0) })
      }
      for (number, part) in zip(numbers, file.shard.parts) { parts[number] = part }
    }
    let ordered = parts.keys.sorted().compactMap { parts[$0] }
    guard let merged = first.shard.whole(of: ordered, exact: files.compactMap(\.shard.exact).first)
    else { throw .noShard(file: first.name) }
    return merged
  }

  private func check(
    _ name: String, against first: (name: String, shard: ShardFile)
  ) throws(MergeProblem) {
    let other = first.shard
    if let input = Set(inputs).symmetricDifference(other.inputs).map(\.file).min() {
      throw .otherInput(file: name, input: input, than: first.name)
    }
    guard analysis == other.analysis, common == other.common, count == other.count,
      shard.count == other.shard.count
    else { throw .otherAnalysis(file: name, than: first.name) }
  }

  /// nil where parts are not what the analysis writes.
  private func whole(of parts: [JSONValue], exact: JSONValue?) -> MergedAnalysis? {
    switch analysis {
    case .sweep:
      guard case .object(var members) = common else { return nil }
      members["complete"] = .bool(true)
      members["points"] = .array(parts)
      return MergedAnalysis(
        json: .object(members),
        statuses: parts.compactMap { $0["status"]?.text }
          .compactMap(AllocationReport.Status.init(rawValue:)))
    case .sample:
      guard case .object(var members) = exact, let seed = common["seed"]?.text.flatMap(UInt64.init),
        let eligible = common["eligible"]?.texts
      else { return nil }
      let cases = parts.compactMap(SampledCase.init)
      guard cases.count == parts.count else { return nil }
      let sample = SampleReport(seed: seed, count: count, cases: cases, eligible: eligible)
      let status = members["status"]?.text.flatMap(AllocationReport.Status.init(rawValue:))
      let outcome = members["outcome"]?.text.flatMap(StabilityReport.Outcome.init(rawValue:))
      guard let status, let outcome else { return nil }
      if status != .infeasible { members["sampled"] = sample.json }
      members["outcome"] = .string(outcome.joined(with: sample).rawValue)
      return MergedAnalysis(
        json: .object(members), statuses: [outcome.joined(with: sample).status])
    }
  }
}

/// What shards come to.
public struct MergedAnalysis: Sendable {
  public let json: JSONValue
  /// Of everything that was solved; the exit code follows from them.
  public let statuses: [AllocationReport.Status]
}
