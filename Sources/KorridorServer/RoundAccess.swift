// SPDX-License-Identifier: GPL-3.0-or-later
import Archive
import Foundation
import Grants
import PageExchange
import WebServer
import Wording

/// Links and sessions of a round, as its archive has them.
struct RoundAccess: AccessKeeping {
  /// An administration's session.
  private static let lifetime = 30 * day
  /// Of the link that is printed at the start.
  private static let launchLifetime = day
  /// Of a member's link.
  private static let memberLifetime = 60 * day
  private static let day = 86_400

  private let access: Access
  let stranger: PageReader?

  init(_ archive: RoundArchive, isPublic: Bool) {
    access = Access(archive)
    stranger = isPublic ? .everybody : nil
  }

  func reader(ofSession token: String) throws -> PageReader? {
    switch try access.holder(ofSession: token) {
    case .administration: .administration
    case .member(let id): .member(id)
    case nil: nil
    }
  }

  func isOpen(link token: String) throws -> Bool { try access.isOpen(link: token) }

  func enter(byLink token: String) throws -> NewSession? {
    let session = try access.enter(by: token, lifetime: Self.lifetime)
    return session.map { NewSession(token: $0.token, lifetime: $0.end - Self.now) }
  }

  func leave(session token: String) throws { try access.leave(session: token) }

  // MARK: Giving out

  /// For whoever starts the server.
  func launchLink() throws -> String {
    try access.issue(for: .administration, isOnce: true, end: Self.now + Self.launchLifetime)
  }

  enum MemberLink {
    case new(token: String, until: Day)
    /// Only its holder knows it.
    case known(until: Day)
  }

  /// One a member: who has one keeps it, so that what was sent goes on to work.
  func link(for member: String) throws -> MemberLink {
    if let end = try access.end(ofLinkOf: member) { return .known(until: Self.day(of: end)) }
    // To the end of a day, which is how people are told.
    let end = (Self.now + Self.memberLifetime) / Self.day * Self.day + Self.day - 1
    let token = try access.issue(for: .member(member), isOnce: false, end: end)
    return .new(token: token, until: Self.day(of: end))
  }

  func revoke(_ member: String) throws -> Bool { try access.revoke(member) }

  private static var now: Int { Int(Date().timeIntervalSince1970) }

  private static func day(of seconds: Int) -> Day { LocalTime(secondsSince1970: seconds).day }
}
