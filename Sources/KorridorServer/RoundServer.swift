// SPDX-License-Identifier: GPL-3.0-or-later
import ArgumentParser
import Foundation
import PageExchange
import RoundFiles
import WebServer
import Wording
import WorkerProcesses

/// The server of one round and its workers.
struct RoundServer {
  let round: String
  let address: SiteAddress
  let isPublic: Bool
  let texts: ServerTexts

  private static let usualPorts = Array(8765..<8865)
  /// The server watches its workers; this is for what grows faster than it looks.
  static let workerLimit = 2 * PoolLimits().memory

  /// Ends when the port cannot be had; else with the process.
  ///
  /// - Parameter port: 0: any; nil: the usual one or the next that is free.
  func run(on port: Int?, opening: Bool) async -> ExitCode {
    let request = RoundRequest(path: round)
    let pool = WorkerPool(command) { request.inputPaths }
    await pool.warmUp()
    let site = Site(
      address, answering: pool, notices: ServedRound.notices,
      access: OpenAccess(isPublic ? .everybody : .administration), assets: ServedRound.assets)
    for candidate in port.map({ [$0] }) ?? Self.usualPorts {
      do {
        try await site.serve(on: candidate) { _ in announce(opening: opening) }
        return .success
      } catch is PortTaken {
        continue
      } catch {
        StandardStreams.say("\(error)")
        return ExitCode(70)
      }
    }
    StandardStreams.say(texts.portTaken(port ?? Self.usualPorts[0]))
    return ExitCode(69)
  }

  private var command: WorkerCommand {
    WorkerCommand(
      executable: Bundle.main.executablePath ?? CommandLine.arguments[0],
      arguments: ["--worker", "--memory", "\(Self.workerLimit)", round])
  }

  private func announce(opening: Bool) {
    guard let origin = address.origins.first else { return }
    _ = StandardStreams.write(Array("\(origin)/\n".utf8))
    StandardStreams.say(texts.stopsWithInterrupt)
    if opening { Browser.open("\(origin)/") }
  }
}
