// SPDX-License-Identifier: GPL-3.0-or-later
import Digests
import Foundation
import GRDB

/// Links by which people come in, and the sessions that these opened.
///
/// Whoever reads the file comes in by none of them: it holds digests of tokens only.
package struct Access: Sendable {
  /// Whose link or session it is.
  package enum Holder: Hashable, Sendable {
    case administration
    /// A member of the committee, by id.
    case member(String)
  }

  package struct Session: Hashable, Sendable {
    package let token: String
    /// Seconds since 1970.
    package let end: Int
  }

  /// Times are in seconds since 1970. An administrator's `member` is null.
  static let tables = """
    CREATE TABLE link (
      id INTEGER PRIMARY KEY,
      token TEXT NOT NULL UNIQUE,
      member TEXT,
      isOnce INTEGER NOT NULL CHECK (isOnce IN (0, 1)),
      issued INTEGER NOT NULL,
      end INTEGER NOT NULL,
      closed INTEGER
    ) STRICT;
    CREATE TABLE session (
      token TEXT PRIMARY KEY,
      link INTEGER NOT NULL REFERENCES link (id),
      opened INTEGER NOT NULL,
      end INTEGER NOT NULL
    ) STRICT, WITHOUT ROWID;
    CREATE INDEX sessionByLink ON session (link);
    """

  private let database: DatabaseQueue
  private let now: @Sendable () -> Int

  /// - Parameter now: seconds since 1970.
  package init(
    _ archive: RoundArchive,
    now: @escaping @Sendable () -> Int = { Int(Date().timeIntervalSince1970) }
  ) {
    (database, self.now) = (archive.database, now)
  }
}

// MARK: - Links

extension Access {
  /// - Parameters:
  ///   - isOnce: whether it is spent by the first who comes in by it.
  ///   - end: from then on it opens nothing.
  /// - Returns: the token, which is nowhere else.
  package func issue(for holder: Holder, isOnce: Bool, end: Int) throws -> String {
    let token = Token.new()
    try database.write { database in
      try database.execute(
        sql: "INSERT INTO link (token, member, isOnce, issued, end) VALUES (?, ?, ?, ?, ?)",
        arguments: [Self.digest(token), holder.member, isOnce, now(), end])
    }
    return token
  }

  /// Until when the member has a link; nil: it has none that opens anything.
  package func end(ofLinkOf member: String) throws -> Int? {
    try database.read { database in
      try Int.fetchOne(
        database,
        sql: "SELECT max(end) FROM link WHERE member = ? AND closed IS NULL AND end > ?",
        arguments: [member, now()])
    }
  }

  package func isOpen(link token: String) throws -> Bool {
    try database.read { try openLink(token, in: $0) != nil }
  }

  /// nil: the link opens nothing (any more).
  package func enter(by token: String, lifetime: Int) throws -> Session? {
    try database.write { database in
      guard let link = try openLink(token, in: database) else { return nil }
      let id: Int64 = link["id"]
      if link["isOnce"] {
        try database.execute(
          sql: "UPDATE link SET closed = ? WHERE id = ?", arguments: [now(), id])
      }
      // Whoever came in by a link that holds longer goes with it.
      let end = link["isOnce"] ? now() + lifetime : min(now() + lifetime, link["end"])
      let session = Session(token: Token.new(), end: end)
      try database.execute(
        sql: "INSERT INTO session (token, link, opened, end) VALUES (?, ?, ?, ?)",
        arguments: [Self.digest(session.token), id, now(), end])
      return session
    }
  }

  /// Closes the member's links and ends its sessions.
  ///
  /// - Returns: whether it had a link.
  package func revoke(_ member: String) throws -> Bool {
    try database.write { database in
      try database.execute(
        sql: "DELETE FROM session WHERE link IN (SELECT id FROM link WHERE member = ?)",
        arguments: [member])
      try database.execute(
        sql: "UPDATE link SET closed = ? WHERE member = ? AND closed IS NULL",
        arguments: [now(), member])
      return database.changesCount > 0
    }
  }

  private func openLink(_ token: String, in database: Database) throws -> Row? {
    try Row.fetchOne(
      database, sql: "SELECT * FROM link WHERE token = ? AND closed IS NULL AND end > ?",
      arguments: [Self.digest(token), now()])
  }
}

// MARK: - Sessions

extension Access {
  /// nil: nobody's, or nobody's any more.
  package func holder(ofSession token: String) throws -> Holder? {
    let row = try database.read { database in
      try Row.fetchOne(
        database,
        sql: """
          SELECT link.member AS member FROM session JOIN link ON link.id = session.link
          WHERE session.token = ? AND session.end > ?
          """,
        arguments: [Self.digest(token), now()])
    }
    guard let row else { return nil }
    let member: String? = row["member"]
    return member.map(Holder.member) ?? .administration
  }

  package func leave(session token: String) throws {
    try database.write { database in
      try database.execute(
        sql: "DELETE FROM session WHERE token = ? OR end <= ?",
        arguments: [Self.digest(token), now()])
    }
  }
}

extension Access {
  /// Nobody guesses 256 bits, so a plain digest is enough.
  private static func digest(_ token: String) -> String { HexDigest.sha256(Array(token.utf8)) }
}

extension Access.Holder {
  fileprivate var member: String? {
    switch self {
    case .administration: nil
    case .member(let id): id
    }
  }
}
