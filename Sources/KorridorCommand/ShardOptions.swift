// SPDX-License-Identifier: GPL-3.0-or-later
import Analysis
import ArgumentParser
import Diagnostics
import Foundation
import Reports
import RoundFiles
import Wording

/// A long analysis in several pieces, each on its own machine.
struct ShardOptions: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      spoken(
        "Compute only this part, such as 2/7, and write it to --output; `korridor merge` joins them."
      ),
      valueName: "k/n"))
  var shard: Shard?

  @Option(help: ArgumentHelp(spoken("Where --shard writes its result."), valueName: "file"))
  var output: String?

  func validate() throws {
    guard (shard == nil) == (output == nil) else {
      throw ValidationError("--shard and --output belong together.")
    }
  }

  /// Finds out, before anything is worked out, whether the file can be written, and that it is none that the
  /// round is read from.
  func check(against request: RoundRequest) throws {
    guard let output else { return }
    if request.inputPaths.contains(where: { Self.areSame($0, output) }) {
      throw OutputFailure(path: output, obstacle: .isAnInput, code: .cannotCreate)
    }
    try Output.check(URL(fileURLWithPath: output).deletingLastPathComponent().path)
  }

  private static func areSame(_ one: String, _ other: String) -> Bool {
    var (left, right) = (stat(), stat())
    guard stat(one, &left) == 0, stat(other, &right) == 0, left.st_mode & S_IFMT == S_IFREG
    else { return false }
    return left.st_dev == right.st_dev && left.st_ino == right.st_ino
  }

  /// nil where the analysis is not divided.
  var place: (shard: Shard, output: String)? {
    guard let shard, let output else { return nil }
    return (shard, output)
  }
}

extension Shard: ExpressibleByArgument {
  public init?(argument: String) {
    let parts = argument.split(separator: "/", omittingEmptySubsequences: false).map { Int($0) }
    guard parts.count == 2, let number = parts[0], let count = parts[1] else { return nil }
    self.init(number: number, of: count)
  }
}

extension ShardFile {
  /// Says what there is to say about the round, in the language of the shard, writes the file whole or not
  /// at all, says so, and throws where something is missing.
  func write(to path: String, _ diagnostics: [Diagnostic]) throws {
    let messages = Messages(language)
    messages.write(diagnostics)
    try Output.write(Array(try rendered().utf8), to: path)
    messages.write([
      .shardWritten(
        path: path, number: shard.number, of: shard.count, parts: parts.count,
        isComplete: isComplete)
    ])
    if !isComplete { throw ExitCode.notDecided }
  }
}
