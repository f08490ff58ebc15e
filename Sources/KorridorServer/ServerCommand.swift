// SPDX-License-Identifier: GPL-3.0-or-later
import ArgumentParser
import Dispatch
import DurableFiles
import Foundation
import Grants
import WebServer
import Wording
import WorkerProcesses

/// `korridor serve` starts it with its own arguments.
@main
struct ServerCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "korridor-server",
    abstract: "The page of a funding round. Started by `korridor serve`, whose help tells all.")

  @Argument(help: ArgumentHelp("The round.", valueName: "round"))
  var round: String

  @Option(help: ArgumentHelp("The port; 0: any.", valueName: "n"))
  var port: UInt16?

  @Flag(help: "Open the page in a browser.")
  var open = false

  @Option(help: ArgumentHelp("Answer one request on standard output, and end.", valueName: "path"))
  var get: String?

  @Flag(help: "Print a link for each member.")
  var members = false

  @Option(help: ArgumentHelp("Take a member's link and sessions, and end.", valueName: "member"))
  var revoke: String?

  @Flag(help: "Show everybody what is public.")
  var `public` = false

  @Option(
    name: .customLong("public-url"),
    help: ArgumentHelp("The address that a proxy with TLS gives it.", valueName: "url"))
  var publicURL: String?

  @Flag(help: "Show what was saved and decided, and end.")
  var history = false

  @Flag(help: "With --history: as JSON.")
  var json = false

  @Option(
    help: ArgumentHelp("With --history: erase the names of this entry.", valueName: "number"))
  var eraseNames: Int?

  @Option(help: ArgumentHelp("The language of messages.", valueName: "de|en"))
  var language: Round.Language?

  @Flag(help: .hidden)
  var worker = false

  @Flag(help: .hidden)
  var background = false

  @Option(help: .hidden)
  var memory: Int?

  func run() throws {
    if worker {
      Worker.run(
        memoryLimit: memory ?? RoundServer.workerLimit, isInBackground: background,
        atEnd: { CleanUp.run() },
        prepare: { ServedRound.answering(for: round, timeLimit: RoundServer.workerTime) })
    }
    let texts = ServerTexts(language ?? .de)
    guard let address = SiteAddress.parsed(publicURL) else {
      StandardStreams.say(texts.wrongPublicURL)
      throw ExitCode.validationFailure
    }
    let server = RoundServer(
      round: round, address: address, isPublic: `public`, hasMembers: members, texts: texts)
    if let revoke { return try server.revoke(revoke) }
    if history {
      let output = HistoryOutput(round: round, language: language)
      if let eraseNames { return try output.eraseNames(of: eraseNames) }
      return try output.write(asJSON: json)
    }
    Task {
      do {
        if let get {
          throw await OneRequest(round: round, language: language, isPublic: `public`).answer(get)
        }
        try await server.run(on: port.map(Int.init), opening: open)
      } catch let code as ExitCode {
        Foundation.exit(code.rawValue)
      } catch {
        StandardStreams.say(Announcements(texts.language).unexpected(error))
        Foundation.exit(70)
      }
    }
    dispatchMain()
  }
}

extension Round.Language: ExpressibleByArgument {}

extension SiteAddress {
  /// nil: it is no such URL.
  fileprivate static func parsed(_ url: String?) -> SiteAddress? {
    guard let url else { return SiteAddress() }
    return Public(url).map { SiteAddress(publicURL: $0) }
  }
}
