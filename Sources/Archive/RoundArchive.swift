// SPDX-License-Identifier: GPL-3.0-or-later
import Foundation
import GRDB

/// What is kept of a round beside its files, in one SQLite file.
///
/// What was written once is there after a loss of power: each transaction waits for the disk.
package struct RoundArchive: Sendable {
  let database: DatabaseQueue

  /// Makes the file where there is none, for nobody else to read.
  ///
  /// - Throws: where it cannot be opened, is no archive, or was written by a later version.
  package init(at path: String) throws {
    let descriptor = open(path, O_RDWR | O_CREAT | O_CLOEXEC, 0o600)
    guard descriptor >= 0 else {
      throw ArchiveFailure(path: path, reason: String(cString: strerror(errno)))
    }
    close(descriptor)
    var configuration = Configuration()
    configuration.journalMode = .wal
    configuration.foreignKeysEnabled = true
    configuration.busyMode = .timeout(5)
    do {
      database = try DatabaseQueue(path: path, configuration: configuration)
      // GRDB takes NORMAL for WAL while it opens the file, by which the last transactions may be lost.
      try database.inDatabase { try $0.execute(sql: "PRAGMA synchronous = FULL") }
      // What is erased is overwritten.
      try database.inDatabase { try $0.execute(sql: "PRAGMA secure_delete = ON") }
      try Self.migrator.migrate(database)
    } catch {
      throw ArchiveFailure(path: path, reason: "\(error)")
    }
  }

  /// `korridor.sqlite` in the round's folder; beside a round of one file, `NAME.korridor.sqlite`.
  package static func path(for round: String) -> String {
    let url = URL(fileURLWithPath: round)
    var isFolder: ObjCBool = false
    let exists = FileManager.default.fileExists(atPath: url.path, isDirectory: &isFolder)
    guard exists, !isFolder.boolValue else { return url.appendingPathComponent(name).path }
    return url.deletingPathExtension().path + "." + name
  }

  private static let name = "korridor.sqlite"

  /// Each is run once on each file, in this order; none is ever changed.
  private static var migrator: DatabaseMigrator {
    var migrator = DatabaseMigrator()
    migrator.registerMigration("access") { try $0.execute(sql: Access.tables) }
    migrator.registerMigration("ledger") { try $0.execute(sql: Ledger.tables) }
    return migrator
  }
}

/// An archive that cannot be used.
package struct ArchiveFailure: Error {
  package let path: String
  /// As SQLite or the system says it.
  package let reason: String
}
