// SPDX-License-Identifier: GPL-3.0-or-later
import ArgumentParser
import Foundation
import Grants
import Wording

/// `korridor-server`, a program of its own: whoever only computes needs no server.
enum ServerProgram {
  private static let name = "korridor-server"

  /// Becomes it. The options of `subcommand` hold there as they were given.
  static func replaceThis(
    for subcommand: String, adding added: [String] = [], _ language: Round.Language?
  ) throws -> Never {
    let arguments = CommandLine.arguments.drop { $0 != subcommand }.dropFirst()
    let own = URL(fileURLWithPath: Bundle.main.executablePath ?? CommandLine.arguments[0])
    let server = own.resolvingSymlinksInPath().deletingLastPathComponent()
      .appendingPathComponent(name).path
    EndOfProcess.stopWatching()
    let words = ([server] + added + arguments).map { strdup($0) } + [nil]
    execv(server, words)
    Messages.write(ServerTexts(language ?? .de).notBuilt)
    throw ExitCode.unavailable
  }
}
