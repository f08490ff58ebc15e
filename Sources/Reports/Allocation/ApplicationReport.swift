// SPDX-License-Identifier: GPL-3.0-or-later
import Allocator
import Foundation
import Grants

/// One application: what was decided, and why.
public struct ApplicationReport: Sendable {
  public var id: ApplicationID
  public var title: String
  public var applicant: String
  public var corridor: CorridorID
  public var decision: Decision
  /// Percent; nil where undecided.
  public var level: Decimal?
  public var requested: Money
  public var award: Money
  /// The published score; nil where unscored.
  public var score: Decimal?
  /// How far apart the members are; nil where there are too few of them to tell.
  public var spread: SpreadReport?
  /// Cushion (positive) or gap (negative) in points; nil where not computed or not applicable.
  public var margin: Decimal?
  public var reasons: [ReasonReport]
  /// What would bring it in: `highest-request` and `extra-money`; empty where that was not asked, or
  /// not applicable.
  public var requirements: [ReasonReport]

  /// All reasons, as tables have them in one cell.
  package var allReasons: String { reasons.map(\.text).joined(separator: " ") }

  /// Whether an award is to be told: one that asks for no money is funded with 0.
  package var hasAward: Bool { award > .zero || decision == .funded }
}
