// SPDX-License-Identifier: GPL-3.0-or-later
import Solving

/// How much may be listed and looked at.
struct Effort {
  /// How many partials a list may hold.
  private let mostListed: Int
  private let mostLooked: Int
  private let limits: SolveLimits
  private var looked = 0
  private var nextCheck = 0

  enum End: Error {
    case tooLarge
    case stopped(StopReason)
  }

  private static let lookedPerListed = 500
  private static let betweenChecks = 100_000

  init(listing most: Int, limits: SolveLimits) {
    mostListed = most
    mostLooked = most * Self.lookedPerListed
    self.limits = limits
  }

  /// - Throws: where it was too much, or a limit is reached.
  @inline(__always)
  mutating func spend(_ count: Int, listing listed: Int) throws(End) {
    looked += count
    if listed > mostListed || looked > mostLooked { throw .tooLarge }
    if looked >= nextCheck { try check() }
  }

  private mutating func check() throws(End) {
    nextCheck = looked + Self.betweenChecks
    if let reason = limits.reached() { throw .stopped(reason) }
  }
}
