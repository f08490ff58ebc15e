// SPDX-License-Identifier: GPL-3.0-or-later
import Foundation
import Grants

/// One corridor: what it should get and what it gets.
public struct CorridorReport: Sendable {
  public var id: CorridorID
  public var name: String
  /// Parts, as in round.yaml.
  public var share: Decimal
  public var target: Money
  public var spent: Money
  /// Percentage points of the available money, rounded up to a tenth.
  public var shortfall: Decimal
  /// Applications that the optimizer decided on.
  public var eligible: Int
  /// Applications of those with an award.
  public var funded: Int
  /// Applications whose money was committed before.
  public var granted: Int
}

/// One resource, in its own unit.
public struct ResourceReport: Sendable {
  public var id: ResourceID
  public var name: String
  public var capacity: Decimal
  public var used: Decimal
}
