// SPDX-License-Identifier: GPL-3.0-or-later
import ArgumentParser
import Foundation
import Grants
import Reports
import Wording

struct MergeCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "merge",
    abstract: spoken("Shards of a long analysis into one."),
    discussion: spoken(
      """
      Takes the files that `weights --vary` and `stability --samples` wrote with --shard, in any order, \
      and prints as JSON, byte for byte, what one run without --shard would have printed. Nothing is \
      printed where a shard is missing or there twice, or where they rest on different files or settings.

      Exit codes: those of the run without --shard; 65 where the files do not belong together.
      """))

  @Argument(
    help: ArgumentHelp(spoken("The files of all shards."), valueName: "files"), completion: .file())
  var files: [String]

  @Option(
    help: ArgumentHelp(
      spoken("The language of messages: de or en. Default: that of the shards."), valueName: "de|en"
    ))
  var language: Round.Language?

  func run() throws {
    let read = files.map { name in (name: name, shard: Result { try shard(in: name) }) }
    let spoken = read.lazy.compactMap { try? $0.shard.get().language }.first
    try Messages(language ?? spoken).reportingFailures {
      let merged = try ShardFile.merge(read.map { ($0.name, try $0.shard.get()) })
      try Output.write(merged.json.rendered())
      let codes = merged.statuses.compactMap(\.failure)
      if let code = codes.max(by: { $0.rawValue < $1.rawValue }) { throw code }
    }
  }

  /// Far more than a shard of 10,000 values over 20,000 applications has.
  private static let mostBytes = 2_000_000_000

  private func shard(in name: String) throws -> ShardFile {
    guard let bytes = RegularFile.bytes(name, atMost: Self.mostBytes) else {
      throw MergeProblem.unreadable(file: name)
    }
    return try ShardFile.read(bytes, named: name)
  }
}
