// SPDX-License-Identifier: GPL-3.0-or-later
import Archive
import ArgumentParser
import Foundation
import Grants
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
  let hasMembers: Bool
  let texts: ServerTexts

  private static let usualPorts = Array(8765..<8865)
  /// The server watches its workers; this is for what grows faster than it looks.
  static let workerLimit = 2 * PoolLimits().memory
  /// Shorter than what the server allows: an answer that is not proved is better than none.
  static let workerTime = PoolLimits().quickTime - .seconds(10)

  /// Serves until the process ends.
  ///
  /// - Parameter port: 0: any; nil: the usual one or the next that is free.
  /// - Throws: `ExitCode`, after it is said why nothing can be served.
  func run(on port: Int?, opening: Bool) async throws {
    let archive = try archive()
    let access = RoundAccess(archive, isPublic: isPublic)
    let links = try Links(
      launch: access.launchLink(),
      members: members().map { ($0, try access.link(for: $0)) })
    let request = RoundRequest(path: round)
    let pool = WorkerPool(command) { request.inputPaths }
    await pool.warmUp()
    let site = Site(
      address, answering: pool, notices: ServedRound.notices, access: access,
      archive: RoundLedger(archive, of: round), assets: ServedRound.assets)
    for candidate in port.map({ [$0] }) ?? Self.usualPorts {
      do {
        return try await site.serve(on: candidate) { _ in announce(links, opening: opening) }
      } catch is PortTaken {
        continue
      }
    }
    StandardStreams.say(texts.portTaken(port ?? Self.usualPorts[0]))
    throw ExitCode(69)
  }

  /// Takes a member's links and sessions, also from a server that runs.
  func revoke(_ member: String) throws {
    guard try RoundAccess(archive(), isPublic: false).revoke(member) else {
      StandardStreams.say(texts.noLink(of: member))
      throw ExitCode(65)
    }
    StandardStreams.say(texts.revoked(member))
  }

  private func archive() throws -> RoundArchive {
    guard FileManager.default.fileExists(atPath: round) else {
      throw RejectedRequest.said(of: round, texts.language)
    }
    return try RoundArchive.opened(for: round, texts)
  }

  private func members() throws -> [MemberID] {
    guard hasMembers else { return [] }
    guard let read = RoundRequest(path: round).reading().round else {
      throw RejectedRequest.said(of: round, texts.language)
    }
    return read.committee.map(\.id)
  }

  private var command: WorkerCommand {
    WorkerCommand(
      executable: Bundle.main.executablePath ?? CommandLine.arguments[0],
      arguments: ["--worker", "--memory", "\(Self.workerLimit)", round])
  }
}

// MARK: - What is printed

extension RoundServer {
  private struct Links: Sendable {
    let launch: String
    let members: [(id: MemberID, link: RoundAccess.MemberLink)]
  }

  /// The address first, for programs; then a line a member, with its id, a tab and its link.
  private func announce(_ links: Links, opening: Bool) {
    guard let origin = address.origins.first else { return }
    let launch = Site.link(to: origin, token: links.launch)
    var lines = [launch]
    var notes: [String] = []
    for (id, link) in links.members {
      switch link {
      case .new(let token, let until):
        lines.append("\(id)\t\(Site.link(to: origin, token: token))")
        notes.append(texts.newLink(of: id, until: until))
      case .known(let until): notes.append(texts.knownLink(of: id, until: until))
      }
    }
    _ = StandardStreams.write(Array(lines.map { $0 + "\n" }.joined().utf8))
    for note in notes + [texts.opensOnce, texts.stopsWithInterrupt] { StandardStreams.say(note) }
    if opening { Browser.open(launch) }
  }
}
