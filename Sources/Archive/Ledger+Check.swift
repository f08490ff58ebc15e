// SPDX-License-Identifier: GPL-3.0-or-later
import Digests
import Foundation
import GRDB
import PageExchange

extension Ledger {
  /// All entries, each compared with its digest, its names, its files and the entry before it.
  package func checked() throws -> ArchiveState {
    try database.read { database in
      let entries = try Self.entries(in: database)
      var flaws: [ArchiveFlaw] = []
      var (number, digest) = (0, "")
      for entry in entries {
        if entry.number != number + 1 { flaws.append(.gap(before: entry.number)) }
        if entry.previous != digest { flaws.append(.unlinked(entry: entry.number)) }
        if try entry.computedDigest != entry.digest { flaws.append(.altered(entry: entry.number)) }
        if try !hasItsNames(entry, database) { flaws.append(.renamed(entry: entry.number)) }
        for file in entry.files where try !isWhole(file, database) {
          flaws.append(.file(entry: entry.number, name: file.name))
        }
        (number, digest) = (entry.number, entry.digest)
      }
      return ArchiveState(entries: entries, flaws: flaws)
    }
  }

  /// Erased names are none that differ.
  private func hasItsNames(_ entry: ArchiveEntry, _ database: Database) throws -> Bool {
    guard let names = entry.names else { return true }
    let salt = try String.fetchOne(
      database, sql: "SELECT salt FROM name WHERE number = ?", arguments: [entry.number])
    return try names.digest(salt: salt ?? "") == entry.namesDigest
  }

  private func isWhole(_ file: ArchivedFile, _ database: Database) throws -> Bool {
    let bytes = try Data.fetchOne(
      database, sql: "SELECT bytes FROM document WHERE digest = ?", arguments: [file.sha256])
    return bytes.map { HexDigest.sha256($0) } == file.sha256
  }
}
