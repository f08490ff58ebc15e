// SPDX-License-Identifier: GPL-3.0-or-later
import Analysis
import Foundation
import Grants

extension StabilityReport {
  /// The schema `korridor/stability/1`.
  public var json: JSONValue {
    var members = exactMembers
    if let sample { members["sampled"] = sample.json }
    members["outcome"] = .string(outcome.rawValue)
    return .object(members)
  }

  /// All but what is sampled.
  var exactMembers: [String: JSONValue] {
    [
      "schema": "korridor/stability/1",
      "round": .string(round),
      "scenario": .string(scenario),
      "language": .string(language.rawValue),
      "status": .string(status.rawValue),
      "outcome": .string(exactOutcome.rawValue),
      "conflict": .array(conflict.map(\.json)),
      "decisions": .array(decisions.map(\.json)),
      "without_member": .array(withoutMember.map(\.json)),
      "recused_member": .array(recusedMember.map(\.json)),
      "methods": .array(methods.map(\.json)),
      "core_index": .array(weights.entries.map(\.json)),
      "core_index_complete": .bool(weights.isComplete),
      "version": .string(version),
    ]
  }
}

extension StabilityReport.DecisionReport {
  fileprivate var json: JSONValue {
    [
      "id": .string(id), "decision": .string(decision.rawValue), "margin": JSONValue(margin),
      "firmness": firmness.map { .string($0.rawValue) } ?? .null,
    ]
  }
}

extension VariantReport {
  fileprivate var json: JSONValue {
    var members: [String: JSONValue] = [
      "status": .string(status.rawValue),
      "enters": JSONValue(change.enters),
      "leaves": JSONValue(change.leaves),
      "changes": JSONValue(change.changes),
      "undecided": JSONValue(change.undecided),
      "conflict": .array(conflict.map(\.json)),
    ]
    switch variant {
    case .without(let member): members["member"] = .string(member)
    case .admitting(let member):
      members["member"] = .string(member)
      members["applications"] = JSONValue(applications)
    case .scoring(let aggregate, let calibration):
      members["aggregate"] = .string(aggregate.rawValue)
      members["calibrate"] = .string(calibration.rawValue)
    }
    return .object(members)
  }
}

extension CoreIndex {
  fileprivate var json: JSONValue {
    [
      "id": .string(application), "share": .string(share),
      "class": .string(classification.rawValue), "undecided": .integer(Int64(undecided)),
    ]
  }
}

extension SampleReport {
  var json: JSONValue {
    [
      "basis": "sampled",
      "samples": .integer(Int64(count)),
      "seed": .string(String(seed)),
      "solved": .integer(Int64(cases.count)),
      "infeasible": .integer(Int64(infeasible)),
      "core_index": .array(entries.map(\.json)),
    ]
  }
}
