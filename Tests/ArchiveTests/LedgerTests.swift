// SPDX-License-Identifier: GPL-3.0-or-later
import Digests
import Foundation
import GRDB
import PageExchange
import Testing

@testable import Archive

/// What was saved and decided, in a folder of its own for each test.
final class LedgerTests {
  private let folder = FileManager.default.temporaryDirectory
    .appendingPathComponent("ledger-\(UUID().uuidString)")
  private var path: String { folder.appendingPathComponent("korridor.sqlite").path }

  init() throws {
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
  }

  deinit { try? FileManager.default.removeItem(at: folder) }

  private func ledger() throws -> Ledger { Ledger(try RoundArchive(at: path), now: { 1_000 }) }

  private static func draft(_ number: Int, after head: String) -> EntryDraft {
    EntryDraft(
      .saved(query: "set=budget=\(number)", inputs: "aa"),
      EntryNames(title: "Ärger „\(number)“ 🎺", author: "member:m1"), after: head)
  }

  /// With so many entries, the last one a decision with two files.
  private func filled(_ count: Int = 3) throws -> Ledger {
    let ledger = try ledger()
    for number in 1..<count {
      _ = try #require(
        try ledger.append(Self.draft(number, after: ledger.entries().last?.digest ?? "")))
    }
    let files = [
      PageFile("paper.html", contentType: "text/html", bytes: [1, 2, 3]),
      PageFile("empty", contentType: "text/csv", bytes: []),
    ]
    let sums = [
      "039058c6f2c0cb492c533b0a4d14ef77cc0f78abccced5287d84a1a2011cfb81",
      "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855",
    ]
    _ = try #require(
      try ledger.append(
        EntryDraft(
          .decided(
            query: "", inputs: "aa",
            files: zip(files, sums).map { ArchivedFile(name: $0.name, sha256: $1) }),
          EntryNames(author: "administration"), files: files,
          after: ledger.entries().last?.digest ?? "")))
    return ledger
  }

  @Test func entriesAreKeptInTheirOrderWithTheirFiles() throws {
    let entries = try filled().entries()
    #expect(entries.map(\.number) == [1, 2, 3])
    #expect(entries[0].event == .saved(query: "set=budget=1", inputs: "aa"))
    #expect(entries[1].names == EntryNames(title: "Ärger „2“ 🎺", author: "member:m1"))
    #expect(entries[0].previous == "" && entries[1].previous == entries[0].digest)
    let again = try ledger()
    #expect(try again.entries() == entries)
    #expect(try again.file("paper.html", of: 3) == [1, 2, 3])
    #expect(try again.file("empty", of: 3) == [])
    #expect(try again.file("paper.html", of: 2) == nil)
    #expect(try again.file("other", of: 3) == nil)
    #expect(try again.checked() == ArchiveState(entries: entries))
  }

  @Test func whoeverWasSlowerWritesNothing() throws {
    let ledger = try ledger()
    let draft = Self.draft(1, after: "")
    #expect(try ledger.append(draft) != nil)
    #expect(try ledger.append(draft) == nil)
    #expect(try ledger.entries().count == 1)
  }

  /// The digest is what anybody computes who reads the guide.
  @Test func aDigestIsThatOfCanonicalJSON() throws {
    let entry = try filled(2).entries()[0]
    let text =
      #"{"event":{"saved":{"inputs":"aa","query":"set=budget=1"}},"moment":1000,"names":"#
      + #""\#(entry.namesDigest)","number":1,"previous":""}"#
    #expect(entry.digest == HexDigest.sha256(Array(text.utf8)))
  }

  @Test func namesAreErasedAndTheChainHolds() throws {
    let ledger = try filled()
    // As a server has it open while the command erases.
    let server = try self.ledger()
    _ = try server.entries()
    #expect(try ledger.eraseNames(of: 1))
    #expect(try !ledger.eraseNames(of: 1))
    let state = try ledger.checked()
    #expect(state.entries[0].names == nil && state.entries[1].names != nil && state.flaws == [])
    let bytes = try ["", "-wal"].map { try Data(contentsOf: URL(fileURLWithPath: path + $0)) }
    #expect(bytes.allSatisfy { $0.range(of: Data("Ärger „1“".utf8)) == nil }, "it is still there")
    #expect(bytes[0].range(of: Data("Ärger „2“".utf8)) != nil)
    #expect(try server.entries().count == 3)
  }

  // MARK: Whoever goes behind Korridor's back

  @Test(arguments: [
    "UPDATE entry SET moment = 1", "DELETE FROM entry WHERE number = 3",
    "INSERT OR REPLACE INTO entry SELECT number, 1, event, names, previous, digest || 'x' FROM entry",
    "INSERT INTO entry VALUES (7, 1, '{}', '', '', 'x')",
    "INSERT INTO entry VALUES (4, 1, '{}', '', '', 'x')",
    "UPDATE document SET bytes = x'00'", "DELETE FROM document",
    "INSERT OR REPLACE INTO document SELECT digest, x'00' FROM document",
    "UPDATE name SET title = 'x'",
  ])
  func triggersRefuse(_ statement: String) throws {
    let ledger = try filled()
    #expect(throws: DatabaseError.self) {
      try ledger.database.write { try $0.execute(sql: statement) }
    }
    #expect(try ledger.checked().flaws == [])
  }

  @Test(
    arguments: [
      ("UPDATE entry SET moment = 5 WHERE number = 2", [ArchiveFlaw.altered(entry: 2)]),
      (
        "UPDATE entry SET event = replace(event, 'budget=1', 'budget=9') WHERE number = 1",
        [.altered(entry: 1)]
      ),
      ("DELETE FROM entry WHERE number = 1", [.gap(before: 2), .unlinked(entry: 2)]),
      (
        "UPDATE entry SET previous = 'x' WHERE number = 2",
        [.unlinked(entry: 2), .altered(entry: 2)]
      ),
      (
        "UPDATE entry SET digest = 'x' WHERE number = 2",
        [.altered(entry: 2), .unlinked(entry: 3)]
      ),
      ("UPDATE name SET author = 'member:m2' WHERE number = 1", [.renamed(entry: 1)]),
      ("UPDATE name SET title = NULL WHERE number = 2", [.renamed(entry: 2)]),
      (
        "UPDATE document SET bytes = x'00' WHERE length(bytes) = 3",
        [.file(entry: 3, name: "paper.html")]
      ),
      (
        "DELETE FROM document",
        [.file(entry: 3, name: "paper.html"), .file(entry: 3, name: "empty")]
      ),
    ])
  func whatIsChangedWithoutTriggersIsFound(_ statement: String, _ flaws: [ArchiveFlaw]) throws {
    let ledger = try filled()
    try ledger.database.writeWithoutTransaction { database in
      try database.execute(sql: "PRAGMA foreign_keys = OFF")
      for trigger in try String.fetchAll(
        database, sql: "SELECT name FROM sqlite_master WHERE type = 'trigger'")
      {
        try database.execute(sql: "DROP TRIGGER \(trigger)")
      }
      try database.execute(sql: statement)
    }
    #expect(try ledger.checked().flaws == flaws)
  }
}
