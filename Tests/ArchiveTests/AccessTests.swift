// SPDX-License-Identifier: GPL-3.0-or-later
import Foundation
import GRDB
import Synchronization
import Testing

@testable import Archive

/// Each test has an archive in a folder of its own, and a clock that it sets.
final class AccessTests {
  private let folder = FileManager.default.temporaryDirectory
    .appendingPathComponent("archive-\(UUID().uuidString)")
  private let clock = Clock()

  private final class Clock: Sendable {
    private let seconds = Mutex(1_000_000)
    var now: Int { seconds.withLock { $0 } }
    func pass(_ time: Int) { seconds.withLock { $0 += time } }
  }

  init() throws {
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
  }

  deinit { try? FileManager.default.removeItem(at: folder) }

  private var path: String { folder.appendingPathComponent("korridor.sqlite").path }

  /// Opened anew, as after a restart.
  private func access() throws -> Access {
    Access(try RoundArchive(at: path)) { [clock] in clock.now }
  }

  @Test func aLinkThatHoldsOnceIsSpentByEntering() throws {
    let access = try access()
    let link = try access.issue(for: .administration, isOnce: true, end: clock.now + 100)
    #expect(try access.isOpen(link: link))
    #expect(try access.isOpen(link: link), "asking spends nothing")
    let session = try #require(try access.enter(by: link, lifetime: 1000))
    #expect(try access.holder(ofSession: session.token) == .administration)
    #expect(try !access.isOpen(link: link))
    #expect(try access.enter(by: link, lifetime: 1000) == nil)
  }

  @Test func aMembersLinkOpensSeveralBrowsersUntilItsEnd() throws {
    let access = try access()
    let link = try access.issue(for: .member("m1"), isOnce: false, end: clock.now + 100)
    let phone = try #require(try access.enter(by: link, lifetime: 1000))
    let computer = try #require(try access.enter(by: link, lifetime: 10))
    #expect(phone.token != computer.token)
    #expect(phone.end == clock.now + 100, "a session ends with its link")
    #expect(try access.end(ofLinkOf: "m1") == clock.now + 100)
    clock.pass(10)
    #expect(try access.holder(ofSession: phone.token) == .member("m1"))
    #expect(try access.holder(ofSession: computer.token) == nil)
    clock.pass(90)
    #expect(try access.holder(ofSession: phone.token) == nil)
    #expect(try !access.isOpen(link: link))
    #expect(try access.enter(by: link, lifetime: 1000) == nil)
    #expect(try access.end(ofLinkOf: "m1") == nil)
  }

  @Test func revokingEndsTheMembersSessionsAndNobodyElses() throws {
    let access = try access()
    let links = try ["m1", "m2"].map {
      try access.issue(for: .member($0), isOnce: false, end: clock.now + 100)
    }
    let sessions = try links.map { try #require(try access.enter(by: $0, lifetime: 50)) }
    #expect(try access.revoke("m1"))
    #expect(try access.holder(ofSession: sessions[0].token) == nil)
    #expect(try access.enter(by: links[0], lifetime: 50) == nil)
    #expect(try access.holder(ofSession: sessions[1].token) == .member("m2"))
    #expect(try !access.revoke("m1"), "there was nothing left to revoke")
    #expect(try !access.revoke("m3"))
  }

  @Test func sessionsSurviveARestart() throws {
    let link = try access().issue(for: .member("m1"), isOnce: false, end: clock.now + 100)
    let session = try #require(try access().enter(by: link, lifetime: 50))
    #expect(try access().holder(ofSession: session.token) == .member("m1"))
    try access().leave(session: session.token)
    #expect(try access().holder(ofSession: session.token) == nil)
  }

  @Test func whatWasNeverGivenOutOpensNothing() throws {
    let access = try access()
    for token in ["", "x", "' OR 1=1 --", String(repeating: "a", count: 100_000)] {
      #expect(try !access.isOpen(link: token))
      #expect(try access.enter(by: token, lifetime: 10) == nil)
      #expect(try access.holder(ofSession: token) == nil)
    }
  }

  @Test func theFilesHoldNoToken() throws {
    let access = try access()
    let link = try access.issue(for: .administration, isOnce: true, end: clock.now + 100)
    let session = try #require(try access.enter(by: link, lifetime: 50))
    #expect(link.utf8.count == 43 && link != session.token)
    let files = try FileManager.default.contentsOfDirectory(atPath: folder.path)
    #expect(files.contains("korridor.sqlite"))
    for file in files {
      let bytes = try Data(contentsOf: folder.appendingPathComponent(file))
      for token in [link, session.token] {
        #expect(bytes.firstRange(of: Data(token.utf8)) == nil, "\(file)")
      }
    }
  }

  @Test func theFileIsItsOwnersAndWaitsForTheDisk() throws {
    let archive = try RoundArchive(at: path)
    let attributes = try FileManager.default.attributesOfItem(atPath: path)
    #expect(attributes[.posixPermissions] as? Int == 0o600)
    let settings = try archive.database.read { database in
      try ["synchronous", "foreign_keys"].map {
        try Int.fetchOne(database, sql: "PRAGMA \($0)")
      }
    }
    #expect(settings == [2, 1])
    let journal = try archive.database.read {
      try String.fetchOne($0, sql: "PRAGMA journal_mode")
    }
    #expect(journal == "wal")
  }

  @Test func whatIsNoArchiveIsSaid() throws {
    try Data(repeating: 7, count: 5000).write(to: URL(fileURLWithPath: path))
    #expect(throws: ArchiveFailure.self) { try RoundArchive(at: self.path) }
    #expect(throws: ArchiveFailure.self) { try RoundArchive(at: "/nowhere/korridor.sqlite") }
  }

  @Test func theArchiveLiesWithItsRound() throws {
    let file = folder.appendingPathComponent("runde.xlsx")
    try Data().write(to: file)
    #expect(RoundArchive.path(for: folder.path) == path)
    #expect(
      RoundArchive.path(for: file.path)
        == folder.appendingPathComponent("runde.korridor.sqlite").path)
  }
}
