// SPDX-License-Identifier: GPL-3.0-or-later
import ArgumentParser
import Foundation
import Grants
import Reports
import Wording

struct MergeCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "merge",
    abstract: "Shards of a long analysis into one.",
    discussion: """
      Takes the files that `weights --vary` and `stability --samples` wrote with --shard, in any order, \
      and prints as JSON, byte for byte, what one run without --shard would have printed. Nothing is \
      printed where a shard is missing or there twice, or where they rest on different files or settings.

      Exit codes: those of the run without --shard; 65 where the files do not belong together.
      """)

  @Argument(help: ArgumentHelp("The files of all shards.", valueName: "files"), completion: .file())
  var files: [String]

  @Option(
    help: ArgumentHelp("The language of messages: de or en. Default: de.", valueName: "de|en"))
  var language: Round.Language?

  func run() throws {
    try Messages(language).reportingFailures {
      let shards = try files.map { name in
        guard let bytes = FileManager.default.contents(atPath: name) else {
          throw MergeProblem.unreadable(file: name)
        }
        return (name: name, shard: try ShardFile.read(bytes, named: name))
      }
      let merged = try ShardFile.merge(shards)
      try Output.write(merged.json.rendered())
      let codes = merged.statuses.compactMap(\.failure)
      if let code = codes.max(by: { $0.rawValue < $1.rawValue }) { throw code }
    }
  }
}
