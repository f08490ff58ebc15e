// SPDX-License-Identifier: GPL-3.0-or-later
import Allocator
import Foundation
import Grants

/// How a tie among optimal allocations was settled, or that it was not.
public struct TieReport: Sendable {
  /// One published rule and the applications that it decided, by id.
  public struct Step: Sendable {
    public var rule: TieRule
    public var decided: [ApplicationID]
  }

  /// The rule that left a single allocation; nil where none did.
  public var decidedBy: TieRule?
  public var steps: [Step]
  /// Applications on which the optimal allocations differ, by id.
  public var contested: [ApplicationID]
  /// How many allocations reach the optimum, before any tie rule.
  public var count: OptimaCount
  /// Two of the tied allocations where no rule decided; empty otherwise.
  public var allocations: [TiedAllocation]
}

/// One of several equally good allocations.
public struct TiedAllocation: Sendable {
  public struct Funded: Sendable {
    public var id: ApplicationID
    /// Percent.
    public var level: Decimal
    public var award: Money
  }

  /// By id.
  public var funded: [Funded]
  /// Granted money and awards together.
  public var spent: Money
}
