// SPDX-License-Identifier: GPL-3.0-or-later
import Archive
import Digests
import DurableFiles
import Foundation
import PageExchange
import Synchronization
import WebPages
import WebServer

/// What was saved and decided, as the round's archive has it.
final class RoundLedger: ArchiveKeeping {
  private let ledger: Ledger
  /// The round's folder, or its only file.
  private let round: String
  /// One at a time writes files of the round.
  private let writing = Mutex(())

  init(_ archive: RoundArchive, of round: String) {
    (ledger, self.round) = (Ledger(archive), round)
  }

  func state(isChecked: Bool) throws -> ArchiveState {
    isChecked ? try ledger.checked() : ArchiveState(entries: try ledger.entries())
  }

  /// A file of the round is written first: an entry must not tell of what did not happen.
  func append(_ draft: EntryDraft) throws -> Bool {
    try writing.withLock { _ in
      if let replaced = draft.roundFile {
        guard try ledger.entries().last?.digest ?? "" == draft.head, try replace(replaced) else {
          return false
        }
      }
      return try ledger.append(draft) != nil
    }
  }

  /// - Returns: false where somebody changed the file meanwhile.
  private func replace(_ replaced: ReplacedFile) throws -> Bool {
    let path = URL(fileURLWithPath: round).appendingPathComponent(replaced.file.name).path
    let present = FileManager.default.contents(atPath: path).map { HexDigest.sha256($0) }
    guard present == replaced.former else { return false }
    try DurableFile.write(replaced.file.bytes, to: path)
    return true
  }

  func file(_ name: String, of entry: Int) throws -> PageFile? {
    try ledger.file(name, of: entry).map {
      PageFile(name, contentType: PageFile.contentType(of: name), bytes: $0)
    }
  }
}
