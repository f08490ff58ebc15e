// SPDX-License-Identifier: GPL-3.0-or-later
import Allocator
import Grants
import Wording

/// A rule that takes part in a contradiction.
public struct RuleReport: Sendable {
  /// A stable name for programs: `budget`, `floor:A`, `include:P31`.
  public var key: String
  public var text: String
  /// The smallest change of this rule alone that ends the contradiction; nil for a fact.
  public var repair: RepairReport?
}

/// A change of one rule that ends a contradiction.
public struct RepairReport: Sendable {
  /// A stable name for programs: `percent`, `amount`, `count`, `capacity`, `more-money`,
  /// `leaving-out`, `not-alone`, `not-proved`.
  public var kind: String
  /// The number that would do: `percent`, `cents`, `count` or `capacity`.
  public var figures: [String: JSONValue]
  public var text: String
}

extension RuleReport {
  init(_ rule: Rule, _ catalogue: Catalogue) {
    self.init(key: rule.key(in: catalogue.round), text: catalogue.sentence(rule))
  }

  /// The rules of a conflict, each with its repair where that was asked.
  static func all(of conflict: Conflict?, _ catalogue: Catalogue) -> [RuleReport] {
    guard let conflict else { return [] }
    return conflict.rules.enumerated().map { position, rule in
      var stated = RuleReport(rule, catalogue)
      if conflict.repairs.indices.contains(position) {
        stated.repair = RepairReport(conflict.repairs[position], of: rule, catalogue)
      }
      return stated
    }
  }
}

extension RepairReport {
  /// nil for a fact, where there is none.
  init?(_ repair: Repair, of rule: Rule, _ catalogue: Catalogue) {
    guard let kind = repair.kind, let text = catalogue.sentence(repair, of: rule) else {
      return nil
    }
    self.init(kind: kind, figures: repair.figures, text: text)
  }
}

extension Repair {
  /// nil for a fact.
  fileprivate var kind: String? {
    switch self {
    case .moreMoney: "more-money"
    case .percent: "percent"
    case .amount: "amount"
    case .count: "count"
    case .capacity: "capacity"
    case .leavingOut: "leaving-out"
    case .notAlone: "not-alone"
    case .notProved: "not-proved"
    case .fact: nil
    }
  }

  /// The number that would do.
  fileprivate var figures: [String: JSONValue] {
    switch self {
    case .moreMoney(let amount), .amount(let amount): ["cents": JSONValue(amount)]
    case .percent(let percent): ["percent": JSONValue(percent)]
    case .count(let count): ["count": .integer(Int64(count))]
    case .capacity(let capacity): ["capacity": JSONValue(capacity)]
    case .leavingOut, .notAlone, .notProved, .fact: [:]
    }
  }
}
