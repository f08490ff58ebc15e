// SPDX-License-Identifier: GPL-3.0-or-later
import Foundation
import Grants
import Wording

extension ComparisonReport {
  /// The schema `korridor/comparison/1`, in the units of `korridor/allocation/1`.
  public var json: JSONValue {
    [
      "schema": "korridor/comparison/1",
      "round": .string(round),
      "language": .string(language.rawValue),
      "scenarios": .array(scenarios.map(\.json)),
      "baselines": .array(baselines.map(\.json)),
      "version": .string(version),
    ]
  }
}

extension ComparedScenario {
  fileprivate var json: JSONValue {
    [
      "name": .string(name),
      "allocation": allocation.json,
      "imbalance_pp": JSONValue(imbalance),
      "enters": JSONValue(change.enters),
      "leaves": JSONValue(change.leaves),
      "changes": JSONValue(change.changes),
      "undecided": JSONValue(change.undecided),
      "rescored": JSONValue(rescored),
      "difference": difference?.json ?? .null,
    ]
  }
}

extension ComparedScenario.Difference {
  fileprivate var json: JSONValue {
    [
      "available_cents": JSONValue(available),
      "spent_cents": JSONValue(spent),
      "value": .decimal(value),
      "scores": .decimal(scores),
      "imbalance_pp": .decimal(imbalance),
    ]
  }
}

extension BaselineReport {
  fileprivate var json: JSONValue {
    [
      "practice": .string(key),
      "is_proposal": .bool(false),
      "text": .string(text),
      "funded": JSONValue(funded),
      "spent_cents": JSONValue(spent),
      "scores": .decimal(scores),
      "imbalance_pp": .decimal(imbalance),
      "enters": JSONValue(change.enters),
      "leaves": JSONValue(change.leaves),
      "changes": JSONValue(change.changes),
      "broken": .array(broken.map(\.json)),
    ]
  }
}
