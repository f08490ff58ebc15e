// SPDX-License-Identifier: GPL-3.0-or-later
import Allocator
import Grants

/// How the tie among the optimal allocations was settled, if there was one.
struct RecordedTie: Codable, Sendable {
  struct Step: Codable, Sendable {
    var rule: TieRule
    /// Applications that are the same in all allocations that are left after the rule.
    var decided: [ApplicationID]

    enum CodingKeys: String, CodingKey {
      case rule, decided
    }
  }

  /// Proved: there was no other optimal allocation.
  var unique: Bool
  /// How many allocations reach the optimum, before any tie rule; where not exact, at least so many.
  var count: Int
  var countIsExact: Bool
  /// Applications on which the optimal allocations differ.
  var contested: [ApplicationID]
  var steps: [Step]
  var undecided: [ApplicationID]
  /// Another of the allocations that remain tied; missing where one is chosen.
  var second: RecordedAllocation?

  enum CodingKeys: String, CodingKey {
    case unique, count
    case countIsExact = "count_is_exact"
    case contested, steps, undecided, second
  }
}

extension RecordedTie {
  init(_ tieBreak: TieBreak, second: RecordedAllocation?) {
    self.init(
      unique: tieBreak.isUnique, count: tieBreak.count.value,
      countIsExact: tieBreak.count.isExact, contested: tieBreak.contested.sorted(),
      steps: tieBreak.steps.map { Step(rule: $0.rule, decided: $0.decided.sorted()) },
      undecided: tieBreak.undecided.sorted(), second: second)
  }
}

/// The order in which the lot prefers applications.
struct RecordedLot: Codable, Sendable {
  struct Ticket: Codable, Sendable {
    var application: ApplicationID
    /// SHA-256 of seed, a line feed and the application's id: 64 hexadecimal digits.
    var ticket: String

    enum CodingKeys: String, CodingKey {
      case application, ticket
    }
  }

  var seed: String
  var source: String?
  /// Of all applications to which something is on offer, in the order of the lot.
  var tickets: [Ticket]

  enum CodingKeys: String, CodingKey {
    case seed, source, tickets
  }
}

extension RecordedLot {
  init(_ lot: Lot, of model: AllocationModel) {
    self.init(
      seed: lot.seed, source: lot.source,
      tickets: lot.order(of: Set(model.awards.map(\.application))).map {
        Ticket(application: $0, ticket: lot.ticket(for: $0))
      })
  }
}
