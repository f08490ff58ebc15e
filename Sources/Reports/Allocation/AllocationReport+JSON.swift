// SPDX-License-Identifier: GPL-3.0-or-later
import Allocator
import Foundation
import Grants
import Wording

extension AllocationReport {
  /// The schema `korridor/allocation/1`: money in whole cents, scores and points as decimal numbers.
  public var json: JSONValue {
    [
      "schema": "korridor/allocation/1",
      "round": .string(round),
      "scenario": .string(scenario),
      "language": .string(language.rawValue),
      "status": .string(status.rawValue),
      "summary": .string(summary),
      "available_cents": JSONValue(available),
      "granted_cents": JSONValue(granted),
      "spent_cents": JSONValue(spent),
      "left_cents": JSONValue(left),
      "objective": objective?.json ?? .null,
      "bound": JSONValue(bound),
      "gap": JSONValue(gap),
      "proved": proved.map { ["optimum": .bool($0.optimum), "ties": .bool($0.ties)] } ?? .null,
      "unique": .bool(isUnique),
      "provisional": .bool(isProvisional),
      "tie": tie?.json ?? .null,
      "corridors": .array(corridors.map(\.json)),
      "resources": .array(resources.map(\.json)),
      "applications": .array(applications.map(\.json)),
      "suspected_matches": .array(suspectedMatches.map(\.json)),
      "suspected_duplicates": .array(suspectedDuplicates.map(\.json)),
      "prices": .array(prices.map(\.json)),
      "opportunities": .array(opportunities.map(\.json)),
      "leftover": leftover.map(JSONValue.string) ?? .null,
      "budget_steps": .array(budgetSteps.map(\.json)),
      "dropouts": .array(dropouts.map(\.json)),
      "exclusions": .array(exclusions.map(\.json)),
      "conflict": .array(conflict.map(\.json)),
      "warnings": .array(warnings.map(\.json)),
      "inputs": .array(
        inputs.map { ["file": .string($0.file), "sha256": .string($0.sha256)] }),
      "version": .string(version),
    ]
  }
}

extension AllocationReport.Objective {
  var json: JSONValue {
    ["value": .decimal(value), "scores": .decimal(scores), "imbalance": .decimal(imbalance)]
  }
}

extension CorridorReport {
  var json: JSONValue {
    [
      "id": .string(id),
      "name": .string(name),
      "share": .decimal(share),
      "target_cents": JSONValue(target),
      "spent_cents": JSONValue(spent),
      "shortfall": .decimal(shortfall),
      "eligible": .integer(Int64(eligible)),
      "funded": .integer(Int64(funded)),
      "granted": .integer(Int64(granted)),
    ]
  }
}

extension ResourceReport {
  var json: JSONValue {
    [
      "id": .string(id), "name": .string(name), "capacity": .decimal(capacity),
      "used": .decimal(used),
    ]
  }
}

extension ApplicationReport {
  var json: JSONValue {
    [
      "id": .string(id),
      "title": .string(title),
      "corridor": .string(corridor),
      "decision": .string(decision.rawValue),
      "level": JSONValue(level),
      "requested_cents": JSONValue(requested),
      "award_cents": JSONValue(award),
      "score": JSONValue(score),
      "spread": spread?.json ?? .null,
      "margin": JSONValue(margin),
      "reasons": .array(reasons.map(\.json)),
      "requirements": .array(requirements.map(\.json)),
    ]
  }
}

extension TieReport {
  var json: JSONValue {
    var object: [String: JSONValue] = [
      "decided_by": decidedBy.map { .string($0.rawValue) } ?? .null,
      "steps": .array(
        steps.map { ["rule": .string($0.rule.rawValue), "decided": JSONValue($0.decided)] }),
      "contested": JSONValue(contested),
      "count": .integer(Int64(count.value)),
      "count_is_exact": .bool(count.isExact),
    ]
    if !allocations.isEmpty { object["allocations"] = .array(allocations.map(\.json)) }
    return .object(object)
  }
}

extension TiedAllocation {
  var json: JSONValue {
    [
      "funded": .array(
        funded.map {
          [
            "id": .string($0.id), "level": .decimal($0.level), "award_cents": JSONValue($0.award),
          ]
        }),
      "spent_cents": JSONValue(spent),
    ]
  }
}

extension Notice {
  var json: JSONValue { ["code": .string(code.rawValue), "text": .string(text)] }
}
