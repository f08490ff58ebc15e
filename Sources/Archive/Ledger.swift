// SPDX-License-Identifier: GPL-3.0-or-later
import CanonicalDocuments
import Digests
import Foundation
import GRDB
import PageExchange

/// What happened to a round, in entries that are only ever added.
///
/// Each entry holds the digest of the one before it, so that whoever knows the last digest knows that nothing before
/// it was changed (Haber and Stornetta, How to time-stamp a digital document, 1991). Names of people and of what-ifs
/// stand beside the chain, which holds a salted digest of them: they can be erased without breaking it.
package struct Ledger: Sendable {
  let database: DatabaseQueue
  private let now: @Sendable () -> Int

  /// - Parameter now: seconds since 1970.
  package init(
    _ archive: RoundArchive,
    now: @escaping @Sendable () -> Int = { Int(Date().timeIntervalSince1970) }
  ) {
    (database, self.now) = (archive.database, now)
  }

  /// The entries in their order.
  package func entries() throws -> [ArchiveEntry] {
    try database.read { try Self.entries(in: $0) }
  }

  static func entries(in database: Database) throws -> [ArchiveEntry] {
    try Row.fetchAll(
      database,
      sql: "SELECT entry.*, title, author FROM entry LEFT JOIN name USING (number) ORDER BY number"
    ).map { try ArchiveEntry($0) }
  }

  /// Writes an entry and its files; after that they survive a loss of power.
  ///
  /// - Returns: nil, and nothing is written, where another entry was added since the draft was made.
  package func append(_ draft: EntryDraft) throws -> ArchiveEntry? {
    try database.write { database in
      let last = try Row.fetchOne(
        database, sql: "SELECT number, digest FROM entry ORDER BY number DESC LIMIT 1")
      let head: String = last?["digest"] ?? ""
      guard head == draft.head else { return nil }
      let number: Int = last?["number"] ?? 0
      let salt = Token.new()
      var entry = ArchiveEntry(
        number: number + 1, moment: now(), event: draft.event, names: draft.names,
        namesDigest: try draft.names.digest(salt: salt), previous: head, digest: "")
      entry.digest = try entry.computedDigest
      for file in draft.files {
        try database.execute(
          sql: "INSERT OR IGNORE INTO document (digest, bytes) VALUES (?, ?)",
          arguments: [HexDigest.sha256(file.bytes), Data(file.bytes)])
      }
      try insert(entry, in: database)
      try database.execute(
        sql: "INSERT INTO name (number, salt, title, author) VALUES (?, ?, ?, ?)",
        arguments: [entry.number, salt, draft.names.title, draft.names.author])
      return entry
    }
  }

  private func insert(_ entry: ArchiveEntry, in database: Database) throws {
    try database.execute(
      sql: """
        INSERT INTO entry (number, moment, event, names, previous, digest)
        VALUES (?, ?, ?, ?, ?, ?)
        """,
      arguments: [
        entry.number, entry.moment, try CanonicalJSON(encoding: entry.event).text,
        entry.namesDigest, entry.previous, entry.digest,
      ])
  }

  /// A file of an entry; nil where the entry has none of this name.
  package func file(_ name: String, of number: Int) throws -> [UInt8]? {
    try database.read { database in
      let entry = try Row.fetchOne(
        database, sql: "SELECT entry.*, NULL AS author FROM entry WHERE number = ?",
        arguments: [number]
      ).map { try ArchiveEntry($0) }
      guard let file = entry?.files.first(where: { $0.name == name }) else { return nil }
      return try Data.fetchOne(
        database, sql: "SELECT bytes FROM document WHERE digest = ?", arguments: [file.sha256]
      ).map { Array($0) }
    }
  }

  /// Erases the names of an entry for good, from the file and from the log of what was last written.
  ///
  /// - Returns: whether it had any.
  package func eraseNames(of number: Int) throws -> Bool {
    let isErased = try database.write { database in
      try database.execute(sql: "DELETE FROM name WHERE number = ?", arguments: [number])
      return database.changesCount > 0
    }
    try database.writeWithoutTransaction { _ = try $0.checkpoint(.truncate) }
    return isErased
  }
}

extension ArchiveEntry {
  fileprivate init(_ row: Row) throws {
    let event: String = row["event"]
    let author: String? = row["author"]
    self.init(
      number: row["number"], moment: row["moment"],
      event: try JSONReader.read(Array(event.utf8)).decode(ArchiveEvent.self),
      names: author.map { EntryNames(title: row["title"], author: $0) },
      namesDigest: row["names"], previous: row["previous"], digest: row["digest"])
  }

  /// The digest that the entry ought to have.
  var computedDigest: String {
    get throws {
      CanonicalJSON.object([
        "number": .integer(Int64(number)), "moment": .integer(Int64(moment)),
        "event": try CanonicalJSON(encoding: event), "names": .string(namesDigest),
        "previous": .string(previous),
      ]).digest
    }
  }
}

extension EntryNames {
  func digest(salt: String) throws -> String {
    var members: [String: CanonicalJSON] = ["salt": .string(salt), "author": .string(author)]
    if let title { members["title"] = .string(title) }
    return CanonicalJSON.object(members).digest
  }
}
