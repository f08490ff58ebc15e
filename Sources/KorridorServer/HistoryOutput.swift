// SPDX-License-Identifier: GPL-3.0-or-later
import Archive
import ArgumentParser
import Foundation
import Grants
import PageExchange
import Reports
import RoundFiles
import TerminalPages
import Wording

/// `korridor history`: what was saved and decided, and whether the archive is whole.
struct HistoryOutput {
  let round: String
  /// nil: the round's own.
  let language: Round.Language?

  /// - Throws: `ExitCode` 1 where the archive is not whole.
  func write(asJSON: Bool) throws {
    guard FileManager.default.fileExists(atPath: round) else {
      throw RejectedRequest.said(of: round, language ?? .de)
    }
    // Also of a round that cannot be read any more it can be told what was decided.
    let read = RoundRequest(path: round).reading().round
    let language = language ?? read?.language ?? .de
    let state = try ledger(language)?.checked() ?? ArchiveState()
    let report = HistoryReport(of: state, round: read?.name ?? round, in: language)
    let text = asJSON ? try report.json.rendered() : report.text()
    guard StandardStreams.write(Array(text.utf8)) else { throw ExitCode(74) }
    if !report.flaws.isEmpty { throw ExitCode(1) }
  }

  /// Erases the names of an entry for good.
  func eraseNames(of entry: Int) throws {
    let texts = HistoryTexts(language ?? .de)
    guard try ledger(language ?? .de)?.eraseNames(of: entry) == true else {
      StandardStreams.say(texts.nothingToErase(entry))
      throw ExitCode(65)
    }
    StandardStreams.say(texts.erased(entry))
  }

  /// nil: nothing was kept yet. Looking makes no archive.
  private func ledger(_ language: Round.Language) throws -> Ledger? {
    let path = RoundArchive.path(for: round)
    guard FileManager.default.fileExists(atPath: path) else { return nil }
    return Ledger(try RoundArchive.opened(for: round, ServerTexts(language)))
  }
}

extension RoundArchive {
  /// - Throws: `ExitCode`, after it is said what is wrong.
  static func opened(for round: String, _ texts: ServerTexts) throws -> RoundArchive {
    do {
      return try RoundArchive(at: path(for: round))
    } catch let failure as ArchiveFailure {
      StandardStreams.say(texts.noArchive(failure.path, failure.reason))
      throw ExitCode(73)
    }
  }
}
