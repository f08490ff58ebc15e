// SPDX-License-Identifier: GPL-3.0-or-later
import Explainer
import Grants
import Wording

extension ReasonReport {
  /// What would change the decision on an application.
  static func all(of requirement: Requirement, _ catalogue: Catalogue) -> [ReasonReport] {
    switch requirement {
    case .toEnter(let highest, let extra):
      [
        ReasonReport(.highestRequest, catalogue.sentence(highest), highest.figures),
        ReasonReport(.extraMoney, catalogue.sentence(extra), extra.figures),
      ]
    case .toStay(let least):
      [ReasonReport(.leastScore, catalogue.sentence(least), least.figures)]
    }
  }
}

extension LeastScore {
  fileprivate var figures: [String: JSONValue] {
    switch self {
    case .score(let score): ["score": JSONValue(score), "proved": .bool(true)]
    case .notProved: ["score": .null, "proved": .bool(false)]
    }
  }
}

extension HighestRequest {
  fileprivate var figures: [String: JSONValue] {
    switch self {
    case .itsOwn: ["request_cents": .null, "proved": .bool(true), "own": .bool(true)]
    case .amount(let request, let award, let level, let ties):
      [
        "request_cents": JSONValue(request), "award_cents": JSONValue(award),
        "level": JSONValue(level), "ties": .bool(ties), "proved": .bool(true),
      ]
    case .belowItsMinimum(let minimum, let request, let award, let level, let ties):
      [
        "request_cents": .null, "proved": .bool(true), "minimum_cents": JSONValue(minimum),
        "without_minimum": [
          "request_cents": JSONValue(request), "award_cents": JSONValue(award),
          "level": JSONValue(level), "ties": .bool(ties),
        ],
      ]
    case .asksForNothing, .none: ["request_cents": .null, "proved": .bool(true)]
    case .notProved: ["request_cents": .null, "proved": .bool(false)]
    }
  }
}

extension LeastExtraMoney {
  fileprivate var figures: [String: JSONValue] {
    switch self {
    case .amount(let money, let change, let ties):
      [
        "extra_cents": JSONValue(money), "ties": .bool(ties), "change": change.json,
        "proved": .bool(true),
      ]
    case .never: ["extra_cents": .null, "proved": .bool(true)]
    case .notProved: ["extra_cents": .null, "proved": .bool(false)]
    }
  }
}
