// SPDX-License-Identifier: GPL-3.0-or-later
import Grants

/// A round so small that anybody can decide it by hand. A test has Korridor decide it too.
package enum WorkedExample {
  package struct Entry: Sendable {
    package var id: ApplicationID
    package var corridor: CorridorID
    package var requested: Money
    /// Of the first and the second member; nil: an abstention.
    package var idea: [Int?]
    package var feasibility: [Int?]
    package var score: Int
  }

  /// One way of spending the money.
  package struct Choice: Sendable {
    package var funded: [ApplicationID]
    package var spent: Money
    package var scores: Int
    /// The corridor that stays behind its target, and by how many percentage points.
    package var behind: (corridor: CorridorID, points: Int)?
    /// Points less five for each missing percentage point.
    package var result: Int
  }

  package static let budget = Money(cents: 1_000_00)
  package static let ideaWeight = 2
  package static let feasibilityWeight = 3
  package static let balanceWeight = 5

  package static let entries = [
    Entry(
      id: "P1", corridor: "A", requested: Money(cents: 600_00), idea: [7, 9], feasibility: [8, 8],
      score: 80),
    Entry(
      id: "P2", corridor: "A", requested: Money(cents: 400_00), idea: [6, 8], feasibility: [7, 7],
      score: 70),
    Entry(
      id: "P3", corridor: "B", requested: Money(cents: 400_00), idea: [9, nil],
      feasibility: [3, 5], score: 60),
  ]

  /// Every two applications, for one alone is never better and three cost too much. The best is the
  /// second.
  package static let choices = [
    Choice(
      funded: ["P1", "P2"], spent: Money(cents: 1_000_00), scores: 150, behind: ("B", 40),
      result: -50),
    Choice(
      funded: ["P1", "P3"], spent: Money(cents: 1_000_00), scores: 140, behind: nil, result: 140),
    Choice(
      funded: ["P2", "P3"], spent: Money(cents: 800_00), scores: 130, behind: ("A", 10),
      result: 80),
  ]
}
