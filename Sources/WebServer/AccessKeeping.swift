// SPDX-License-Identifier: GPL-3.0-or-later
import PageExchange

/// Whoever knows links and sessions.
package protocol AccessKeeping: Sendable {
  /// Who comes without a session; nil: nobody may.
  var stranger: PageReader? { get }
  /// Whose session it is; nil: nobody's any more.
  func reader(ofSession token: String) throws -> PageReader?
  /// Whether a link would open a session now. Asking changes nothing: mail scanners open links.
  func isOpen(link token: String) throws -> Bool
  /// Opens a session; a link that holds once is spent by it. nil: the link is not open.
  func enter(byLink token: String) throws -> NewSession?
  func leave(session token: String) throws
}

package struct NewSession: Hashable, Sendable {
  /// What the browser shows from now on.
  package let token: String
  /// For so many seconds.
  package let lifetime: Int

  package init(token: String, lifetime: Int) { (self.token, self.lifetime) = (token, lifetime) }
}

/// No links, no sessions: everybody is the same reader.
package struct OpenAccess: AccessKeeping {
  private let everybody: PageReader

  package init(_ everybody: PageReader) { self.everybody = everybody }

  package var stranger: PageReader? { everybody }
  package func reader(ofSession token: String) -> PageReader? { nil }
  package func isOpen(link token: String) -> Bool { false }
  package func enter(byLink token: String) -> NewSession? { nil }
  package func leave(session token: String) {}
}
