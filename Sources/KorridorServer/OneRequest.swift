// SPDX-License-Identifier: GPL-3.0-or-later
import Archive
import ArgumentParser
import Foundation
import Grants
import PageExchange
import WebServer

/// `--get PATH`: the same site, without a socket and without a worker.
struct OneRequest {
  let round: String
  let language: Round.Language?
  let isPublic: Bool

  /// Writes the body to standard output.
  ///
  /// - Returns: the exit code of a command to whose result the status belongs.
  func answer(_ path: String) async -> ExitCode {
    let site = Site(
      SiteAddress(), answering: InThisProcess(answering: ServedRound.answering(for: round)),
      notices: ServedRound.notices, access: OpenAccess(isPublic ? .everybody : .administration),
      archive: archive, assets: ServedRound.assets)
    let answer = await site.answer(toGet: path, in: language?.rawValue)
    guard StandardStreams.write(answer.body) else { return ExitCode(74) }
    return switch answer.status {
    case 200..<400: .success
    case 422: ExitCode(4)
    case 503: ExitCode(3)
    case 500...: ExitCode(70)
    default: ExitCode(65)
    }
  }

  /// Looking makes no archive.
  private var archive: any ArchiveKeeping {
    let path = RoundArchive.path(for: round)
    guard FileManager.default.fileExists(atPath: path), let archive = try? RoundArchive(at: path)
    else { return NoArchive() }
    return RoundLedger(archive, of: round)
  }
}

/// Answers on a thread of its own, since it may take long and deep recursion.
private struct InThisProcess: QuestionAnswering {
  let answering: any PageAnswering

  func answer(_ question: PageQuestion) async throws(PageNotice) -> PageAnswer {
    await withCheckedContinuation { continuation in
      let thread = Thread { continuation.resume(returning: answering.answer(question.request)) }
      thread.stackSize = 16 << 20
      thread.start()
    }
  }
}
