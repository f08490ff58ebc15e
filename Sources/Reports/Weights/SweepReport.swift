// SPDX-License-Identifier: GPL-3.0-or-later
import Allocator
import Analysis
import Foundation
import Grants
import Wording

/// The allocations while one number of the round takes one value after the other.
public struct SweepReport: Sendable {
  /// One value and what comes of it. Points do not depend on each other.
  public struct Point: Sendable {
    /// From 1, in the order of the values.
    public var number: Int
    public var value: Decimal
    public var status: AllocationReport.Status
    public var available: Money
    /// nil where there is no proved allocation.
    public var settled: SettledReport?
    /// Rules that contradict each other; empty unless infeasible.
    public var conflict: [RuleReport]
  }

  public var language: Round.Language
  public var round: String
  public var scenario: String
  /// What is varied: a key of round.yaml, or `share of A`.
  public var key: String
  /// The values that were asked for.
  public var values: [Decimal]
  /// Those that a limit left time for, by number.
  public var points: [Point]
  public var version = korridorVersion

  public init(
    language: Round.Language, round: String, scenario: String, key: String, values: [Decimal],
    points: [Point]
  ) {
    self.language = language
    self.round = round
    self.scenario = scenario
    self.key = key
    self.values = values
    self.points = points
  }

  public var count: Int { values.count }

  public var isComplete: Bool { points.count == count }
}

extension SweepReport.Point {
  /// nil where a limit came before a proof.
  public init?(
    number: Int, value: Hundredths, _ outcome: AllocationOutcome, of round: Round,
    language: Round.Language
  ) {
    let status = AllocationReport.Status(outcome)
    guard status != .feasible else { return nil }
    let catalogue = Catalogue(language, round: round)
    self.number = number
    self.value = Decimal(value)
    self.status = status
    available = round.available
    settled = SettledAllocation(outcome).map { SettledReport($0) }
    conflict = RuleReport.all(of: outcome.conflict, catalogue)
  }

  /// Against another point; nil where one of them has no allocation.
  public func change(from before: SweepReport.Point) -> AllocationChange? {
    guard let earlier = before.settled, let now = settled else { return nil }
    return AllocationChange(from: earlier, to: now)
  }
}
